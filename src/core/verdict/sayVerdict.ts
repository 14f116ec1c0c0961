import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import { ruleMath, ruleSentences } from "../text/settingsTexts";
import { sayMath } from "../text/verdictMath";
import { verdictLabel, verdictSentence } from "../text/verdicts";
import type { Language } from "../words/language";
import { formatValue } from "./formatValue";
import { isGoodNews, type Verdict } from "./verdict";

/** What the sentence is about, beside the figure: the period in words, and the currency; both may be empty. */
export interface Saying {
  readonly period?: string;
  readonly currency?: string;
}

export interface Said {
  readonly label: string;
  readonly sentence: string;
  /** How it was worked out; null where there was nothing to work out. */
  readonly math: string | null;
}

/** A verdict in words: a label with a glyph, and sentences that a manager can use. */
export function sayVerdict(
  language: Language,
  kpi: Kpi,
  figure: Figure,
  verdict: Verdict,
  { period = "", currency = "" }: Saying = {},
): Said {
  const good = isGoodNews(kpi, verdict);
  const label = verdictLabel(language, { kind: verdict.kind, good, isPublished: verdict.rules !== null });
  const facts = factsOf(language, { kpi, figure, verdict, saying: { period, currency } });
  const isLimited = verdict.limits !== null;
  if (verdict.rules !== null) {
    const published = { ...facts, kind: verdict.kind, rules: verdict.rules };
    return {
      label,
      sentence: ruleSentences[language](published),
      math: isLimited ? ruleMath[language](published) : null,
    };
  }
  const { chance, form } = kpi;
  return {
    label,
    sentence: verdictSentence(language, { ...facts, kind: verdict.kind, good }),
    math: isLimited ? sayMath(language, { ...facts, chance, isTotal: form.kind === "total" }) : null,
  };
}

interface Sayable {
  readonly kpi: Kpi;
  readonly figure: Figure;
  readonly verdict: Verdict;
  readonly saying: Required<Saying>;
}

/** The numbers of a verdict as texts. */
function factsOf(language: Language, { kpi, figure, verdict, saying: { period, currency } }: Sayable) {
  const write = (value: number | null | undefined): string =>
    value == null ? "–" : formatValue(language, kpi.unit, clip(kpi, value), currency);
  const { together, limits } = verdict;
  return {
    ...verdict,
    name: kpi.names[language],
    period,
    value: write(figure.value),
    usual: write(verdict.usual),
    low: write(limits?.low),
    high: write(limits?.high),
    together:
      together === null
        ? null
        : { periods: together.periods, value: write(together.value), usual: write(together.usual) },
  };
}

/** Limits can reach below what is possible; people are shown what can happen. */
export function clip({ unit, form, reach }: Kpi, value: number): number {
  if (form.kind === "growth" || reach === "any") return value;
  if (reach === "positive") return Math.max(0, value);
  return unit === "share" ? Math.min(1, Math.max(0, value)) : Math.max(0, value);
}
