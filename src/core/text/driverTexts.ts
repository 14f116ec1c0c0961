import type { Localized } from "../words/language";

/** A driver's name, and how its rise and its fall are said. */
interface DriverText {
  readonly name: Localized;
  readonly more: Localized;
  readonly less: Localized;
}

const driver = (
  [nb, en]: readonly [string, string],
  [moreNb, moreEn]: readonly [string, string],
  [lessNb, lessEn]: readonly [string, string],
): DriverText => ({ name: { nb, en }, more: { nb: moreNb, en: moreEn }, less: { nb: lessNb, en: lessEn } });

/** Every driver, by its name in `verdict/driverTrees.ts`. */
const drivers = {
  decided: driver(
    ["Avgjorte avtaler", "Deals decided"],
    ["flere avgjorte avtaler", "more deals decided"],
    ["færre avgjorte avtaler", "fewer deals decided"],
  ),
  win_rate: driver(
    ["Treffprosent", "Win rate"],
    ["høyere treffprosent", "a higher win rate"],
    ["lavere treffprosent", "a lower win rate"],
  ),
  known_amounts: driver(
    ["Andel salg med kjent beløp", "Share of deals won with an amount"],
    ["flere salg med kjent beløp", "more deals won with an amount"],
    ["færre salg med kjent beløp", "fewer deals won with an amount"],
  ),
  deal_size: driver(
    ["Snittstørrelse per salg", "Average deal size"],
    ["større salg", "larger deals"],
    ["mindre salg", "smaller deals"],
  ),
  created: driver(
    ["Nye salgsmuligheter", "Opportunities created"],
    ["flere nye salgsmuligheter", "more opportunities created"],
    ["færre nye salgsmuligheter", "fewer opportunities created"],
  ),
  created_size: driver(
    ["Snittbeløp per salgsmulighet", "Average amount of an opportunity"],
    ["større salgsmuligheter", "larger opportunities"],
    ["mindre salgsmuligheter", "smaller opportunities"],
  ),
  calls: driver(["Antall samtaler", "Calls made"], ["flere samtaler", "more calls"], ["færre samtaler", "fewer calls"]),
  connect_rate: driver(
    ["Svarprosent", "Call connect rate"],
    ["høyere svarprosent", "a higher connect rate"],
    ["lavere svarprosent", "a lower connect rate"],
  ),
  booked_per_answer: driver(
    ["Bookede møter per besvart samtale", "Meetings booked per call answered"],
    ["flere bookede møter per besvart samtale", "more meetings booked per call answered"],
    ["færre bookede møter per besvart samtale", "fewer meetings booked per call answered"],
  ),
  held_per_booked: driver(
    ["Gjennomførte møter per booket møte", "Meetings held per meeting booked"],
    ["flere gjennomførte møter per booket", "more meetings held per meeting booked"],
    ["færre gjennomførte møter per booket", "fewer meetings held per meeting booked"],
  ),
  created_per_meeting: driver(
    ["Nye salgsmuligheter per gjennomført møte", "Opportunities created per meeting held"],
    ["flere nye salgsmuligheter per møte", "more opportunities per meeting"],
    ["færre nye salgsmuligheter per møte", "fewer opportunities per meeting"],
  ),
  won_per_created: driver(
    ["Salg per ny salgsmulighet", "Deals won per opportunity created"],
    ["flere salg per ny salgsmulighet", "more deals won per opportunity"],
    ["færre salg per ny salgsmulighet", "fewer deals won per opportunity"],
  ),
} as const;

