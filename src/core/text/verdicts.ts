import type { Language } from "../words/language";

type Kind = "normal" | "signal-up" | "signal-down" | "too-little-data" | "maturing" | "stock" | "growth";

/** Beside ours, a signal by a published rule set, whose glyphs are hollow. */
interface LabelFacts {
  readonly kind: Kind | "signal-pattern";
  readonly good: boolean | null;
  readonly isPublished?: boolean;
}

/** The facts of a verdict as texts, ready to stand in a sentence. */
export interface VerdictFacts {
  readonly kind: Kind;
  readonly good: boolean | null;
  /** The KPI, and the period in words; the period may be empty. */
  readonly name: string;
  readonly period: string;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly have: number;
  readonly needed: number;
  /** The last periods that make the signal together. */
  readonly together: { readonly periods: number; readonly value: string; readonly usual: string } | null;
  readonly cycle: 1 | 3 | 12;
  readonly isScattered: boolean;
  readonly isAsLastYear: boolean;
}

/** The glyph shows which way the figure went; whether that is good stands in the word. */
const glyphs = {
  up: "▲",
  down: "▼",
  normal: "●",
  waiting: "○",
  publishedUp: "△",
  publishedDown: "▽",
  pattern: "◇",
} as const;

/** A word and a glyph for a verdict: never colour alone. */
export function verdictLabel(language: Language, facts: LabelFacts): string {
  const nb = language === "nb";
  if (facts.kind === "normal") return `${glyphs.normal} ${nb ? "Som vanlig" : "As usual"}`;
  if (facts.kind === "maturing") return `${glyphs.waiting} ${nb ? "Ikke modent ennå" : "Not mature yet"}`;
  if (facts.kind === "stock" || facts.kind === "growth")
    return `${glyphs.waiting} ${nb ? "Vurderes ikke" : "Not judged"}`;
  if (facts.kind === "too-little-data") return `${glyphs.waiting} ${nb ? "For lite data" : "Too little data"}`;
  if (facts.kind === "signal-pattern") return `${glyphs.pattern} Signal`;
  return signalLabel(language, facts.kind === "signal-up", facts);
}

const signalWords = {
  nb: { up: "Signal opp", down: "Signal ned", better: ", bedre", worse: ", verre" },
  en: { up: "Signal up", down: "Signal down", better: ", better", worse: ", worse" },
} as const;

function signalLabel(language: Language, up: boolean, { good, isPublished = false }: LabelFacts): string {
  const words = signalWords[language];
  const said = up ? words.up : words.down;
  const news = good === null ? "" : good ? words.better : words.worse;
  const glyph = isPublished ? (up ? glyphs.publishedUp : glyphs.publishedDown) : up ? glyphs.up : glyphs.down;
  return `${glyph} ${said}${news}`;
}

/**
 * What may honestly be said, for a manager: the number, what is usual, what it means and does not mean, and why the
 * limits are as they are where that is not plain.
 */
export function verdictSentence(language: Language, facts: VerdictFacts): string {
  const said = language === "nb" ? norwegian(facts) : english(facts);
  const isJudged = facts.kind !== "maturing" && facts.kind !== "stock" && facts.kind !== "growth";
  return isJudged ? [said, ...reasons[language](facts)].join(" ") : said;
}

const opening = ({ name, period, value }: VerdictFacts, word: string): string =>
  `${name}: ${value}${period === "" ? "" : ` ${word} ${period}`}.`;

