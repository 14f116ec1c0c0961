import { capital, formatShare } from "../text/format";
import { settingsSentences } from "../text/settingsTexts";
import { summarySentences, summaryTexts } from "../text/summaryTexts";
import { formatValue, numberFormat } from "../verdict/formatValue";
import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import type { Language } from "../words/language";
import { leastTrials } from "../verdict/compareGroups";
import type { Comparison, Person } from "./comparePeople";
import type { Condition, Look, PlanCell } from "./plan";
import { columnCount, verdictSpan } from "./columns";
import type { SummaryRequest } from "./source";
import type { Stack } from "./stack";

/** Reps with their rate, its interval and a fair estimate, and whether they can be told from the others; one table a source. */
export function peopleSection(
  stack: Stack,
  conditions: Condition[],
  request: SummaryRequest,
  comparisons: readonly Comparison[],
): void {
  for (const comparison of comparisons) personTable(stack, conditions, request, comparison);
}

const standLooks: Readonly<Record<Person["stands"], readonly [keyof typeof summaryTexts, Look]>> = {
  above: ["above", "good"],
  below: ["below", "bad"],
  within: ["within", "neutral"],
  "too-little-data": ["tooLittle", "waiting"],
};

function personTable(
  stack: Stack,
  conditions: Condition[],
  { language, settings }: SummaryRequest,
  comparison: Comparison,
): void {
  const level = formatShare(language, settings.confidence, 0);
  const { rate, volume, people, whole } = comparison;
  const t = (text: keyof typeof summaryTexts): string => summaryTexts[text][language];
  stack.put([[{ value: `${t("people")}: ${rate.names[language].toLowerCase()}`, look: "section", span: columnCount }]]);
  const titles = [
    t("person"),
    rate.names[language],
    settingsSentences.interval[language](level),
    t("fair"),
    rate.parts?.numerator[language] ?? "",
    t("of"),
    volume?.names[language] ?? "",
    t("against"),
  ];
  stack.height(stack.row, 30);
  stack.put([
    titles.map((value, place): PlanCell => ({
      value: value === "" ? null : capital(value),
      look: place === 0 || place === 7 ? "header" : "headerNumber",
      ...(place === 7 ? { span: verdictSpan } : {}),
    })),
  ]);
  const rows = [...people.map((person) => personRow(language, rate, person)), everyoneRow(language, rate, whole)];
  rows.forEach((_, place) => {
    stack.height(stack.row + place, 18);
  });
  const range = stack.put(rows);
  if (volume !== null)
    conditions.push({
      kind: "bar",
      range: { row: range.row, rows: people.length, column: 6, columns: 1 },
      role: "actual",
    });
  stack.skip(1);
}

const cell = (value: number | null | undefined, format: string, look: Look = "number"): PlanCell => ({
  value: value ?? null,
  look,
  format,
});

const wholeFormat = "#,##0";

function personRow(language: Language, rate: Kpi, person: Person): PlanCell[] {
  const share = numberFormat(language, rate.unit);
  const write = (value: number): string => formatValue(language, rate.unit, value);
  const [label, look] = standLooks[person.stands];
  const { interval } = person;
  const more =
    person.stands === "too-little-data"
      ? summarySentences.missing[language](leastTrials - (person.rate.denominator ?? 0))
      : summarySentences.rank[language](person.rank);
  return [
    { value: person.name, look: "name" },
    cell(person.rate.value, share, "strong"),
    { value: interval === null ? null : `${write(interval.low)} – ${write(interval.high)}`, look: "number" },
    cell(person.fair.estimate, share),
    cell(person.rate.numerator, wholeFormat),
    cell(person.rate.denominator, wholeFormat),
    cell(person.volume?.value, wholeFormat),
    { value: `${summaryTexts[label][language]}, ${more}`, look, span: verdictSpan },
  ];
}

function everyoneRow(language: Language, rate: Kpi, { value, numerator, denominator }: Figure): PlanCell[] {
  const empty: PlanCell = { value: null, look: "number" };
  return [
    { value: summaryTexts.everyone[language], look: "name" },
    cell(value, numberFormat(language, rate.unit), "strong"),
    empty,
    empty,
    cell(numerator, wholeFormat),
    cell(denominator, wholeFormat),
    empty,
    { ...empty, span: verdictSpan },
  ];
}
