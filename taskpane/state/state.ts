import {
  noTargets,
  usualSettings,
  type Fault,
  type FigureView,
  type FormulaChange,
  type FillWay,
  type KeptRebase,
  type Language,
  type PeopleView,
  type StagesView,
  type Role,
  type Settings,
  type SheetPlan,
  type Table,
  type TargetEdit,
  type TargetSheet,
  type TotalsProposal,
  type WordEdit,
} from "../../src/core/index";
import type { DataPlace, ReadCells } from "../host";
import { noOwnKpis, type FoundOwnKpis } from "./findOwnKpis";

export const views = ["start", "now", "targets", "people", "settings", "help"] as const;
export type View = (typeof views)[number];

/** What the user has corrected in how the table is read. */
export interface ReadOptions {
  readonly roles: Readonly<Partial<Record<Role, string>>>;
  readonly words: readonly WordEdit[];
  readonly decimal: "comma" | "point" | null;
  readonly order: "dmy" | "mdy" | null;
}

export const byRoles = ["owner", "team"] as const;
export type ByRole = (typeof byRoles)[number];

/** What takes time; `share` runs from 0 to 1 where the work can tell. */
export interface Busy {
  readonly what: "starting" | "reading" | "computing" | "writing" | "undoing" | "saving" | "inserting" | "showing";
  readonly share: number | null;
  readonly canCancel: boolean;
}

/** One sentence about what was just done, or what stopped it and the cure. */
export interface Notice {
  readonly tone: "done" | "trouble";
  readonly text: string;
  /** A sheet that was made, and can be taken away again. */
  readonly made?: { readonly name: string; readonly plan: SheetPlan };
  /** What puts formulas that were changed back as they were. */
  readonly reversal?: FormulaChange;
}

/** Cells as they were read, and what was made of them: a table, or the fault that explains why not. */
export interface Source {
  readonly place: string;
  readonly read: ReadCells;
  /** When the reading began, in milliseconds since 1970. */
  readonly readAt: number;
  readonly table: Table | null;
  readonly fault: Fault | null;
}

/** A table that is used beside the one shown in Data. */
export interface OtherTable {
  readonly place: string;
  readonly options: ReadOptions;
  /** null until it is read, and where it is no longer in the workbook. */
  readonly source: Source | null;
}

/** The figures of the month chosen, ready to be shown. */
export interface Computed {
  readonly figures: readonly FigureView[];
  readonly people: readonly PeopleView[];
  /** null where no table tells of stages. */
  readonly stages: StagesView | null;
}

interface TargetsState {
  /** The name of the sheet that holds them; null where there is none yet. */
  readonly sheetName: string | null;
  readonly sheet: TargetSheet;
  /** KPIs that the user has written in a sheet of their own. */
  readonly own: FoundOwnKpis;
  readonly edits: readonly TargetEdit[];
  /** null is the year of the month chosen. */
  readonly year: number | null;
  readonly scope: string | null;
  readonly growth: string;
  readonly grain: "month" | "quarter" | "year";
  readonly fill: FillWay;
  /** What the whole year is to come to, as typed. */
  readonly total: string;
  /** The box that was last typed in or stood in; the year is filled from there. */
  readonly at: { readonly kpi: string; readonly period: string } | null;
}

export const queryTargets = ["connected-sheets", "power-query"] as const;
export type QueryTarget = (typeof queryTargets)[number];
export const querySplits = ["month", "owner", "team"] as const;
export type QuerySplit = (typeof querySplits)[number];

/** The query that is being made for a warehouse. */
interface QueryState {
  /** null is what the host itself can paste. */
  readonly target: QueryTarget | null;
  /** Empty until it is typed. */
  readonly table: string;
  readonly by: QuerySplit;
  /** KPIs that the user has taken out. */
  readonly without: readonly string[];
}

/** All that the pane knows; made by `reduce` alone. */
export interface State {
  readonly language: Language;
  readonly view: View;
  readonly places: readonly DataPlace[];
  /** The table shown in Data, with what the user has corrected in it. */
  readonly place: string | null;
  readonly options: ReadOptions;
  readonly source: Source | null;
  readonly others: readonly OtherTable[];
  /** The host has told that cells have changed, and they have not been read since. */
  readonly isStale: boolean;
  /** `2026-10`; null before data are read, or where they have no month. */
  readonly month: string | null;
  readonly by: ByRole;
  /** From when the user has had limits of a KPI made anew; one a KPI. */
  readonly rebases: readonly KeptRebase[];
  readonly settings: Settings;
  readonly computed: Computed | null;
  readonly targets: TargetsState;
  readonly query: QueryState;
  /** A table that many formulas of a sheet could ask; null where none has been looked for. */
  readonly totals: TotalsProposal | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
}

export const noOptions: ReadOptions = { roles: {}, words: [], decimal: null, order: null };

const usualFilling = { grain: "month", fill: "growth", total: "" } as const;

export const initialState = (language: Language, view: View = "start"): State => ({
  language,
  view,
  places: [],
  place: null,
  options: noOptions,
  source: null,
  others: [],
  isStale: false,
  month: null,
  by: "owner",
  rebases: [],
  settings: usualSettings,
  computed: null,
  targets: {
    sheetName: null,
    sheet: noTargets,
    own: noOwnKpis,
    edits: [],
    year: null,
    scope: null,
    growth: "",
    ...usualFilling,
    at: null,
  },
  query: { target: null, table: "", by: "month", without: [] },
  totals: null,
  busy: null,
  notice: null,
});
