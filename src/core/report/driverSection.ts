import { driverTexts } from "../text/driverTexts";
import { formatMoney, formatShare } from "../text/format";
import type { Driver } from "../verdict/driversOf";
import type { Language } from "../words/language";
import type { RevenueChange } from "./driverChanges";
import { sayWorth, writeDriver } from "./driverSentences";
import type { Look, PlanCell } from "./plan";
import { columnCount, verdictSpan } from "./columns";
import type { SummaryRequest } from "./source";
import type { Stack } from "./stack";

/** The drivers in a table: before, after, what the change did to revenue, what a little more is worth, and the verdict. */
export function driverSection(
  stack: Stack,
  { language, settings }: SummaryRequest,
  changes: readonly RevenueChange[],
): void {
  for (const change of changes) {
    stack.put([[{ value: driverTexts.title[language], look: "section", span: columnCount }]]);
    const { driver, before, after, effect, worth, verdict } = driverTexts.headings;
    stack.height(stack.row, 30);
    stack.put([
      [
        { value: driver[language], look: "header" },
        ...[before, after, effect].map((title): PlanCell => ({ value: title[language], look: "headerNumber" })),
        { value: worth[language], look: "header", span: 3 },
        covered,
        covered,
        { value: verdict[language], look: "header", span: verdictSpan },
      ],
    ]);
    const rows = change.drivers.map((one) => driverRow(language, change, one));
    rows.push(totalRow(language, change));
    rows.forEach((_, place) => {
      // What a little more is worth takes two lines.
      stack.height(stack.row + place, place < change.drivers.length ? 30 : 18);
    });
    stack.put(rows);
    stack.height(stack.row, 28);
    stack.put([
      [
        {
          value: driverTexts.note[language](formatShare(language, settings.confidence, 0)),
          look: "note",
          span: columnCount,
        },
      ],
    ]);
    stack.skip(1);
  }
}

const empty: PlanCell = { value: null, look: "number" };
/** Under a cell that spans it. */
const covered: PlanCell = { value: null };

function driverRow(language: Language, { currency, worths }: RevenueChange, driver: Driver): PlanCell[] {
  const { name, before, after, effect } = driver;
  const worth = worths.find((one) => one.driver === name);
  return [
    { value: driverTexts.drivers[name].name[language], look: "name" },
    { value: writeDriver(language, driver, before, currency), look: "number" },
    { value: writeDriver(language, driver, after, currency), look: "number" },
    { value: effect, look: "strong", format: "#,##0" },
    { value: worth === undefined ? null : sayWorth(language, worth, currency), look: "text", span: 3 },
    covered,
    covered,
    verdictCell(language, driver),
  ];
}

function verdictCell(language: Language, { signal }: Driver): PlanCell {
  const [text, look] = verdicts[String(signal)] ?? verdicts["null"];
  return { value: driverTexts.verdicts[text][language], look, span: verdictSpan };
}

type Said = readonly [keyof typeof driverTexts.verdicts, Look];
const verdicts: Readonly<Record<string, Said>> & { readonly null: Said } = {
  "1": ["up", "good"],
  "-1": ["down", "bad"],
  "0": ["chance", "neutral"],
  null: ["too-little-data", "waiting"],
};

function totalRow(language: Language, { before, after, currency }: RevenueChange): PlanCell[] {
  const write = (value: number): string => formatMoney(language, Math.round(value), currency);
  return [
    { value: driverTexts.total[language], look: "name" },
    { value: write(before), look: "number" },
    { value: write(after), look: "number" },
    { value: after - before, look: "strong", format: "#,##0" },
    empty,
    empty,
    empty,
    { ...empty, span: verdictSpan },
  ];
}
