import { isFault } from "../../../../src/core/words/fault";
import { grains, parsePeriod, periodAt, periodIndex, type Grain, type Period } from "../../../../src/core/words/period";
import type { Column } from "../../../../src/core/table/column";
import { plainHeader } from "../../../../src/core/table/plainHeader";
import { parseDay } from "../../../../src/core/table/parseDay";
import type { Table } from "../../../../src/core/table/table";
import { columnOf } from "../../../../src/core/kpi/columnOf";

/** First and last day of each row's period, NaN where it is not known, and the coarsest grain among them. */
export interface RowPeriods {
  readonly firstDays: Float64Array;
  readonly lastDays: Float64Array;
  readonly grain: Grain;
}

/** The period that each row of a table of totals sums up, or null where no column says one. */
export function periodsOfRows(table: Table): RowPeriods | null {
  const role = (["period", "date", "created"] as const).find((one) => table.roles.has(one));
  const column = columnOf(table, role);
  if (role === undefined || column === null) return null;
  const header = plainHeader(table.names[table.roles.get(role) ?? -1] ?? "");
  const periods = periodsIn(column, header);
  let grain: Grain = "day";
  for (const period of periods) if (period !== null && isCoarser(period.grain, grain)) grain = period.grain;
  return {
    firstDays: Float64Array.from(periods, (period) => period?.first ?? NaN),
    lastDays: Float64Array.from(periods, (period) => period?.last ?? NaN),
    grain,
  };
}

type RowPeriod = (Period & { readonly grain: Grain }) | null;

const isCoarser = (first: Grain, second: Grain): boolean => grains.indexOf(first) > grains.indexOf(second);

const inGrain = (serial: number, grain: Grain): RowPeriod => {
  const period = Number.isNaN(serial) ? null : periodAt(periodIndex(serial, grain), grain);
  return period === null ? null : { ...period, grain };
};

function periodsIn(column: Column, header: string): RowPeriod[] {
  if (column.kind === "text") {
    const ofWord = column.words.map(periodOfWord);
    return Array.from(column.codes, (code) => ofWord[code] ?? null);
  }
  if (column.kind === "number") return Array.from(column.values, (year) => periodOfWord(String(year)));
  const grain = grainOfDays(column.values, header);
  return Array.from(column.values, (serial) => inGrain(serial, grain));
}

/** `2026-10`, `2026-W41`, and months with their names: "oktober 2026". */
function periodOfWord(word: string): RowPeriod {
  const period = parsePeriod(word);
  if (!isFault(period) && period.grain !== "all" && period.grain !== "custom")
    return { ...period, grain: period.grain };
  const day = parseDay(word);
  if (day?.form === "month") return inGrain(day.asDmy, "month");
  return day !== null && day.asDmy === day.asMdy ? inGrain(Math.floor(day.asDmy), "day") : null;
}

const grainWords: readonly (readonly [Grain, string])[] = [
  ["week", "week,uke"],
  ["month", "month,måned,maaned,mnd"],
  ["quarter", "quarter,kvartal"],
  ["year", "year,år"],
];

/**
 * What a column of days names, where each day stands for a period: as its header says; else months
 * where all days are the first of one, or all the last, as in accounts. Nobody writes down daily sums on those alone.
 */
function grainOfDays(days: Float64Array, header: string): Grain {
  const said = grainWords.find(([, words]) => words.split(",").some((word) => header.split(" ").includes(word)));
  if (said !== undefined) return said[0];
  const known = [...new Set(days)].filter((serial) => !Number.isNaN(serial));
  const fits = (grain: Grain): boolean =>
    (["first", "last"] as const).some((end) =>
      known.every((serial) => inGrain(serial, grain)?.[end] === Math.floor(serial)),
    );
  if (known.length < 2) return "day";
  // Months, also where all of them happen to begin a quarter: the finer one is the safer reading.
  return fits("month") ? "month" : "day";
}
