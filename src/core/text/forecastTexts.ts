import type { Language } from "../words/language";
import { formatShare } from "./format";

/** What a forecast would have said of past periods: how far off, and how often its range held. */
interface Tried {
  readonly periods: number;
  readonly wape: number;
  readonly coverage: number;
}

/** The facts of a forecast as texts, ready to stand in a sentence. */
export interface ForecastFacts {
  readonly name: string;
  readonly period: string;
  /** What open deals are weighted by. */
  readonly by: "stage" | "age";
  readonly total: string;
  readonly low: string;
  readonly high: string;
  readonly soFar: string;
  readonly fromOpen: string;
  readonly fromNew: string;
  readonly pipelineTest: Tried | null;
  readonly runRateTest: Tried | null;
  /** How long before the end of past months both were tried. */
  readonly daysBefore: number;
}

/** What the pipeline should bring, and how near the forecast and the landing came in past months. */
export function forecastSentence(language: Language, facts: ForecastFacts): string {
  return (language === "nb" ? norwegian(facts) : english(facts)).filter((one) => one !== "").join(" ");
}

const weighing = {
  nb: { stage: "vektet etter fase", age: "vektet etter alder" },
  en: { stage: "weighted by stage", age: "weighted by age" },
} as const;

const heldOf = ({ coverage, periods }: Tried): number => Math.round(coverage * periods);

const isTold = (test: Tried | null): test is Tried => test !== null && test.periods > 0 && !Number.isNaN(test.wape);

function norwegian(facts: ForecastFacts): string[] {
  const { pipelineTest: piped, runRateTest: ran, daysBefore } = facts;
  const before = daysBefore === 1 ? "dagen før slutten" : `${daysBefore} dager før slutten`;
  const said = `Etter pipelinen, ${weighing.nb[facts.by]}, ventes ${facts.name.toLowerCase()} i ${facts.period} å bli ${facts.total} (80 % intervall ${facts.low} til ${facts.high}): ${facts.soFar} så langt, ${facts.fromOpen} fra åpne avtaler og ${facts.fromNew} fra nye.`;
  if (!isTold(piped)) return [said];
  const months = piped.periods === 1 ? "den siste måneden" : `de ${piped.periods} siste månedene`;
  const own = `Prøvd på ${months}, ${before}: pipelinen bommet med ${formatShare("nb", piped.wape, 0)}, og intervallet holdt i ${heldOf(piped)} av ${piped.periods}`;
  return [
    said,
    isTold(ran)
      ? `${own}; landingen bommet med ${formatShare("nb", ran.wape, 0)}, og intervallet holdt i ${heldOf(ran)} av ${ran.periods}.`
      : `${own}.`,
  ];
}

function english(facts: ForecastFacts): string[] {
  const { pipelineTest: piped, runRateTest: ran, daysBefore } = facts;
  const before = daysBefore === 1 ? "the day before their end" : `${daysBefore} days before their end`;
  const said = `By the pipeline, ${weighing.en[facts.by]}, ${facts.name.toLowerCase()} in ${facts.period} should come to ${facts.total} (80% interval ${facts.low} to ${facts.high}): ${facts.soFar} so far, ${facts.fromOpen} from open deals and ${facts.fromNew} from new ones.`;
  if (!isTold(piped)) return [said];
  const months = piped.periods === 1 ? "the last month" : `the last ${piped.periods} months`;
  const own = `Tried on ${months}, ${before}: the pipeline was off by ${formatShare("en", piped.wape, 0)}, and its interval held in ${heldOf(piped)} of ${piped.periods}`;
  return [
    said,
    isTold(ran)
      ? `${own}; the landing was off by ${formatShare("en", ran.wape, 0)}, and its interval held in ${heldOf(ran)} of ${ran.periods}.`
      : `${own}.`,
  ];
}
