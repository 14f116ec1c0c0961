import type { KeptRebase, Meaning, MeaningRole, Role, Settings } from "../../src/core/index";
import type { ByRole, ReadOptions, State } from "./state";

/** Steps that read data, or compute anew what is shown of them. */
export interface DataSteps {
  readonly start: () => Promise<void>;
  readonly refreshPlaces: () => Promise<void>;
  readonly choosePlace: (place: string) => Promise<void>;
  /** Uses one more table, and shows it. */
  readonly addTable: (place: string) => Promise<void>;
  readonly dropTable: (place: string) => Promise<void>;
  readonly readData: () => Promise<void>;
  /** Reads again, unnoticed, where the host can tell that cells have changed since. */
  readonly readChanged: () => Promise<void>;
  readonly setRole: (role: Role, column: string | null) => Promise<void>;
  readonly setWord: (role: MeaningRole, word: string, meaning: Meaning | null) => Promise<void>;
  readonly setFormat: (options: Partial<Pick<ReadOptions, "decimal" | "order">>) => Promise<void>;
  readonly setMonth: (month: string) => Promise<void>;
  readonly setBy: (by: ByRole) => Promise<void>;
  /** Has limits of a KPI made from a month on. */
  readonly rebase: (rebase: KeptRebase) => Promise<void>;
  readonly dropRebase: (kpi: string) => Promise<void>;
  /** Changes some of the settings; the rest stay as they are. */
  readonly setSettings: (change: Partial<Settings>) => Promise<void>;
  readonly setLanguage: (language: State["language"]) => Promise<void>;
}

/** Steps that write to the workbook, or move in it. */
export interface WritingSteps {
  readonly trySample: () => Promise<void>;
  readonly showCell: (address: string, sheet?: string) => Promise<void>;
  /** The formula of a figure that is made of one of the tables that could be read. */
  readonly insert: (kpi: string, table?: number) => Promise<void>;
  readonly summary: () => Promise<void>;
  /** Looks for formulas on the sheet that is shown which one table of totals could serve. */
  readonly findTotals: () => Promise<void>;
  /** Makes that table, and lets the formulas ask it. */
  readonly useTotals: () => Promise<void>;
  /** Takes away the sheet that the notice tells was made, or puts back the formulas that it tells were changed. */
  readonly undo: () => Promise<void>;
  readonly saveTargets: () => Promise<void>;
}
