import { evaluate } from "../kpi/evaluate";
import type { Kpi } from "../kpi/kpi";
import { lastDay } from "../kpi/lastDay";
import type { Filter } from "../kpi/question";
import { lastCompleteMonth } from "../report/lastCompleteMonth";
import type { Table } from "../table/table";
import { wordOf } from "../table/readWords";
import { readTargets, targetFor, type Target } from "../targets/readTargets";
import { seriesTitles, seriesWords } from "../text/seriesTexts";
import { verdictLabel } from "../text/verdicts";
import { judge, type DatedFigure } from "../verdict/judge";
import { clip } from "../verdict/sayVerdict";
import { isGoodNews, type Verdict } from "../verdict/verdict";
import { fault, isFault, type Answer, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { allTime, periodAt, periodIndex, type Period } from "../words/period";
import { workingDays } from "../words/workingDays";
import { filtersFrom, isOmitted, isRange, periodFrom, textOf } from "./arguments";
import { badCell } from "./badCell";
import { exampleTables } from "./examples";
import type { Argument, Formula } from "./formula";
import { kpiFor } from "./kpiFormulas";
import { dataParameter, filterParameter, parameter, periodParameter } from "./parameters";
import { tableOf } from "./tableOf";

export const targetsParameter = parameter(
  "targets",
  ["mål", "targets"],
  [
    "Tabellen med mål: KPI, gjelder, periode, mål. Tom betyr uten mål.",
    "The table of targets: KPI, scope, period, target. Empty means without.",
  ],
  "range",
  "optional",
);

/** A KPI month by month with its usual level, the limits of chance and a verdict on each month. */
export const trend: Formula = {
  name: "KPI_TREND",
  id: "KPITREND",
  summary: {
    nb: "En KPI måned for måned: verdi, mål, vanlig nivå, grensene for tilfeldigheter og vurdering. Hver måned vurderes mot månedene før den; det trengs 12.",
    en: "A KPI month by month: value, target, usual level, the limits of chance and a verdict. Each month is judged by the months before it; it takes 12.",
  },
  parameters: [
    dataParameter,
    parameter(
      "kpi",
      ["kpi", "kpi"],
      ['KPI-en: "win_rate" eller navnet.', 'The KPI: "win_rate" or its name.'],
      "value",
      "needed",
    ),
    periodParameter,
    targetsParameter,
    filterParameter,
  ],
  examples: [
    {
      args: [exampleTables.deals, "win_rate"],
      answer: [
        ["Period", "Win rate", "Target", "Usual level", "Lower limit", "Upper limit", "Verdict"],
        ["2026-01", 1, null, null, null, null, "○ Too little data"],
        // Nothing has happened after 9 February.
        ["2026-02", 0.5, null, null, null, null, "○ The month is not over"],
      ],
    },
  ],
  spills: true,
  body: (args, { language }) => {
    const asked = askedFrom(args);
    if (isFault(asked)) return asked;
    const { kpi } = asked;
    const rows = trendRows(asked, language);
    if (isFault(rows)) return rows;
    const { period, target, usual, low, high, verdict } = seriesTitles;
    return [
      [period[language], kpi.names[language], ...[target, usual, low, high, verdict].map((title) => title[language])],
      ...rows,
    ];
  },
};

interface Asked {
  readonly table: Table;
  readonly kpi: Kpi;
  readonly period: Period;
  readonly targets: readonly Target[];
  readonly filters: readonly Filter[];
}

function askedFrom([data, name, period, targets, ...pairs]: readonly Argument[]): Asked | Fault {
  const table = tableOf(data);
  if (isFault(table)) return table;
  const wanted = textOf(name, "kpi", "kpi");
  if (isFault(wanted)) return wanted;
  const kpi = kpiFor(wanted, table);
  if (isFault(kpi)) return kpi;
  const bad = badCell(table, kpi);
  if (bad !== null) return bad;
  const asked = periodFrom(period);
  if (isFault(asked)) return asked;
  const set = targetsFrom(targets);
  if (isFault(set)) return set;
  const filters = filtersFrom(pairs);
  return isFault(filters) ? filters : { table, kpi, period: asked, targets: set, filters };
}

/** The targets of an argument; none where it is left out. */
export function targetsFrom(argument: Argument): readonly Target[] | Fault {
  if (isOmitted(argument)) return [];
  if (isRange(argument)) return readTargets(argument);
  return fault({ kind: "bad-argument", parameter: "targets", expected: "table", got: wordOf(argument ?? null) });
}

function trendRows({ table, kpi, period, targets, filters }: Asked, language: Language): Answer[][] | Fault {
  const answer = evaluate(table, { kpis: [kpi], by: [], grain: "month", period: allTime, filters });
  if (isFault(answer)) return answer;
  const months = answer.rows.flatMap(({ period: month, figures: [figure] }) =>
    month === null || figure === undefined ? [] : [{ month, figure }],
  );
  const [only] = months;
  const why = evaluate(table, { kpis: [kpi], by: [], grain: null, period: allTime, filters });
  if (only === undefined)
    return (isFault(why) ? why : why.rows[0]?.figures[0]?.fault) ?? fault({ kind: "no-data", of: kpi.id });
  const complete = periodIndex(lastCompleteMonth(lastDay(table)).first, "month");
  const dated = months.map(({ month, figure }): DatedFigure => ({
    figure,
    workingDays: workingDays(month.first, month.last),
  }));
  // A single pair of column and value may be a rep or a team that has targets of its own.
  const scope = filters.length === 1 ? wordOf(filters[0]?.value ?? null) : filters.length === 0 ? null : undefined;
  return months.flatMap(({ month, figure }, place): Answer[][] => {
    if (month.first < period.first || month.last > period.last) return [];
    const isComplete = !(periodIndex(month.first, "month") > complete);
    const target = scope === undefined ? null : targetFor(targets, kpi.id, month, scope);
    const own = [month.key, figure.value ?? figure.fault, target];
    if (!isComplete) return [[...own, null, null, null, seriesWords.unfinished[language]]];
    const verdict = judge(kpi, dated.slice(0, place + 1));
    const label = verdictLabel(language, { kind: verdict.kind, good: isGoodNews(kpi, verdict) });
    return [[...own, verdict.usual, ...limitsOf(kpi, verdict), label]];
  });
}

/** The limits of chance, as far as they lie in what is possible. */
export const limitsOf = (kpi: Kpi, { limits }: Verdict): [number | null, number | null] =>
  limits === null ? [null, null] : [clip(kpi, limits.low), clip(kpi, limits.high)];

/** The month a formula speaks of: the last one of the period asked for, or the last that the data cover to its end. */
export function monthFrom(argument: Argument, table: Table): Period | Fault {
  if (isOmitted(argument)) {
    const last = lastDay(table);
    return Number.isFinite(last) ? lastCompleteMonth(last) : fault({ kind: "no-data", of: "period" });
  }
  const period = periodFrom(argument);
  return isFault(period) ? period : periodAt(periodIndex(period.last, "month"), "month");
}
