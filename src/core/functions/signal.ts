import { median } from "../stats/median";
import { formatNumber, formatShare } from "../text/format";
import { signalTexts } from "../text/statisticTexts";
import { verdictSentence } from "../text/verdicts";
import { judgeSeries } from "../verdict/judgeSeries";
import type { ChanceModel, Observation } from "../verdict/observation";
import { fault, isFault, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { isOmitted, numbersOf } from "./arguments";
import type { Argument, Formula } from "./formula";
import { checkWhole, choiceOr } from "./numberArguments";
import { parameter } from "./parameters";

const directions = { higher: "higher", høyere: "higher", lower: "lower", lavere: "lower", neither: "neither" } as const;
const languageWords: Readonly<Record<string, Language>> = { nb: "nb", no: "nb", norsk: "nb", en: "en", english: "en" };

/** The verdict on the last of a series of months, as a sentence. */
export const signal: Formula = {
  name: "KPI_SIGNAL",
  id: "KPISIGNAL",
  summary: {
    nb: "Om den siste måneden skiller seg fra det vanlige, som en setning: tallet, hva som er vanlig, og hva det betyr. Regnes av inntil 36 måneder før; det trengs 12.",
    en: "Whether the last month stands out from the usual, as a sentence: the figure, what is usual, and what it means. Made from up to 36 months before; it takes 12.",
  },
  parameters: [
    parameter(
      "values",
      ["verdier", "values"],
      [
        "En verdi per måned, i tidsrekkefølge. Hele tall under 100 leses som antall, andre som beløp.",
        "A value a month, in order of time. Whole numbers under 100 are read as counts, others as amounts.",
      ],
      "range",
      "needed",
    ),
    parameter(
      "denominators",
      ["nevnere", "denominators"],
      [
        "Hva hver verdi er talt over. Hele tall som ingen verdi overstiger, gir andeler (vunnet av avgjort); andre er lengden på perioden, som arbeidsdager.",
        "What each value was counted over. Whole numbers that no value exceeds make shares (won of decided); others are the length of the period, as working days.",
      ],
      "range",
      "optional",
    ),
    parameter(
      "direction",
      ["retning", "direction"],
      [
        '"higher" når høyere er bedre, "lower" når lavere er det. Tom: ingen av delene.',
        '"higher" where higher is better, "lower" where lower is. Empty: neither.',
      ],
      "value",
      "optional",
    ),
    parameter(
      "language",
      ["språk", "language"],
      ['"nb" eller "en". Tom: arbeidsbokens.', '"nb" or "en". Empty: the workbook\'s.'],
      "value",
      "optional",
    ),
  ],
  examples: [
    {
      args: [[[9], [12], [7], [11], [8], [10], [13], [6], [9], [11], [10], [14], [12]]],
      answer: "Last month: 12. Usual is 2 to 24. No reason to look for a cause in this month.",
    },
  ],
  spills: false,
  body: ([values, denominators, direction, language], context) => {
    const series = seriesFrom(values, denominators);
    if (isFault(series)) return series;
    const better = choiceOr("neither", direction, "direction", "direction", directions);
    if (isFault(better)) return better;
    const wanted = choiceOr(context.language, language, "language", "language", languageWords);
    return isFault(wanted) ? wanted : sentenceOf(series, better, wanted);
  },
};

interface Judged {
  readonly model: ChanceModel;
  readonly observations: readonly Observation[];
}

function seriesFrom(values: Argument, denominators: Argument): Judged | Fault {
  if (isOmitted(values)) return fault({ kind: "missing-argument", parameter: "values", expected: "numbers" });
  const own = numbersOf(values);
  if (isFault(own)) return own;
  const under = isOmitted(denominators) ? null : numbersOf(denominators);
  if (isFault(under)) return under;
  if (under !== null && under.length !== own.length) {
    return fault({ kind: "different-lengths", first: own.length, second: under.length });
  }
  const below = under?.find((base) => base < 0);
  if (below !== undefined) return fault({ kind: "not-an-exposure", value: below });
  // Months to come may already have their rows.
  let end = own.length;
  while (end > 0 && Number.isNaN(own[end - 1])) end -= 1;
  if (end === 0) return fault({ kind: "too-few-values", needed: 1, have: 0 });
  const shown = own.slice(0, end);
  const model = modelOf(shown, under);
  return {
    model,
    observations: shown.map((value, place) => ({ value, exposure: under === null ? 1 : (under[place] ?? NaN) })),
  };
}

/** Counts are told from amounts by their size: hundreds of whole kroner are no count. */
const largestCount = 100;

function modelOf(values: readonly number[], denominators: readonly number[] | null): ChanceModel {
  if (!values.every((value) => checkWhole(value) === null)) return "amount";
  if (denominators === null) {
    const middle = median(values);
    return !isFault(middle) && middle < largestCount ? "count" : "amount";
  }
  const areParts = values.every(
    (value, place) => checkWhole(denominators[place] ?? NaN) === null && !(value > (denominators[place] ?? NaN)),
  );
  return areParts ? "proportion" : "count";
}

function sentenceOf(
  { model, observations }: Judged,
  better: "higher" | "lower" | "neither",
  language: Language,
): string {
  const judged = judgeSeries(model, observations);
  const last = observations[observations.length - 1] ?? { value: NaN, exposure: NaN };
  const per = model === "proportion" ? last.exposure : 1;
  const write = (value: number): string =>
    model === "proportion" ? formatShare(language, value) : plainNumber(language, value);
  const isSignal = judged.kind === "signal-up" || judged.kind === "signal-down";
  const good = isSignal && better !== "neither" ? (judged.kind === "signal-up") === (better === "higher") : null;
  const { limits, together } = judged;
  const said = verdictSentence(language, {
    ...judged,
    good,
    name: signalTexts.last[language],
    period: "",
    value: last.exposure === 0 ? "–" : write(last.value / per),
    low: limits === null ? "–" : write(limits.low / per),
    high: limits === null ? "–" : write(limits.high / per),
    together: together === null ? null : { ...together, value: write(together.value), usual: write(together.usual) },
  });
  return good === null ? said : `${said} ${signalTexts[good ? "better" : "worse"][language]}`;
}

/** A number with as many decimals as tell something. */
const plainNumber = (language: Language, value: number): string =>
  formatNumber(language, value, Number.isInteger(value) || Math.abs(value) >= 100 ? 0 : 1);
