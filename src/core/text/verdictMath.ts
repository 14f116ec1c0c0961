import type { Language } from "../words/language";

/** What a verdict rests on, for who wants to see the math. */
export interface MathFacts {
  readonly chance: "proportion" | "count" | "amount";
  /** Whether the figure is a total, taken for its working days. */
  readonly isTotal: boolean;
  readonly have: number;
  readonly usual: string;
  readonly low: string;
  readonly high: string;
  readonly cycle: 1 | 3 | 12;
}

const methods: Readonly<Record<Language, Readonly<Record<MathFacts["chance"], string>>>> = {
  nb: {
    proportion:
      "Andel: hypergeometrisk fordeling gitt summene, og Students t på arcsinus-skala med variansen mellom månedene",
    count: "Antall: binomisk fordeling gitt summene, og Students t på rotskala med variansen mellom månedene",
    amount: "Beløp: Students t på egen skala og på femteroten, og rangsum for flere måneder samlet",
  },
  en: {
    proportion:
      "Share: hypergeometric distribution given the sums, and Student's t on the arcsine scale with the variance between months",
    count:
      "Count: binomial distribution given the sums, and Student's t on the square root scale with the variance between months",
    amount: "Amount: Student's t on its own scale and on its fifth root, and rank sums for several months together",
  },
};

const rhythms = {
  nb: { 1: "", 3: ", etter måned i kvartalet", 12: ", etter måned i året" },
  en: { 1: "", 3: ", by month of the quarter", 12: ", by month of the year" },
} as const;

/**
 * How a verdict was worked out, in one sentence.
 *
 * @example sayMath("en", { chance: "amount", isTotal: false, have: 24, usual: "10", low: "5", high: "15", cycle: 1 }) //=> "From 24 earlier months: usual 10, limits 5 to 15. Amount: Student's t on its own scale and on its fifth root, and rank sums for several months together."
 */
export function sayMath(language: Language, facts: MathFacts): string {
  const { chance, isTotal, have, usual, low, high, cycle } = facts;
  const method = `${methods[language][chance]}${rhythms[language][cycle]}`;
  return language === "nb"
    ? `Av ${have} måneder før: vanlig ${usual}, grenser ${low} til ${high}. ${method}${isTotal ? ", per virkedag" : ""}.`
    : `From ${have} earlier months: usual ${usual}, limits ${low} to ${high}. ${method}${isTotal ? ", per working day" : ""}.`;
}
