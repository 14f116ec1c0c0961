import { formatMoney, formatNumber, formatShare, listWords } from "../text/format";
import { driverTexts } from "../text/driverTexts";
import { formatValue } from "../verdict/formatValue";
import { driversOf, type Driver, type DriverMonth, type Drivers } from "../verdict/driversOf";
import { periodIndex } from "../words/period";
import type { Language } from "../words/language";
import { currencyOf } from "./currencyOf";
import type { Point, Series } from "./gather";
import type { Look, PlanCell } from "./plan";
import { columnCount, verdictSpan } from "./columns";
import type { SummaryRequest } from "./source";
import type { Stack } from "./stack";

/** Why revenue changed from the year before, of one source. */
export interface RevenueChange extends Drivers {
  readonly currency: string;
}

/** The drivers of each source that has two years of revenue, wins and decided deals. */
export function revenueChanges(request: SummaryRequest, series: readonly Series[]): RevenueChange[] {
  return request.sources.flatMap((source) => {
    const find = (id: string): Series | undefined => series.find((one) => one.kpi.id === id && one.source === source);
    const [revenue, rate] = [find("revenue_won"), find("win_rate")];
    if (revenue === undefined || rate === undefined || revenue.points.length < 24) return [];
    const months = revenue.points.map((point, place) => monthOf(point, rate.points[place]));
    const change = driversOf(months.slice(-24, -12), months.slice(-12));
    return change === null ? [] : [{ ...change, currency: currencyOf(source.table, request.settings) }];
  });
}

function monthOf({ figure, period }: Point, rate: Point | undefined): DriverMonth {
  const alike = rate !== undefined && periodIndex(rate.period.first, "month") === periodIndex(period.first, "month");
  return {
    volume: alike ? (rate.figure.denominator ?? 0) : 0,
    successes: alike ? (rate.figure.numerator ?? 0) : 0,
    worth: figure.value ?? 0,
  };
}

/** What changed revenue, and whether each change is more than chance, in one sentence. */
export function sayRevenueChange(language: Language, { before, after, drivers, currency }: RevenueChange): string {
  const signed = (value: number): string =>
    `${value > 0 ? "+" : ""}${formatMoney(language, roundMoney(value), currency)}`;
  const parts = [...drivers]
    .sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect))
    .map((driver) => {
      const way = driver.after > driver.before ? "more" : "less";
      const name = driverTexts.movements[driver.name][way][language];
      return `${name} ${signed(driver.effect)}${driver.signal === 0 ? "" : ` (${driverTexts.isSignal[language]})`}`;
    });
  return driverTexts.sentence[language](
    formatMoney(language, roundMoney(after), currency),
    signed(after - before),
    listWords(language, parts, parts.length),
    drivers.some(({ signal }) => signal !== 0),
  );
}

/** Three digits are what a sentence can carry. */
function roundMoney(value: number): number {
  if (value === 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2);
  return Math.round(value / step) * step;
}

/** The drivers in a table: before, after, what the change did to revenue, and whether it is more than chance. */
export function driverSection(stack: Stack, { language }: SummaryRequest, changes: readonly RevenueChange[]): void {
  for (const change of changes) {
    stack.put([[{ value: driverTexts.title[language], look: "section", span: columnCount }]]);
    const titles = ["driver", "before", "after", "effect", "", "", "", "verdict"] as const;
    stack.height(stack.row, 30);
    stack.put([
      titles.map((title, place): PlanCell => ({
        value: title === "" ? null : driverTexts.headings[title][language],
        look: place === 0 || place === 7 ? "header" : "headerNumber",
        ...(place === 7 ? { span: verdictSpan } : {}),
      })),
    ]);
    const rows = change.drivers.map((driver) => driverRow(language, change.currency, driver));
    rows.push(totalRow(language, change));
    rows.forEach((_, place) => {
      stack.height(stack.row + place, 18);
    });
    stack.put(rows);
    stack.skip(1);
  }
}

const empty: PlanCell = { value: null, look: "number" };

function driverRow(language: Language, currency: string, { name, before, after, effect, signal }: Driver): PlanCell[] {
  const write = (value: number): string =>
    name === "rate"
      ? formatShare(language, value)
      : name === "size"
        ? formatValue(language, "money", Math.round(value), currency)
        : formatNumber(language, value);
  const look: Look = signal === 0 ? "neutral" : signal > 0 ? "good" : "bad";
  return [
    { value: driverTexts.names[name][language], look: "name" },
    { value: write(before), look: "number" },
    { value: write(after), look: "number" },
    { value: effect, look: "strong", format: "#,##0" },
    empty,
    empty,
    empty,
    {
      value: driverTexts.verdicts[signal === 0 ? "chance" : signal > 0 ? "up" : "down"][language],
      look,
      span: verdictSpan,
    },
  ];
}

function totalRow(language: Language, { before, after, currency }: RevenueChange): PlanCell[] {
  const write = (value: number): string => formatMoney(language, Math.round(value), currency);
  return [
    { value: driverTexts.names.total[language], look: "name" },
    { value: write(before), look: "number" },
    { value: write(after), look: "number" },
    { value: after - before, look: "strong", format: "#,##0" },
    empty,
    empty,
    empty,
    { ...empty, span: verdictSpan },
  ];
}