/** Texts about what made a total change. */
export const driverTexts = {
  drivers,
  title: {
    nb: "Hva endret omsetningen, siste 12 måneder mot året før",
    en: "What changed revenue, last 12 months against the year before",
  },
  headings: {
    driver: { nb: "Driver", en: "Driver" },
    before: { nb: "Året før", en: "Year before" },
    after: { nb: "Siste 12 måneder", en: "Last 12 months" },
    effect: { nb: "Virkning", en: "Effect" },
    worth: { nb: "Litt mer av den er verdt, per år", en: "A little more of it is worth, a year" },
    verdict: { nb: "Vurdering", en: "Verdict" },
  },
  total: { nb: "Omsetning (vunnet)", en: "Revenue won" },
  verdicts: {
    up: { nb: "▲ Mer enn tilfeldig", en: "▲ More than chance" },
    down: { nb: "▼ Mer enn tilfeldig", en: "▼ More than chance" },
    chance: { nb: "● Kan være tilfeldig", en: "● May be chance" },
    "too-little-data": { nb: "○ For lite data", en: "○ Too little data" },
  },
  isSignal: { nb: "mer enn tilfeldig", en: "more than chance" },
  sentence: {
    nb: (total: string, change: string, parts: string, anySignal: boolean) =>
      `Omsetning siste 12 måneder: ${total}, ${change} mot året før: ${parts}.${anySignal ? "" : " For alle under ett kan hver av disse endringene være tilfeldig."}`,
    en: (total: string, change: string, parts: string, anySignal: boolean) =>
      `Revenue of the last 12 months: ${total}, ${change} against the year before: ${parts}.${anySignal ? "" : " For everyone taken together, each of these changes may be chance."}`,
  },
  /** A driver that goes the other way than the total, and what made up for it. */
  hidden: {
    nb: ({ who, isUp, change, total, movement, value, before, effect, rest }: Hidden) =>
      `${who}: bak ${isUp ? "økt" : "redusert"} omsetning siste 12 måneder (${change}, til ${total}) ligger ${movement}: ${value} mot ${before} året før, mer enn tilfeldigheter forklarer. Det alene utgjør ${effect}. ${rest} ${isUp ? "veide det opp" : "trakk mer den andre veien"}.`,
    en: ({ who, isUp, change, total, movement, value, before, effect, rest }: Hidden) =>
      `${who}: behind ${isUp ? "higher" : "lower"} revenue in the last 12 months (${change}, to ${total}) lies ${movement}: ${value} against ${before} the year before, more than chance explains. That alone accounts for ${effect}. ${rest} ${isUp ? "made up for it" : "weighed more the other way"}.`,
  },
  /** A driver that goes the way of the total. */
  open: {
    nb: ({ who, change, total, movement, value, before, effect }: Hidden) =>
      `${who}: omsetning siste 12 måneder: ${total}, ${change} mot året før. Mer enn tilfeldig er ${movement}: ${value} mot ${before}; det utgjør ${effect}.`,
    en: ({ who, change, total, movement, value, before, effect }: Hidden) =>
      `${who}: revenue of the last 12 months: ${total}, ${change} against the year before. More than chance is ${movement}: ${value} against ${before}; that accounts for ${effect}.`,
  },
  /** What a little more of a driver is worth. */
  steps: {
    "one-a-month": { nb: "én til i måneden", en: "one more a month" },
    point: { nb: "ett prosentpoeng", en: "one percentage point" },
    percent: { nb: "én prosent", en: "one per cent" },
  },
  worth: {
    nb: (step: string, worth: string, range: string | null) =>
      `${step}: ${worth}${range === null ? "" : ` (${range})`}`,
    en: (step: string, worth: string, range: string | null) =>
      `${step}: ${worth}${range === null ? "" : ` (${range})`}`,
  },
  note: {
    nb: (confidence: string) =>
      `Virkningene legger seg nøyaktig sammen til endringen (LMDI). Verdien av litt mer gjelder på nivået de siste 12 månedene, alt annet likt, med ${confidence}-intervall; den sier ikke hva som skal til for å få det til.`,
    en: (confidence: string) =>
      `The effects add up exactly to the change (LMDI). What a little more is worth holds at the level of the last 12 months, all else equal, with a ${confidence} interval; it does not say what it takes to get there.`,
  },
} as const;

/** Of whom, what and how much; all ready to stand in a sentence. */
interface Hidden {
  readonly who: string;
  readonly isUp: boolean;
  readonly change: string;
  readonly total: string;
  readonly movement: string;
  readonly value: string;
  readonly before: string;
  readonly effect: string;
  readonly rest: string;
}
