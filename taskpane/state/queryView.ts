import {
  allTime,
  findKpi,
  isFault,
  measureOf,
  measuresOf,
  nameOf,
  queryTexts,
  sayFault,
  sqlTexts,
  type Fault,
  type Kpi,
  type Language,
  type Table,
} from "../../src/core/index";
import type { QueryWriter } from "../host";
import { readyTables } from "./readyTables";
import { querySplits, type QuerySplit, type QueryTarget, type State } from "./state";

/** A query for the table that is shown in Data, and what there is to choose of it. */
export interface QueryView {
  /** null where no KPI is chosen. */
  readonly text: string | null;
  readonly kpis: readonly { readonly id: string; readonly name: string; readonly isOn: boolean }[];
  /** Of each KPI that is not in the query and cannot be, why. */
  readonly refused: readonly string[];
  readonly splits: readonly QuerySplit[];
  /** Medians are asked for parts that are no use for the whole. */
  readonly splitsMedians: boolean;
  /** What the columns are taken from. */
  readonly sheet: string;
}

/** The tables whose KPIs have been compared with a warehouse's. */
const subjects: readonly Table["subject"][] = ["deals", "leads", "activities"];

/** The table that queries are made for; null where the one shown is none that a warehouse could add up. */
export function queryTable({ source }: State): Table | null {
  const table = source?.table ?? null;
  return table !== null && subjects.includes(table.subject) ? table : null;
}

export function queryView(state: State, writer: QueryWriter, target: QueryTarget): QueryView | null {
  const { query, language, source } = state;
  const table = queryTable(state);
  const { known, own } = kpisOf(state);
  if (table === null || known.length === 0) return null;
  const { splits, by } = splitsOf(table, query.by);
  const name = query.table === "" ? queryTexts.tableForm[language] : query.table;
  const write = (kpis: readonly Kpi[]): Written => {
    const request = { kpis, table, by, grain: "month", period: allTime, name, language } as const;
    return target === "power-query" ? writer.powerQueryText(request) : writer.connectedSheetsText(request);
  };
  const refused = refusedOf(known, write);
  const given = known.filter((kpi) => !refused.some((one) => one.kpi === kpi));
  const asked = given.filter(({ id }) => !query.without.includes(id));
  const made = asked.length === 0 ? null : write(asked);
  return {
    text: made === null || isFault(made) ? null : made.text,
    kpis: given.map(({ id, names }) => ({ id, name: names[language], isOn: asked.some((kpi) => kpi.id === id) })),
    refused: [
      ...refused.map(({ kpi, fault }) =>
        sqlTexts.notPushed[language](kpi.names[language], sayFault(language, fault, nameIn(language))),
      ),
      ...own.map((one) => queryTexts.ownKpi[language](one)),
    ],
    splits,
    splitsMedians: by.length > 0 && asked.some(hasMedian),
    sheet: source?.read.sheet ?? "",
  };
}

const hasMedian = (kpi: Kpi): boolean => measuresOf(kpi).some((id) => measureOf(id).add.kind === "duration");

type Written = ReturnType<QueryWriter["connectedSheetsText"]>;

/** The KPIs that a warehouse cannot give. Where it can give none at all, each is asked for by itself for its own reason. */
function refusedOf(
  kpis: readonly Kpi[],
  write: (kpis: readonly Kpi[]) => Written,
): readonly { readonly kpi: Kpi; readonly fault: Fault }[] {
  const all = write(kpis);
  if (!isFault(all)) return all.refused;
  return kpis.flatMap((kpi) => {
    const alone = write([kpi]);
    return isFault(alone) ? [{ kpi, fault: alone }] : [];
  });
}

/** How the totals can be split, and the column that they are split by. */
function splitsOf(table: Table, wanted: QuerySplit): { readonly splits: readonly QuerySplit[]; readonly by: string[] } {
  const splits = querySplits.filter((split) => split === "month" || table.roles.has(split));
  const place = wanted === "month" ? undefined : table.roles.get(wanted);
  return { splits, by: place === undefined ? [] : [table.names[place] ?? ""] };
}

const nameIn =
  (language: Language) =>
  (id: string): string =>
    nameOf(id, language);

/** The KPIs that the report tells of the table shown, in its order, and the names of the user's own among them. */
function kpisOf(state: State): { readonly known: readonly Kpi[]; readonly own: readonly string[] } {
  const { source, computed, targets } = state;
  const place = readyTables(state).findIndex((one) => one.place === source?.place);
  const figures = (computed?.figures ?? []).filter((figure) => figure.source.place === place);
  const isOwn = (id: string): boolean => targets.own.ownKpis.some((kpi) => kpi.id === id);
  const known = figures.flatMap(({ id }) => {
    const kpi = findKpi(id);
    return isOwn(id) || isFault(kpi) ? [] : [kpi];
  });
  return { known, own: figures.filter(({ id }) => isOwn(id)).map(({ name }) => name) };
}

/** `project.dataset.table`, in letters that BigQuery allows in each. */
export const isTableName = (text: string): boolean => /^[\w:.-]+\.\w+\.[\p{L}\p{N}_-]+$/u.test(text);
