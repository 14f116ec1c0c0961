import type { Language, Localized } from "../words/language";
import { formatShare, listWords } from "./format";

/** Headings and labels of the summary's targets. */
export const targetSectionTexts = {
  title: { nb: "Mål og tempo", en: "Targets and pace" },
  scope: { nb: "Gjelder", en: "For" },
  period: { nb: "Periode", en: "Period" },
  everyone: { nb: "Alle", en: "Everyone" },
  landing: { nb: "Lander på omtrent", en: "Lands at about" },
  range: { nb: "80 % intervall for landingen", en: "80% interval of the landing" },
  outcome: { nb: "Når målet?", en: "Will it be met?" },
  unknown: { nb: "○ Kan ikke anslås", en: "○ Cannot be told" },
} as const satisfies Readonly<Record<string, Localized>>;

const state = {
  nb: { reached: "nådd", missed: "ikke nådd", ahead: "forfaller senere" },
  en: { reached: "met", missed: "not met", ahead: "not due yet" },
} as const;

/** Whether something was reached, or still lies ahead. */
export type Reached = keyof (typeof state)["en"];

/** What stands below the numbers of a target. */
export const targetNotes = {
  summed: {
    nb: (parts: number) => `Målet er summen av ${parts} delperioder.`,
    en: (parts: number) => `The target is the sum of ${parts} parts of the period.`,
  },
  people: {
    nb: (names: readonly string[]) => `Målet er summen av målene til ${listWords("nb", names)}.`,
    en: (names: readonly string[]) => `The target is the sum of those of ${listWords("en", names)}.`,
  },
  /** Where things should be by now, had the plan been kept to the day. */
  pace: {
    nb: (expected: string, share: string) => `Planen tilsier ${expected} til nå; det er kommet ${share} av det.`,
    en: (expected: string, share: string) => `The plan asks for ${expected} by now; ${share} of that has come.`,
  },
  /** The same of what is to stay below its target. */
  roomSoFar: {
    nb: (expected: string, share: string) => `Målet gir rom for ${expected} til nå; ${share} av det er brukt.`,
    en: (expected: string, share: string) => `The target leaves room for ${expected} by now; ${share} of that is used.`,
  },
  needed: {
    nb: (value: string, days: number) =>
      `Det trengs ${value} per virkedag ${days === 1 ? "den ene dagen" : `i de ${days}`} som er igjen.`,
    en: (value: string, days: number) =>
      `It takes ${value} per working day in the ${days} that ${days === 1 ? "is" : "are"} left.`,
  },
  effort: {
    nb: (name: string, needed: string, low: string, high: string) => `${name} ${needed} (${low} til ${high})`,
    en: (name: string, needed: string, low: string, high: string) => `${name} ${needed} (${low} to ${high})`,
  },
  efforts: {
    nb: (all: string) =>
      `Etter forholdene det siste året krever det som mangler: ${all}. I parentes står 80 % intervall.`,
    en: (all: string) =>
      `By the ratios of the last year, what is missing takes: ${all}. In brackets stands the 80% interval.`,
  },
  stretch: {
    nb: (value: string, reached: Reached | null, chance: string) =>
      `Strekkmål ${value}${reached === null ? (chance === "" ? "" : `: sjansen er ${chance}`) : `: ${state.nb[reached]}`}.`,
    en: (value: string, reached: Reached | null, chance: string) =>
      `Stretch ${value}${reached === null ? (chance === "" ? "" : `: the chance is ${chance}`) : `: ${state.en[reached]}`}.`,
  },
  milestone: {
    nb: (value: string, by: string, reached: Reached, actual: string) =>
      `Delmål ${value} innen ${by}: ${state.nb[reached]}${actual === "" ? "" : ` (${actual})`}.`,
    en: (value: string, by: string, reached: Reached, actual: string) =>
      `Milestone ${value} by ${by}: ${state.en[reached]}${actual === "" ? "" : ` (${actual})`}.`,
  },
  owner: { nb: (name: string) => `Ansvarlig: ${name}.`, en: (name: string) => `Owner: ${name}.` },
  objective: { nb: (text: string) => `Hensikt: ${text}.`, en: (text: string) => `Objective: ${text}.` },
  /** Targets beyond those for which there is room. */
  more: {
    nb: (count: number) =>
      count === 1
        ? "Ett mål til gjelder måneden og står ikke her."
        : `${count} mål til gjelder måneden og står ikke her.`,
    en: (count: number) =>
      count === 1
        ? "One more target covers the month and does not stand here."
        : `${count} more targets cover the month and do not stand here.`,
  },
  /** The chance beside the verdict. */
  chance: {
    nb: (label: string, chance: string) => `${label} · sjanse ${chance}`,
    en: (label: string, chance: string) => `${label} · chance ${chance}`,
  },
} as const;

/** A month's target that is a part of a longer one's. */
export const sayShareOfTarget = {
  nb: (name: string, value: string, target: string, share: number) =>
    `${name} ble ${value}, ${formatShare("nb", share, 0)} av månedens andel av målet, ${target}.`,
  en: (name: string, value: string, target: string, share: number) =>
    `${name} came to ${value}, ${formatShare("en", share, 0)} of the month's share of the target, ${target}.`,
} as const satisfies Readonly<Record<Language, unknown>>;
