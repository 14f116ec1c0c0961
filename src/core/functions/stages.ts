import { cannotGive } from "../kpi/cannotGive";
import { filterRows } from "../kpi/filterRows";
import { keysOfRole } from "../kpi/joinKeys";
import { measureOf } from "../kpi/measures";
import { shareOn } from "../report/stageFigures";
import type { Table } from "../table/table";
import { stageTitles } from "../text/stageTexts";
import { funnelOf, historyIn, lastKnownDay, type Funnel } from "../verdict/funnelOf";
import { fault, isFault, type Answer, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { usualSettings } from "../words/settings";
import { filtersFrom, periodFrom } from "./arguments";
import type { Argument, Formula } from "./formula";
import { furtherFrom } from "./furtherTables";
import { tables } from "./furtherExamples";
import { dataParameter, filterParameter, periodParameter } from "./parameters";
import { tableOf } from "./tableOf";

/** The way of deals through the stages. */
export const stages: Formula = {
  name: "KPI_STAGES",
  id: "KPISTAGES",
  summary: {
    nb: "Veien gjennom salgsfasene: hvor mange som nådde hver fase, gikk videre, ble tapt der, hoppet over den eller kom tilbake, dager i fasen, og hvor mange som står der nå og har stått lenge. Andelen videre er av dem som er avgjort der.",
    en: "The way through the stages: how many reached each, moved on, were lost there, skipped it or came back, days in it, and how many are in it now and have stood long. The share moved on is of those decided there.",
  },
  parameters: [
    {
      ...dataParameter,
      help: {
        nb: "Fasehistorikken, med avtale-id, fase og dato inn i fasen; eller avtaler med en kolonne «Dato inn i …» for hver fase.",
        en: "The stage history, with deal id, stage and the date it was entered; or deals with a column “Date entered …” for each stage.",
      },
    },
    {
      ...periodParameter,
      help: {
        nb: 'Når avtalene kom inn i sin første fase: "2026-Q3", "2026". Tom betyr alle.',
        en: 'When the deals came into their first stage: "2026-Q3", "2026". Empty means all.',
      },
    },
    {
      ...filterParameter,
      help: {
        nb: 'Tabellen over avtaler, der avsluttede avtaler ikke står i historikken, og par av kolonne og verdi: "Team"; "Vest".',
        en: 'The table of deals, where the history does not tell of ends, and pairs of column and value: "Team", "West".',
      },
    },
  ],
  examples: [
    {
      args: [tables.stages],
      answer: [
        [
          ...["Stage", "Reached it", "Moved on", "Lost here", "Share moved on", "Share, low", "Share, high"],
          ...["Skipped it", "Came back", "Days in it (median)", "In it now", "Stalled"],
        ],
        // D1, D3 and D4 went on, D2 was lost and D5 is still there; stays of 3, 25, 10 and 2 days have ended.
        // scipy 1.17.1, stats.binomtest(3, 4).proportion_ci(method="wilson").
        ["Meeting", 5, 3, 1, 0.75, 0.300642, 0.954413, 0, 0, 6.5, 1, 1],
        ["Proposal", 3, 2, 0, 1, 0.34238, 1, 0, 0, 13.5, 1, 0],
      ],
    },
  ],
  spills: true,
  body: ([data, period, ...rest], { language, settings = usualSettings }) => {
    const table = tableOf(data);
    if (isFault(table)) return table;
    const asked = periodFrom(period);
    if (isFault(asked)) return asked;
    const funnel = funnelFrom(table, rest, asked);
    return isFault(funnel) ? funnel : rowsOf(funnel, settings.confidence, language);
  },
};

function funnelFrom(
  table: Table,
  rest: readonly Argument[],
  { first, last }: { readonly first: number; readonly last: number },
): Funnel | Fault {
  const further = furtherFrom(rest);
  if (isFault(further)) return further;
  const filters = filtersFrom(further.pairs);
  if (isFault(filters)) return filters;
  const found = historyIn([table, ...further.tables]);
  const history = found?.history ?? table;
  const why = cannotGive(history, measureOf("stage_entered"), true);
  if (found === null || why !== null) return why ?? fault({ kind: "no-data", of: "stage_conversion_rate" });
  const kept = keptBy(history, found.deals, (one) => filterRows(one, filters));
  if (isFault(kept)) return kept;
  const today = lastKnownDay(history, found.deals);
  const funnel = funnelOf(history, found.deals, { first, last, today, ...(kept === null ? {} : { counts: kept }) });
  return funnel === null || funnel.deals === 0 ? fault({ kind: "no-data", of: "stage_conversion_rate" }) : funnel;
}

/** Which deals pass the filters: by the deals themselves, where they have the columns, else by their rows of the history. */
function keptBy(
  history: Table,
  deals: Table | null,
  filter: (table: Table) => Uint8Array | null | Fault,
): ((key: string) => boolean) | null | Fault {
  const byDeals = deals === null ? null : filter(deals);
  const [table, role] =
    byDeals === null || isFault(byDeals) ? ([history, "deal"] as const) : ([deals ?? history, "id"] as const);
  const passes = byDeals === null || isFault(byDeals) ? filter(history) : byDeals;
  if (passes === null || isFault(passes)) return isFault(byDeals) && isFault(passes) ? byDeals : passes;
  const keyOf = keysOfRole(table, role);
  const keys = new Set(Array.from(passes, (one, row) => (one === 1 ? keyOf(row) : null)));
  return (key) => keys.has(key);
}

function rowsOf({ stages: all }: Funnel, confidence: number, language: Language): Answer[][] {
  const { stage, reached, movedOn, lost, share, low, high, skipped, returns, days, open, stalled } = stageTitles;
  const titles = [stage, reached, movedOn, lost, share, low, high, skipped, returns, days, open, stalled];
  return [
    titles.map((title) => title[language]),
    ...all.map((one): Answer[] => {
      const moved = shareOn(one, confidence);
      return [
        ...[one.stage, one.reached, one.movedOn, one.lost],
        ...[moved?.value ?? null, moved?.interval.low ?? null, moved?.interval.high ?? null],
        ...[one.skipped, one.returns, one.medianDays, one.open, one.stalled],
      ];
    }),
  ];
}
