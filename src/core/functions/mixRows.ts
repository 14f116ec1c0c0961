import { evaluate } from "../kpi/evaluate";
import type { Figure, KpiTable } from "../kpi/question";
import { seriesWords } from "../text/seriesTexts";
import { changeSignal } from "../verdict/changeSignal";
import { driversFalseAlarm } from "../verdict/driversOf";
import { mixAndRate, type Part } from "../verdict/mixAndRate";
import type { Observation } from "../verdict/observation";
import { fault, isFault, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { allTime, type Period } from "../words/period";
import { badCell } from "./badCell";
import type { DriverAsked, DriverRow, DriverRows } from "./driverRows";

type Asked = DriverAsked & { readonly by: string };

/** Why a rate changed: each part by its own rate, and by its share of the whole. */
export function mixRows(asked: Asked, language: Language): DriverRows | Fault {
  const { table, kpi, by, from, to } = asked;
  const bad = badCell(table, kpi);
  if (bad !== null) return bad;
  const ask = (period: Period, grain: "month" | null): KpiTable | Fault =>
    evaluate(table, { kpis: [kpi], by: [by], grain, period, filters: [] });
  const [before, after, monthly] = [ask(from, null), ask(to, null), ask(allTime, "month")];
  if (isFault(before)) return before;
  if (isFault(after)) return after;
  if (isFault(monthly)) return monthly;
  const [then, now] = [partsOf(before), partsOf(after)];
  const why = [...then.values(), ...now.values()].find(
    ({ fault: one }) => one !== null && one.kind !== "no-denominator",
  );
  if (why?.fault != null) return why.fault;
  const names = [...new Set([...then.keys(), ...now.keys()])];
  const [first, second] = [then, now].map((parts) => names.map((name) => partOf(parts.get(name))));
  const split = first === undefined || second === undefined ? null : mixAndRate(first, second);
  if (split === null || first === undefined || second === undefined)
    return fault({ kind: "no-denominator", of: kpi.id });
  const isOpposite = kpi.form.kind === "ratio" && kpi.form.complement === true;
  const sign = isOpposite ? -1 : 1;
  const value = (parts: readonly Part[]): number => {
    const share = sumOf(parts, "numerator") / sumOf(parts, "denominator");
    return isOpposite ? 1 - share : share;
  };
  const drivers = names.flatMap((name, place): DriverRow[] => {
    const [own, other] = [first[place], second[place]];
    const effects = split[place];
    if (own === undefined || other === undefined || effects === undefined) return [];
    const shareOf = (part: Part, parts: readonly Part[]): number => part.denominator / sumOf(parts, "denominator");
    return [
      {
        name: `${name}: ${kpi.names[language]}`,
        before: value([own]),
        after: value([other]),
        effect: sign * effects.rate,
        signal: signalOf(asked, name, monthly, driversFalseAlarm / names.length),
      },
      {
        name: `${name}: ${seriesWords.mix[language]}`,
        before: shareOf(own, first),
        after: shareOf(other, second),
        effect: sign * effects.mix,
        signal: "none",
      },
    ];
  });
  return { drivers, total: { before: value(first), after: value(second) } };
}

const partsOf = ({ rows }: KpiTable): Map<string, Figure> =>
  new Map(
    rows.flatMap(({ keys: [name], figures: [figure] }) =>
      figure === undefined ? [] : [[name ?? "–", figure] as const],
    ),
  );

const partOf = (figure: Figure | undefined): Part => ({
  numerator: figure?.numerator ?? 0,
  denominator: figure?.denominator ?? 0,
});

const sumOf = (parts: readonly Part[], of: keyof Part): number => parts.reduce((sum, part) => sum + part[of], 0);

/** Whether the part's own rate has changed by more than chance. */
function signalOf({ kpi, from, to }: Asked, name: string, { rows }: KpiTable, falseAlarm: number): DriverRow["signal"] {
  const own = rows.filter(({ keys }) => (keys[0] ?? "–") === name);
  const series = own.map(({ figures: [figure] }): Observation => {
    const { numerator = null, denominator = null, value = null } = figure ?? {};
    if (kpi.chance === "proportion") return { value: numerator ?? NaN, exposure: denominator ?? NaN };
    return { value: value ?? NaN, exposure: 1 };
  });
  const within = (period: Period): number[] =>
    own.flatMap(({ period: month }, place) =>
      month !== null && month.first >= period.first && month.last <= period.last ? [place] : [],
    );
  return changeSignal(kpi.chance, series, within(from), within(to), falseAlarm);
}
