import { evaluate } from "../kpi/evaluate";
import type { Kpi } from "../kpi/kpi";
import { driverTexts } from "../text/driverTexts";
import { seriesWords } from "../text/seriesTexts";
import { chainMonths, chainSums, monthsWithin, type ChainSeries } from "../verdict/chainMonths";
import { driversFalseAlarm, driversOf } from "../verdict/driversOf";
import { driverTrees, type Chain } from "../verdict/driverTrees";
import { fault, isFault, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { badCell } from "./badCell";
import type { DriverAsked, DriverRow, DriverRows } from "./driverRows";

export const hasTree = ({ id }: Kpi): boolean => driverTrees.has(id);

/** The drivers of a total, for everyone or for each part. */
export function chainRows(asked: DriverAsked, language: Language): DriverRows | Fault {
  const { table, kpi, from, to, by } = asked;
  const broken = checkBoth(asked);
  if (broken !== null) return broken;
  const split = by === null ? {} : { by };
  for (const chain of driverTrees.get(kpi.id) ?? []) {
    const parts = chainMonths(chain, [table], split);
    if (parts === null) continue;
    const [before, after] = [chainSums(chain, [table], from, split), chainSums(chain, [table], to, split)];
    const found = parts.filter(({ name }) => before.has(name) || after.has(name));
    const rows = found.map((part) => {
      const sums = { before: before.get(part.name) ?? nothing(chain), after: after.get(part.name) ?? nothing(chain) };
      return partRows({ asked, chain, part, sums, parts: found.length }, language);
    });
    const unknown = rows.find(isFault);
    if (unknown !== undefined) return unknown;
    const known = rows.flatMap((row) => (isFault(row) ? [] : [row]));
    if (known.length === 0) continue;
    return {
      drivers: known.flatMap(({ drivers }) => drivers),
      total: {
        before: known.reduce((sum, { total }) => sum + total.before, 0),
        after: known.reduce((sum, { total }) => sum + total.after, 0),
      },
    };
  }
  return whyNot(asked);
}

const nothing = (chain: Chain): number[] => chain.map(() => 0);

/** What keeps the KPI itself from having a value, in either period: no split can be made of it then. */
function checkBoth({ table, kpi, from, to }: DriverAsked): Fault | null {
  const bad = badCell(table, kpi);
  if (bad !== null) return bad;
  for (const period of [from, to]) {
    const answer = evaluate(table, { kpis: [kpi], by: [], grain: null, period, filters: [] });
    if (isFault(answer)) return answer;
    const figure = answer.rows[0]?.figures[0];
    if (figure?.value == null) return figure?.fault ?? fault({ kind: "no-data", of: kpi.id });
  }
  return null;
}

/** The table gives the KPI, and not what it is the product of. */
function whyNot({ table, kpi, by, from }: DriverAsked): Fault {
  if (by !== null) {
    const answer = evaluate(table, { kpis: [kpi], by: [by], grain: null, period: from, filters: [] });
    if (isFault(answer)) return answer;
  }
  const chains = driverTrees.get(kpi.id) ?? [];
  const shortest = chains[chains.length - 1] ?? [];
  const measures = shortest.flatMap((step) => step.measures);
  return fault({ kind: "missing-measures", of: kpi.id, measures: [...new Set(measures)] });
}

interface PartAsked {
  readonly asked: DriverAsked;
  readonly chain: Chain;
  readonly part: ChainSeries;
  readonly sums: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly parts: number;
}

function partRows({ asked, chain, part, sums, parts }: PartAsked, language: Language): DriverRows | Fault {
  const last = chain.length - 1;
  const total = { before: sums.before[last] ?? NaN, after: sums.after[last] ?? NaN };
  if (Number.isNaN(total.before) || Number.isNaN(total.after)) return fault({ kind: "no-data", of: asked.kpi.id });
  const [before, after] = [monthsWithin(part, asked.from), monthsWithin(part, asked.to)];
  const found = driversOf({ chain, months: part.months, before, after, sums }, driversFalseAlarm / parts);
  const prefix = part.name === "" ? "" : `${part.name}: `;
  if (found !== null) {
    const drivers = found.drivers.map((one): DriverRow => ({
      ...one,
      name: `${prefix}${driverTexts.drivers[one.name].name[language]}`,
    }));
    return { drivers, total };
  }
  if (part.name === "") return fault({ kind: "no-denominator", of: asked.kpi.id });
  // Without anything on one side there is nothing to divide by; the change is the part's as a whole.
  const effect = total.after - total.before;
  if (total.before === 0 && total.after === 0) return { drivers: [], total };
  const row: DriverRow = { name: `${prefix}${seriesWords.comesOrGoes[language]}`, ...total, effect, signal: "none" };
  return { drivers: [row], total };
}
