import { factorOf } from "../kpi/catalogue";
import { evaluate } from "../kpi/evaluate";
import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import { lmdi } from "../stats/lmdi";
import { changeSignal } from "../verdict/changeSignal";
import { driversFalseAlarm } from "../verdict/driversOf";
import { observationsOf } from "../verdict/judge";
import { fault, isFault, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { allTime, type Period } from "../words/period";
import { workingDays } from "../words/workingDays";
import type { DriverAsked, DriverRow, DriverRows } from "./driverRows";

/** The drivers of a KPI that is a product of others, such as sales velocity. */
export function productRows(asked: DriverAsked, language: Language): DriverRows | Fault {
  const { table, kpi, from, to } = asked;
  if (kpi.form.kind !== "product") return fault({ kind: "no-data", of: kpi.id });
  const { factors } = kpi.form;
  const kpis = [kpi, ...factors.map(({ kpi: id }) => factorOf(id))];
  const ask = (period: Period): readonly Figure[] | Fault => {
    const answer = evaluate(table, { kpis, by: [], grain: null, period, filters: [] });
    return isFault(answer) ? answer : (answer.rows[0]?.figures ?? []);
  };
  const [before, after] = [ask(from), ask(to)];
  if (isFault(before)) return before;
  if (isFault(after)) return after;
  const why = [...before, ...after].find(({ value }) => value === null);
  if (why !== undefined) return why.fault ?? fault({ kind: "no-data", of: kpi.id });
  const [first, second] = [before, after].map((figures) => figures.map(({ value }) => value ?? NaN));
  const raised = (values: readonly number[]): number[] =>
    factors.map(({ power }, place) => (values[place + 1] ?? NaN) ** power);
  const split = lmdi([raised(first ?? [])], [raised(second ?? [])]);
  if (isFault(split)) return split;
  const drivers = factors.map((_, place): DriverRow => {
    const factor = kpis[place + 1] ?? kpi;
    return {
      name: factor.names[language],
      before: first?.[place + 1] ?? NaN,
      after: second?.[place + 1] ?? NaN,
      effect: split.effects[place] ?? NaN,
      signal: signalOf(asked, factor, driversFalseAlarm / factors.length),
    };
  });
  return { drivers, total: { before: first?.[0] ?? NaN, after: second?.[0] ?? NaN } };
}

/** A stock hangs on its own past, so that no test of its months would be honest. */
function signalOf({ table, from, to }: DriverAsked, factor: Kpi, falseAlarm: number): DriverRow["signal"] {
  if (factor.unjudged !== undefined || factor.id === "open_deals") return "none";
  const answer = evaluate(table, { kpis: [factor], by: [], grain: "month", period: allTime, filters: [] });
  if (isFault(answer)) return null;
  const months = answer.rows.flatMap(({ period, figures: [figure] }) =>
    period === null || figure === undefined ? [] : [{ period, figure }],
  );
  const series = observationsOf(
    factor,
    months.map(({ period, figure }) => ({ figure, workingDays: workingDays(period.first, period.last) })),
  );
  const within = (asked: Period): number[] =>
    months.flatMap(({ period: { first, last } }, place) => (first >= asked.first && last <= asked.last ? [place] : []));
  return changeSignal(factor.chance, series, within(from), within(to), falseAlarm);
}
