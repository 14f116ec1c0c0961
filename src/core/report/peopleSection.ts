import { capital } from "../text/format";
import { summaryTexts } from "../text/summaryTexts";
import { formatValue, numberFormat } from "../verdict/formatValue";
import type { Language } from "../words/language";
import type { Comparison, Person } from "./comparePeople";
import type { Condition, Look, PlanCell } from "./plan";
import type { SummaryRequest } from "./source";
import type { Stack } from "./stack";

/** Reps with their rate, its interval and a fair estimate, and whether they can be told from the others; one table a source. */
export function peopleSection(
  stack: Stack,
  conditions: Condition[],
  request: SummaryRequest,
  comparisons: readonly Comparison[],
): void {
  for (const comparison of comparisons) personTable(stack, conditions, request.language, comparison);
}

const standLooks: Readonly<Record<Person["stands"], readonly [keyof typeof summaryTexts, Look]>> = {
  above: ["above", "good"],
  below: ["below", "bad"],
  within: ["within", "neutral"],
  "too-little-data": ["tooLittle", "waiting"],
};

function personTable(stack: Stack, conditions: Condition[], language: Language, comparison: Comparison): void {
  const { rate, volume, people, whole } = comparison;
  const t = (text: keyof typeof summaryTexts): string => summaryTexts[text][language];
  stack.put([[{ value: `${t("people")}: ${rate.names[language].toLowerCase()}`, look: "section", span: 8 }]]);
  const titles = [
    t("person"),
    rate.names[language],
    t("interval"),
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
    })),
  ]);
  const share = numberFormat(language, rate.unit);
  const cell = (value: number | null | undefined, format: string, look: Look = "number"): PlanCell => ({
    value: value ?? null,
    look,
    format,
  });
  const roomOf = ({ interval }: Person): string | null =>
    interval === null
      ? null
      : `${formatValue(language, rate.unit, interval.low)} – ${formatValue(language, rate.unit, interval.high)}`;
  const rows = people.map((person): PlanCell[] => {
    const [label, look] = standLooks[person.stands];
    return [
      { value: person.name, look: "name" },
      cell(person.rate.value, share, "strong"),
      { value: roomOf(person), look: "number" },
      cell(person.fair.estimate, share),
      cell(person.rate.numerator, "#,##0"),
      cell(person.rate.denominator, "#,##0"),
      cell(person.volume?.value, "#,##0"),
      { value: t(label), look },
    ];
  });
  const empty: PlanCell = { value: null, look: "number" };
  rows.push([
    { value: t("everyone"), look: "name" },
    cell(whole.value, share, "strong"),
    empty,
    empty,
    cell(whole.numerator, "#,##0"),
    cell(whole.denominator, "#,##0"),
    empty,
    empty,
  ]);
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
