import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import { verdictLabel, verdictSentence } from "../text/verdicts";
import type { Language } from "../words/language";
import { formatValue } from "./formatValue";
import { isGoodNews, type Verdict } from "./judge";

/** A verdict in words: a label with a glyph, and a sentence that a manager can use. */
export function sayVerdict(
  language: Language,
  kpi: Kpi,
  figure: Figure,
  verdict: Verdict,
  currency = "",
): { readonly label: string; readonly sentence: string } {
  const good = isGoodNews(kpi, verdict);
  const write = (value: number | null | undefined): string =>
    value == null ? "–" : formatValue(language, kpi.unit, clip(kpi, value), currency);
  const facts = {
    kind: verdict.kind,
    good,
    name: kpi.names[language],
    value: write(figure.value),
    usual: write(verdict.usual),
    low: write(verdict.limits?.low),
    high: write(verdict.limits?.high),
    have: verdict.have,
    needed: verdict.needed,
  };
  return { label: verdictLabel(language, facts), sentence: verdictSentence(language, facts) };
}

/** Limits can reach below what is possible; people are shown what can happen. Only growth can fall below 0. */
function clip({ chance, form }: Kpi, value: number): number {
  if (form.kind === "growth") return value;
  return chance === "proportion" ? Math.min(1, Math.max(0, value)) : Math.max(0, value);
}
