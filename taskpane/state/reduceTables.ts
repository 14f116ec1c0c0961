import { noOptions, type OtherTable, type Source, type State } from "./state";

/** What can happen to the tables in use. */
export type TableAction =
  /** Another table is to be shown in Data: one of those in use changes places with it, any other takes its place. */
  | { readonly kind: "place"; readonly place: string }
  /** One more is used, and shown. */
  | { readonly kind: "add-table"; readonly place: string }
  | { readonly kind: "drop-table"; readonly place: string }
  | { readonly kind: "source"; readonly source: Source }
  | { readonly kind: "other-source"; readonly place: string; readonly source: Source | null }
  /** Cells have changed since they were read, or all have been read again. */
  | { readonly kind: "stale"; readonly isStale: boolean }
  /** The months that the tables have. */
  | { readonly kind: "months"; readonly months: readonly string[] };

export const isTableAction = (action: { readonly kind: string }): action is TableAction =>
  ["place", "add-table", "drop-table", "source", "other-source", "stale", "months"].includes(action.kind);

export function reduceTables(state: State, action: TableAction): State {
  switch (action.kind) {
    case "place":
      return show(state, action.place);
    case "add-table":
      return add(state, action.place);
    case "drop-table":
      return drop(state, action.place);
    case "source":
      return {
        ...state,
        place: action.source.place,
        source: action.source,
        computed: stillShown(state, action.source),
      };
    case "other-source":
      return {
        ...state,
        others: state.others.map((one) => (one.place === action.place ? { ...one, source: action.source } : one)),
      };
    case "stale":
      return { ...state, isStale: action.isStale };
    case "months": {
      // A month that the new data do not have gives way to the last complete one.
      const { month } = state;
      return { ...state, month: month !== null && action.months.includes(month) ? month : (action.months[0] ?? null) };
    }
  }
}

/** The figures of a table that is read again stay until those that follow it are there, lest the pane go blank meanwhile. */
function stillShown({ source, computed }: State, next: Source): State["computed"] {
  const isAgain = source?.place === next.place && source.table !== null && next.table !== null;
  return isAgain ? computed : null;
}

function show(state: State, place: string): State {
  if (place === state.place) return state;
  const next = state.others.find((one) => one.place === place);
  // What was corrected belongs to the columns of the place before.
  if (next === undefined) return { ...state, place, options: noOptions };
  const shown = shownOf(state);
  return { ...state, ...next, others: state.others.flatMap((one) => (one === next ? shown : [one])) };
}

function add(state: State, place: string): State {
  if (state.place === null || place === state.place) return show(state, place);
  if (state.others.some((one) => one.place === place)) return show(state, place);
  return { ...state, place, options: noOptions, source: null, others: [...shownOf(state), ...state.others] };
}

function drop(state: State, place: string): State {
  const others = state.others.filter((one) => one.place !== place);
  const [next] = others;
  if (place !== state.place || next === undefined) return { ...state, others };
  return { ...state, ...next, others: others.slice(1) };
}

/** The table shown, as one beside another. */
const shownOf = ({ place, options, source }: State): OtherTable[] =>
  place === null ? [] : [{ place, options, source: source?.place === place ? source : null }];
