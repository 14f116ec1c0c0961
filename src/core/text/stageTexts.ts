import type { Language, Localized } from "../words/language";
import { quote } from "./quote";

/** Titles of the table of stages. */
export const stageTitles = {
  title: { nb: "Salgsstegene", en: "The stages" },
  stage: { nb: "Fase", en: "Stage" },
  reached: { nb: "Nådde fasen", en: "Reached it" },
  movedOn: { nb: "Gikk videre", en: "Moved on" },
  lost: { nb: "Tapt her", en: "Lost here" },
  share: { nb: "Andel videre", en: "Share moved on" },
  low: { nb: "Andel, lav", en: "Share, low" },
  high: { nb: "Andel, høy", en: "Share, high" },
  skipped: { nb: "Hoppet over", en: "Skipped it" },
  returns: { nb: "Kom tilbake", en: "Came back" },
  days: { nb: "Dager i fasen (median)", en: "Days in it (median)" },
  open: { nb: "Står der nå", en: "In it now" },
  stalled: { nb: "Står lenge", en: "Stalled" },
} as const satisfies Readonly<Record<string, Localized>>;

type Say<Facts extends readonly unknown[]> = Readonly<Record<Language, (...facts: Facts) => string>>;

/** What a funnel tells. Counts come as numbers, shares and days as text. */
export const stageSentences = {
  /** Of the deals decided in this stage so many were lost, more than in any other. */
  mostLost: {
    nb: (stage, lost, decided) =>
      `Flest avtaler tapes i fasen ${quote("nb", stage)}: ${String(lost)} av de ${String(decided)} som er avgjort der.`,
    en: (stage, lost, decided) =>
      `Most deals are lost in the stage ${quote("en", stage)}: ${String(lost)} of the ${String(decided)} decided there.`,
  } satisfies Say<[string, number, number]>,
  slowest: {
    nb: (stage, days) =>
      `Lengst tid går med i ${quote("nb", stage)}: halvparten av oppholdene varer ${days} dager eller mer.`,
    en: (stage, days) => `Most time goes into ${quote("en", stage)}: half of the stays last ${days} days or more.`,
  } satisfies Say<[string, string]>,
  stalled: {
    nb: (stage, stalled, open) =>
      `Avtaler stopper opp i ${quote("nb", stage)}: ${String(stalled)} av de ${String(open)} som står der nå, har stått lenger enn tre av fire opphold pleier å vare.`,
    en: (stage, stalled, open) =>
      `Deals stall in ${quote("en", stage)}: ${String(stalled)} of the ${String(open)} in it now have stood longer than three of four stays last.`,
  } satisfies Say<[string, number, number]>,
  standing: {
    nb: (open, stalled) => `${String(open)}${stalled === 0 ? "" : `, ${String(stalled)} av dem lenge`}`,
    en: (open, stalled) => `${String(open)}${stalled === 0 ? "" : `, ${String(stalled)} of them long`}`,
  } satisfies Say<[number, number]>,
  rule: {
    nb: (from, to) =>
      `Avtaler som kom inn i sin første fase fra ${from} til ${to}. En avtale har nådd den fjerneste fasen den har vært i, og alle før den: en fase som ble hoppet over, regnes som nådd og telles i egen kolonne, og en avtale som kommer tilbake, mister ikke det den har nådd. Andelen regnes av dem som er avgjort i fasen (videre eller tapt); de som fortsatt står der, er ikke med. «Står lenge» er lenger enn tre av fire opphold, når minst fire er over.`,
    en: (from, to) =>
      `Deals that came into their first stage from ${from} to ${to}. A deal has reached the furthest stage it has been in and all before it: a stage that was skipped counts as reached and is told in a column of its own, and a deal that comes back loses nothing it has reached. The share is of those decided in the stage (moved on or lost); those still in it are not in it. “Stalled” is longer than three of four stays, where at least four have ended.`,
  } satisfies Say<[string, string]>,
} as const;
