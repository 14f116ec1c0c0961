import {
  isSameTarget,
  translateEdits,
  withWord,
  type KeptRebase,
  type Language,
  type Meaning,
  type MeaningRole,
  type Role,
  type Settings,
  type TargetEdit,
  type TargetSheet,
} from "../../src/core/index";
import type { DataPlace } from "../host";
import type { FoundOwnKpis } from "./findOwnKpis";
import { isTableAction, reduceTables, type TableAction } from "./reduceTables";
import type { Saved } from "./saved";
import { type Busy, type ByRole, type Computed, type Notice, type ReadOptions, type State, type View } from "./state";

/** All that can happen to the state. */
export type Action =
  | { readonly kind: "view"; readonly view: View }
  | { readonly kind: "language"; readonly language: Language }
  | { readonly kind: "restored"; readonly saved: Saved }
  | { readonly kind: "places"; readonly places: readonly DataPlace[] }
  | TableAction
  | { readonly kind: "role"; readonly role: Role; readonly column: string | null }
  | {
      readonly kind: "word";
      readonly role: MeaningRole;
      readonly word: string;
      readonly meaning: Meaning | null;
    }
  | { readonly kind: "format"; readonly options: Partial<Pick<ReadOptions, "decimal" | "order">> }
  | { readonly kind: "month"; readonly month: string }
  | { readonly kind: "by"; readonly by: ByRole }
  | { readonly kind: "rebase"; readonly rebase: KeptRebase }
  | { readonly kind: "drop-rebase"; readonly kpi: string }
  | { readonly kind: "settings"; readonly change: Partial<Settings> }
  | { readonly kind: "computed"; readonly computed: Computed }
  | {
      readonly kind: "targets";
      readonly sheetName: string | null;
      readonly sheet: TargetSheet;
      readonly own: FoundOwnKpis;
    }
  | { readonly kind: "targets-saved"; readonly edits: readonly TargetEdit[] }
  | {
      readonly kind: "grid";
      readonly change: Partial<Pick<State["targets"], "year" | "scope" | "growth" | "grain" | "fill" | "total" | "at">>;
    }
  | { readonly kind: "query"; readonly change: Partial<State["query"]> }
  | { readonly kind: "edit"; readonly edits: readonly TargetEdit[] }
  | { readonly kind: "undo-edits" }
  | { readonly kind: "totals"; readonly totals: State["totals"] }
  | { readonly kind: "busy"; readonly busy: Busy | null }
  | { readonly kind: "notice"; readonly notice: Notice | null };

/** The state after something has happened. Nothing here waits, reads a clock or asks a host. */
export function reduce(state: State, action: Action): State {
  if (isTableAction(action)) return reduceTables(state, action);
  switch (action.kind) {
    case "view":
      // What was done is old news in another view; what stopped it is not.
      return { ...state, view: action.view, notice: state.notice?.tone === "done" ? null : state.notice };
    case "language":
      return toLanguage(state, action.language);
    case "restored":
      return restore(state, action.saved);
    case "computed":
      return { ...state, computed: action.computed };
    case "query":
      return { ...state, query: { ...state.query, ...action.change } };
    case "totals":
      return { ...state, totals: action.totals };
    case "busy":
      return { ...state, busy: action.busy };
    case "notice":
      return { ...state, notice: action.notice };
    default:
      return reduceReading(state, action);
  }
}

type ReadingKind = "places" | "role" | "word" | "format" | "month" | "by" | "rebase" | "drop-rebase" | "settings";
type TargetKind = "targets" | "targets-saved" | "grid" | "edit" | "undo-edits";
type TargetAction = Extract<Action, { kind: TargetKind }>;

function reduceReading(state: State, action: Extract<Action, { kind: ReadingKind | TargetKind }>): State {
  switch (action.kind) {
    case "places":
      return { ...state, places: action.places };
    case "role": {
      const roles = withRole(state.options.roles, action.role, action.column);
      return { ...state, options: { ...state.options, roles } };
    }
    case "word": {
      const words = withWord(state.options.words, action.role, action.word, action.meaning);
      return { ...state, options: { ...state.options, words } };
    }
    case "format":
      return { ...state, options: { ...state.options, ...action.options } };
    case "month":
      return { ...state, month: action.month };
    case "by":
      return { ...state, by: action.by };
    case "rebase":
      return { ...state, rebases: [...without(state.rebases, action.rebase.kpi), action.rebase] };
    case "drop-rebase":
      return { ...state, rebases: without(state.rebases, action.kpi) };
    case "settings":
      return { ...state, settings: { ...state.settings, ...action.change } };
    default:
      return { ...state, targets: reduceTargets(state.targets, action) };
  }
}

const without = (rebases: State["rebases"], kpi: string): State["rebases"] => rebases.filter((one) => one.kpi !== kpi);

function toLanguage(state: State, language: Language): State {
  const edits = translateEdits(state.targets.edits, state.language, language, state.targets.own.ownKpis);
  // A number half typed could mean another in the other language.
  const typed = state.language === language ? {} : { growth: "", total: "" };
  return { ...state, language, notice: null, totals: null, targets: { ...state.targets, edits, ...typed } };
}

function reduceTargets(targets: State["targets"], action: TargetAction): State["targets"] {
  switch (action.kind) {
    case "targets":
      return { ...targets, sheetName: action.sheetName, sheet: action.sheet, own: action.own };
    case "targets-saved":
      // What was typed while the sheet was being written is still to be saved.
      return { ...targets, edits: targets.edits.filter((edit) => !action.edits.includes(edit)) };
    case "grid":
      return { ...targets, ...action.change };
    case "edit":
      return {
        ...targets,
        edits: [
          ...targets.edits.filter((old) => !action.edits.some((edit) => isSameTarget(old, edit))),
          ...action.edits,
        ],
      };
    case "undo-edits":
      return { ...targets, edits: [] };
  }
}

const restore = (state: State, saved: Saved): State => ({
  ...state,
  language: saved.language ?? state.language,
  place: saved.place,
  options: saved.options,
  others: saved.others.map((one) => ({ ...one, source: null })),
  by: saved.by,
  rebases: saved.rebases,
  settings: saved.settings,
  targets: { ...state.targets, sheetName: saved.targetsSheet },
});

/** A column plays one role at a time: given to another, it leaves the one it had been given. */
function withRole(roles: ReadOptions["roles"], role: Role, column: string | null): ReadOptions["roles"] {
  const others = Object.entries(roles).filter(([key, name]) => key !== role && name !== column);
  return Object.fromEntries(column === null ? others : [...others, [role, column]]);
}
