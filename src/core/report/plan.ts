import type { Day } from "../words/cell";
import type { Language } from "../words/language";

/**
 * What to write, said without any host: blocks of cells, looks, charts, notes. Rows and columns count from 0.
 * The core makes it, a small writer per host carries it out.
 */
export interface Plan {
  readonly language: Language;
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  /** Fit for every host: at most 31 characters, none of : \ / ? * [ ]. */
  readonly name: string;
  /** Our mark, by which a later run knows the sheet as ours: `summary:2026-10`. */
  readonly mark: string;
  /** Width of each column in characters of the body font, from column A on. */
  readonly widths: readonly number[];
  /** How many rows and columns stay in view when the rest scrolls. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly blocks: readonly Block[];
  /** Heights in points of rows that differ from the usual, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly charts: readonly ChartPlan[];
  readonly conditions: readonly Condition[];
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    /** A4, one page wide and as many tall as it takes. */
    readonly title: string;
    /** Rows that begin a new page. */
    readonly breaks: readonly number[];
  };
}

/** A rectangle of cells with its upper left corner at `row`, `column`. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlanCell[])[];
}

export interface PlanCell {
  /** Text is always written as text, never as a formula, whatever its first character. */
  readonly value: number | string | boolean | null | Day;
  readonly look?: Look;
  /** A number format as Excel writes it in its own language: `0.0 %`, `#,##0`, `yyyy-mm-dd`. */
  readonly format?: string;
  /** How many columns the cell spans, itself counted; the cells it covers are empty. */
  readonly span?: number;
}

/** Names of looks; what each looks like stands in `look.ts`, once for all hosts. */
export type Look =
  | "title"
  | "subtitle"
  | "section"
  | "lead"
  | "header"
  | "headerNumber"
  | "group"
  | "name"
  | "number"
  | "strong"
  | "text"
  | "note"
  | "good"
  | "bad"
  | "neutral"
  | "waiting";

/** A rectangle on the chart's own sheet, both corners included. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ChartPlan {
  /** Stable, so that a later run finds it: `trend:win_rate`. */
  readonly name: string;
  readonly title: string;
  /** One sentence that says what the chart shows; stands as alt text where the host has it, and in a cell beside it. */
  readonly alt: string;
  /** The cells that the chart covers. */
  readonly place: CellRange;
  /** `trend` runs over time; `compare` sets reps side by side, one category each. */
  readonly kind: "trend" | "compare";
  readonly categories: CellRange;
  readonly series: readonly SeriesPlan[];
  readonly valueFormat: string;
  readonly valueTitle: string;
  /** Ends of the value axis; left to the host where not given. */
  readonly valueMin?: number;
  readonly valueMax?: number;
}

export interface SeriesPlan {
  readonly name: string;
  readonly values: CellRange;
  /** What the series means; its colour, line and marker follow from that, in `look.ts`. */
  readonly role: "actual" | "signal" | "target" | "centre" | "limit" | "team";
  readonly shape: "column" | "line" | "point";
  /** The cells that hold the low and the high end of each value's interval. */
  readonly interval?: { readonly low: CellRange; readonly high: CellRange };
}

/** A format that follows the cell's value; never the only bearer of a meaning. */
export type Condition =
  | {
      readonly kind: "bar";
      readonly range: CellRange;
      readonly role: "actual" | "target";
      /** The value that fills the cell; the largest in the range where not given. */
      readonly full?: number;
    }
  | { readonly kind: "begins"; readonly range: CellRange; readonly text: string; readonly look: Look }
  | { readonly kind: "less"; readonly range: CellRange; readonly than: number; readonly look: Look };
