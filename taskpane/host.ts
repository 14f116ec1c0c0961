import type {
  Cell,
  Fault,
  FormulaChange,
  Grain,
  Kpi,
  Language,
  Period,
  Plan,
  SheetFormulas,
  SheetPlan,
  Table,
} from "../src/core/index";

/** Where a table may stand in the workbook. */
export interface DataPlace {
  /** Stable within the workbook, so that a choice can be stored: `sheet:Deals`, `table:tblDeals`, `selection`. */
  readonly id: string;
  readonly kind: "selection" | "table" | "sheet";
  /** As the user knows it: `Deals`, or `Deals!A1:H200`. */
  readonly name: string;
}

/** Cells as they stand in the workbook, turned into the core's own at the host's border. */
export interface ReadCells {
  readonly cells: readonly (readonly Cell[])[];
  readonly sheet: string;
  /** Where the first cell stands, counted from 0. */
  readonly origin: { readonly row: number; readonly column: number };
  /** The workbook counts days from 1904: they are read right here, but a formula sees bare numbers. */
  readonly is1904?: boolean;
}

/** Long work says how far it is, from 0 to 1, and can be stopped; a stopped one rejects with an `AbortError`. */
export interface LongWork {
  readonly progress?: (share: number) => void;
  readonly signal?: AbortSignal;
  /** Nobody asked for it, so it must leave no trace in the host: what the user can undo there, say, stays as it is. */
  readonly isUnasked?: true;
}

/** What writing a plan came to: each sheet that was made, written again, or left alone because it is the user's own. */
export interface Written {
  readonly sheets: readonly {
    readonly name: string;
    readonly what: "made" | "rewritten" | "not-ours";
    /** The sheet that we wrote before and that is the user's from now on, with the notes that they wrote on it. */
    readonly left?: string;
    /** What the user had written below or beside made way. */
    readonly moved?: true;
  }[];
}

/** What totals are asked for, of a table in a warehouse that has the columns of one in the workbook. */
interface QueryRequest {
  readonly kpis: readonly Kpi[];
  readonly by: readonly string[];
  readonly grain: Grain | null;
  readonly period: Period;
  readonly table: Table;
  /** `project.dataset.table`. */
  readonly name: string;
  readonly language: Language;
}

interface QueryText {
  readonly text: string;
  /** KPIs that a warehouse cannot give, each with the reason. */
  readonly refused: readonly { readonly kpi: Kpi; readonly fault: Fault }[];
}

/** Texts to be pasted where somebody may ask a warehouse. */
export interface QueryWriter {
  readonly connectedSheetsText: (request: QueryRequest) => QueryText | Fault;
  readonly powerQueryText: (request: QueryRequest) => QueryText | Fault;
}

/**
 * What the pane asks of the workbook it stands beside. The pane knows no host: Excel, Google Sheets and the workbench
 * each hand it one of these. A promise that cannot be kept rejects with a `HostTrouble`.
 */
export interface WorkbookHost {
  readonly name: "excel" | "sheets" | "workbench";
  /** The language of the user's program. */
  readonly language: Language;
  /** The present selection first, then tables, then sheets that hold anything; our own sheets are not among them. */
  readonly places: () => Promise<readonly DataPlace[]>;
  /** Our own sheets too, by `sheet:NAME`; a place that is not there rejects with a trouble of the kind `gone`. */
  readonly read: (place: string, work?: LongWork) => Promise<ReadCells>;
  /** Whether cells that were read have changed since, told once; a host that cannot tell has no such thing. */
  readonly hasChanged?: () => Promise<boolean>;
  /** Brings a cell into view and selects it. */
  readonly show: (sheet: string, address: string) => Promise<void>;
  /** Writes a formula, in English notation, into the selected cell if that is empty; tells where, null where it is not. */
  readonly insertFormula: (formula: string) => Promise<string | null>;
  /** Carries out a plan in place; a sheet without our mark is never written. */
  readonly write: (plan: Plan, work?: LongWork) => Promise<Written>;
  /**
   * Takes away a sheet that a plan has made, if it still holds what the plan wrote and nothing else; false, and nothing
   * done, where it does not. A host that cannot tell has no such thing.
   */
  readonly remove?: (sheet: string, plan: SheetPlan) => Promise<boolean>;
  /** The sheet that is shown, with its formulas; a host that cannot change formulas has no such thing. */
  readonly formulas?: () => Promise<SheetFormulas>;
  /** Puts formulas in place of others, all or none: false where a cell holds another by now, or a new sheet's name is taken. */
  readonly changeFormulas?: (change: FormulaChange) => Promise<boolean>;
  /** What we have stored in the workbook under a name, as JSON text; null where there is nothing. */
  readonly load: (name: string) => Promise<string | null>;
  readonly save: (name: string, json: string) => Promise<void>;
  /** The made-up sales team to try things out on; a host may fetch what makes it when it is first asked for. */
  readonly samplePlan: (language: Language, withTargets: boolean) => Promise<Plan>;
  /** Few ask for it and it is large, so a host may fetch it when it is first asked for. */
  readonly queryWriter?: () => Promise<QueryWriter>;
}

/** Why a host could not do what it was asked, in words that the pane can show. */
export class HostTrouble extends Error {
  readonly kind: "gone" | "busy" | "protected" | "too-large" | "offline" | "unknown";
  constructor(kind: HostTrouble["kind"], message: string) {
    super(message);
    this.name = "HostTrouble";
    this.kind = kind;
  }
}