function norwegian(facts: VerdictFacts): string {
  const { low, high, together } = facts;
  const first = opening(facts, "i");
  switch (facts.kind) {
    case "normal":
      return facts.isAsLastYear
        ? `${first} Vanlig er ${low} til ${high}, men på samme tid i fjor var tallet like langt unna. Det ligner mer på sesong enn på en endring.`
        : `${first} Vanlig er ${low} til ${high}. Ingen grunn til å lete etter en årsak i denne måneden.`;
    case "signal-up":
    case "signal-down": {
      const up = facts.kind === "signal-up";
      if (together === null) {
        return `${first} Vanlig er ${low} til ${high}. Så ${up ? "høyt" : "lavt"} kommer tallet nesten aldri av seg selv. Finn ut hva som er annerledes.`;
      }
      return `${first} Måneden alene kunne vært tilfeldig, men ikke de siste ${together.periods} månedene samlet: ${together.value} i snitt, mot vanligvis ${together.usual}. Finn ut hva som er annerledes.`;
    }
    case "too-little-data":
      return `${first} Det trengs ${facts.needed} tidligere måneder med tall for å skille en endring fra tilfeldigheter. Her er det ${facts.have}, så det mangler ${facts.needed - facts.have}.`;
    case "maturing":
      return `${first} Tallet stiger etter hvert som åpne saker avgjøres, og kan ikke sammenlignes med eldre måneder ennå.`;
    case "stock":
      return `${first} En beholdning henger sammen fra måned til måned og vurderes ikke som signal.`;
    case "growth":
      return `${first} Veksten mellom to enkeltmåneder er mest tilfeldigheter og vurderes ikke som signal.`;
  }
}

function english(facts: VerdictFacts): string {
  const { low, high, together } = facts;
  const first = opening(facts, "in");
  switch (facts.kind) {
    case "normal":
      return facts.isAsLastYear
        ? `${first} Usual is ${low} to ${high}, but at the same time last year the figure was as far off. That looks more like season than like a change.`
        : `${first} Usual is ${low} to ${high}. No reason to look for a cause in this month.`;
    case "signal-up":
    case "signal-down": {
      const up = facts.kind === "signal-up";
      if (together === null) {
        return `${first} Usual is ${low} to ${high}. The figure hardly ever gets this ${up ? "high" : "low"} by itself. Find out what is different.`;
      }
      return `${first} The month alone could be chance, but not the last ${together.periods} months together: ${together.value} on average, against ${together.usual} usually. Find out what is different.`;
    }
    case "too-little-data":
      return `${first} It takes ${facts.needed} earlier months with figures to tell a change from chance. Here there are ${facts.have}, so ${facts.needed - facts.have} are missing.`;
    case "maturing":
      return `${first} It rises as open cases are decided, and cannot be compared with older months yet.`;
    case "stock":
      return `${first} A stock hangs together from month to month and is not judged as a signal.`;
    case "growth":
      return `${first} Growth between two single months is mostly luck and is not judged as a signal.`;
  }
}

type Reasons = (facts: Pick<VerdictFacts, "kind" | "cycle" | "isScattered">) => readonly string[];

/** Why the limits are wider or wander; said where a plain control chart would say something else. */
const reasons: Readonly<Record<Language, Reasons>> = {
  nb: ({ kind, cycle, isScattered }) => [
    ...(cycle === 3 ? ["Tallet følger kvartalet, og det er regnet med."] : []),
    ...(cycle === 12 ? ["Tallet følger årstidene, og det er regnet med."] : []),
    ...(isScattered
      ? [
          `Tallet svinger mer fra måned til måned enn antallet bak det skulle tilsi, ${kind === "too-little-data" ? "så vanlige kontrollgrenser ville slått ut for ingenting" : "og grensene tar hensyn til det"}.`,
        ]
      : []),
  ],
  en: ({ kind, cycle, isScattered }) => [
    ...(cycle === 3 ? ["The figure follows the quarter, and that is reckoned with."] : []),
    ...(cycle === 12 ? ["The figure follows the seasons, and that is reckoned with."] : []),
    ...(isScattered
      ? [
          `The figure varies more from month to month than the numbers behind it explain, ${kind === "too-little-data" ? "so ordinary control limits would cry wolf" : "and the limits allow for that"}.`,
        ]
      : []),
  ],
};
