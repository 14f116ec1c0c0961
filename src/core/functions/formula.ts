import type { Cell } from "../words/cell";
import type { Answer } from "../words/fault";
import type { Language, Localized } from "../words/language";
import type { Settings } from "../words/settings";

/** An argument as a host hands it over after its border: a cell, a range of rows, or `undefined` where it is omitted. */
export type Argument = Cell | readonly (readonly Cell[])[] | undefined;

export interface Parameter {
  /** As it stands in formula help: `data`, `period`. */
  readonly name: string;
  readonly names: Localized;
  readonly help: Localized;
  /** `range` takes a range or a single cell; `value` one cell. */
  readonly shape: "range" | "value";
  readonly optional: boolean;
  /** The last parameters may repeat, as the pairs of SUMIFS do. */
  readonly repeating: boolean;
}

/** What a formula answers: one cell, rows that spill, or the fault that explains why there is neither. */
export type FormulaAnswer = Answer | readonly (readonly Answer[])[];

export interface FormulaContext {
  readonly language: Language;
  /** What the user has decided for the workbook; the usual settings where the host hands none over. */
  readonly settings?: Settings;
}

export interface Example {
  readonly args: readonly Argument[];
  /** The value, or the first rows of what spills; numbers are compared to six digits. */
  readonly answer: FormulaAnswer;
}

/** One spreadsheet function; every host, the help and the README are made from this entry. */
export interface Formula {
  /** `KPI_WIN_RATE`; the same text in every host. */
  readonly name: string;
  /** `KPIWINRATE`; never changes once published. */
  readonly id: string;
  readonly summary: Localized;
  readonly parameters: readonly Parameter[];
  readonly examples: readonly Example[];
  readonly spills: boolean;
  /** Answers one cell, but rows that spill where a range of several cells stands as its period or as the value of a filter. */
  readonly spreads?: true;
  readonly body: (args: readonly Argument[], context: FormulaContext) => FormulaAnswer;
}
