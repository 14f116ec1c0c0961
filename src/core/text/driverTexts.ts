import type { Localized } from "../words/language";

type Way = "more" | "less";

/** Texts about what made revenue change. */
export const driverTexts = {
  title: {
    nb: "Hva endret omsetningen, siste 12 måneder mot året før",
    en: "What changed revenue, last 12 months against the year before",
  },
  headings: {
    driver: { nb: "Driver", en: "Driver" },
    before: { nb: "Året før", en: "Year before" },
    after: { nb: "Siste 12 måneder", en: "Last 12 months" },
    effect: { nb: "Virkning", en: "Effect" },
    verdict: { nb: "Vurdering", en: "Verdict" },
  },
  names: {
    volume: { nb: "Avgjorte avtaler", en: "Deals decided" },
    rate: { nb: "Treffprosent", en: "Win rate" },
    size: { nb: "Snittstørrelse per salg", en: "Average deal size" },
    total: { nb: "Omsetning (vunnet)", en: "Revenue won" },
  },
  movements: {
    volume: {
      more: { nb: "flere avgjorte avtaler", en: "more deals decided" },
      less: { nb: "færre avgjorte avtaler", en: "fewer deals decided" },
    },
    rate: {
      more: { nb: "høyere treffprosent", en: "a higher win rate" },
      less: { nb: "lavere treffprosent", en: "a lower win rate" },
    },
    size: {
      more: { nb: "større salg", en: "larger deals" },
      less: { nb: "mindre salg", en: "smaller deals" },
    },
  } satisfies Readonly<Record<string, Readonly<Record<Way, Localized>>>>,
  verdicts: {
    up: { nb: "▲ Mer enn tilfeldig", en: "▲ More than chance" },
    down: { nb: "▼ Mer enn tilfeldig", en: "▼ More than chance" },
    chance: { nb: "● Kan være tilfeldig", en: "● May be chance" },
  },
  isSignal: { nb: "mer enn tilfeldig", en: "more than chance" },
  sentence: {
    nb: (total: string, change: string, parts: string, anySignal: boolean) =>
      `Omsetning siste 12 måneder: ${total}, ${change} mot året før: ${parts}.${anySignal ? "" : " Ingen av endringene er større enn tilfeldigheter kan gi."}`,
    en: (total: string, change: string, parts: string, anySignal: boolean) =>
      `Revenue of the last 12 months: ${total}, ${change} against the year before: ${parts}.${anySignal ? "" : " None of these changes is larger than chance can give."}`,
  },
} as const;
