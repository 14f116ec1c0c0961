import type { Language } from "../words/language";

/** The facts of a verdict as texts, ready to stand in a sentence. */
export interface VerdictFacts {
  readonly kind: "normal" | "signal-up" | "signal-down" | "too-little-data" | "maturing" | "stock" | "growth";
  readonly good: boolean | null;
  readonly name: string;
  readonly value: string;
  readonly usual: string;
  readonly low: string;
  readonly high: string;
  readonly have: number;
  readonly needed: number;
}

const glyphs = { good: "▲", bad: "▼", up: "△", down: "▽", normal: "●", waiting: "○" } as const;

/** A word and a glyph for a verdict: never colour alone. */
export function verdictLabel(language: Language, facts: Pick<VerdictFacts, "kind" | "good">): string {
  const nb = language === "nb";
  if (facts.kind === "normal") return `${glyphs.normal} ${nb ? "Som vanlig" : "As usual"}`;
  if (facts.kind === "maturing") return `${glyphs.waiting} ${nb ? "Ikke modent ennå" : "Not mature yet"}`;
  if (facts.kind === "stock" || facts.kind === "growth")
    return `${glyphs.waiting} ${nb ? "Vurderes ikke" : "Not judged"}`;
  if (facts.kind === "too-little-data") return `${glyphs.waiting} ${nb ? "For lite data" : "Too little data"}`;
  return signalLabel(language, facts.kind === "signal-up", facts.good);
}

const signalWords = {
  nb: { up: "Signal opp", down: "Signal ned", better: ", bedre", worse: ", verre" },
  en: { up: "Signal up", down: "Signal down", better: ", better", worse: ", worse" },
} as const;

function signalLabel(language: Language, up: boolean, good: boolean | null): string {
  const words = signalWords[language];
  const said = up ? words.up : words.down;
  if (good === null) return `${up ? glyphs.up : glyphs.down} ${said}`;
  return `${up ? glyphs.good : glyphs.bad} ${said}${good ? words.better : words.worse}`;
}

/** One sentence that says what may honestly be said. */
export function verdictSentence(language: Language, facts: VerdictFacts): string {
  return language === "nb" ? norwegian(facts) : english(facts);
}

function norwegian(facts: VerdictFacts): string {
  const { name, value, usual, low, high } = facts;
  switch (facts.kind) {
    case "normal":
      return `${name} er ${value}, mot vanligvis ${usual}. Det er innenfor ${low} til ${high}, som tilfeldigheter alene kan gi, så forskjellen betyr ikke at noe er endret.`;
    case "signal-up":
      return `${name} er ${value}, over ${high}, som er det høyeste tilfeldigheter vanligvis gir. Noe har endret seg: finn ut hva.`;
    case "signal-down":
      return `${name} er ${value}, under ${low}, som er det laveste tilfeldigheter vanligvis gir. Noe har endret seg: finn ut hva.`;
    case "too-little-data":
      return `${name}: for lite data til å skille endring fra tilfeldigheter. Det trengs ${String(facts.needed)} tidligere perioder med tall, og her er det ${String(facts.have)}.`;
    case "maturing":
      return `${name} er ${value} så langt. Tallet stiger etter hvert som åpne saker avgjøres, og kan ikke sammenlignes med eldre måneder ennå.`;
    case "stock":
      return `${name} er ${value}. En beholdning henger sammen fra måned til måned og vurderes ikke som signal.`;
    case "growth":
      return `${name} er ${value}. Veksten mellom to enkeltmåneder er mest tilfeldigheter og vurderes ikke som signal.`;
  }
}

function english(facts: VerdictFacts): string {
  const { name, value, usual, low, high } = facts;
  switch (facts.kind) {
    case "normal":
      return `${name} is ${value}, against ${usual} usually. That lies within ${low} to ${high}, which chance alone can give, so the difference does not mean that anything has changed.`;
    case "signal-up":
      return `${name} is ${value}, above ${high}, the most that chance usually gives. Something has changed: find out what.`;
    case "signal-down":
      return `${name} is ${value}, below ${low}, the least that chance usually gives. Something has changed: find out what.`;
    case "too-little-data":
      return `${name}: too little data to tell change from chance. It takes ${String(facts.needed)} earlier periods with figures, and there are ${String(facts.have)}.`;
    case "maturing":
      return `${name} is ${value} so far. It rises as open cases are decided, and cannot be compared with older months yet.`;
    case "stock":
      return `${name} is ${value}. A stock hangs together from month to month and is not judged as a signal.`;
    case "growth":
      return `${name} is ${value}. Growth between two single months is mostly luck and is not judged as a signal.`;
  }
}
