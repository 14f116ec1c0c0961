import type { Localized } from "../words/language";
import { quarterEnd } from "./calendar";
import type { Luck } from "./outcomes";
import { monthKey, type Span } from "./span";
import { dilution, gamedCalls, improvement, reps, usualCalls, usualWinChance, type Story } from "./team";

/**
 * What is known to be true of the sample because it was made so: what a verdict on it must find, or must not claim.
 * Chances are shares between 0 and 1; months are keys such as `2026-10`, and `month` is the first one concerned.
 */
export type Truth = { readonly says: Localized } & (
  | {
      readonly kind: "improved";
      readonly rep: string;
      readonly month: string;
      readonly winChanceBefore: number;
      readonly winChanceAfter: number;
    }
  /** The chance to win never changed; `month` is the one month that came out well. */
  | {
      readonly kind: "lucky";
      readonly rep: string;
      readonly month: string;
      readonly winChance: number;
      readonly won: number;
      readonly decided: number;
    }
  | {
      readonly kind: "gaming";
      readonly rep: string;
      readonly month: string;
      readonly callsPerWeek: number;
      readonly connectChanceBefore: number;
      readonly connectChanceAfter: number;
      readonly meetingChanceBefore: number;
      readonly meetingChanceAfter: number;
    }
  /** From `month` to `until` the change sets in; then it lasts. */
  | {
      readonly kind: "diluted";
      readonly team: string;
      readonly month: string;
      readonly until: string;
      readonly winChanceBefore: number;
      readonly winChanceAfter: number;
      readonly timesDeals: number;
      readonly timesAmount: number;
    }
  /** In the last days of a quarter, in December those up to the 21st, a ripe deal closes so many times as easily. */
  | { readonly kind: "quarter-end"; readonly lastDays: number; readonly timesPressure: number }
  /** Months of the year, 1 to 12, in which little happens; Easter and Christmas week besides. */
  | { readonly kind: "quiet"; readonly months: readonly number[] }
);

export function makeTruths(span: Span, luck: Luck | null): Truth[] {
  const truths = [improvedTruth(span), gamingTruth(span), dilutedTruth(span), ...rhythmTruths];
  return luck === null ? truths : [...truths, luckyTruth(span, luck)];
}

function nameOf(story: Story): string {
  const rep = reps.find((one) => one.story === story);
  if (rep === undefined) throw new Error(`no rep has the story ${story}`);
  return rep.name;
}

const percent = (share: number): string => `${String(Math.round(share * 100))} %`;

function improvedTruth(span: Span): Truth {
  const rep = nameOf("improved");
  const month = monthKey(span, improvement.from);
  const [before, after] = [percent(improvement.before), percent(improvement.after)];
  return {
    kind: "improved",
    rep,
    month,
    winChanceBefore: improvement.before,
    winChanceAfter: improvement.after,
    says: {
      nb: `${rep} ble virkelig bedre: vinner ${after} av avgjorte avtaler fra ${month}, mot ${before} før.`,
      en: `${rep} really improved: wins ${after} of decided deals from ${month} on, ${before} before.`,
    },
  };
}

function luckyTruth(span: Span, { month: fromEnd, won, decided }: Luck): Truth {
  const rep = nameOf("lucky");
  const month = monthKey(span, fromEnd);
  const [chance, score] = [percent(usualWinChance), [String(won), String(decided)]];
  return {
    kind: "lucky",
    rep,
    month,
    winChance: usualWinChance,
    won,
    decided,
    says: {
      nb: `${rep} hadde bare flaks i ${month} (${score.join(" av ")}): sjansen til å vinne var ${chance} hele tiden.`,
      en: `${rep} was only lucky in ${month} (${score.join(" of ")}): the chance to win was ${chance} all the time.`,
    },
  };
}

function gamingTruth(span: Span): Truth {
  const rep = nameOf("gaming");
  const month = monthKey(span, gamedCalls.from);
  const calls = gamedCalls.perDay * 5;
  const [before, after] = [percent(usualCalls.connects), percent(gamedCalls.connects)];
  return {
    kind: "gaming",
    rep,
    month,
    callsPerWeek: calls,
    connectChanceBefore: usualCalls.connects,
    connectChanceAfter: gamedCalls.connects,
    meetingChanceBefore: usualCalls.meets,
    meetingChanceAfter: gamedCalls.meets,
    says: {
      nb: `${rep} ringer for tallets skyld fra ${month}: ${String(calls)} samtaler i uken, men ${after} besvart mot ${before} før, og færre blir møter.`,
      en: `${rep} calls for the number's sake from ${month} on: ${String(calls)} calls a week, but ${after} answered against ${before} before, and fewer become meetings.`,
    },
  };
}

function dilutedTruth(span: Span): Truth {
  const team = reps.find((rep) => rep.story === "diluted")?.team ?? "";
  const [month, until] = [monthKey(span, dilution.from), monthKey(span, dilution.to)];
  const [before, after] = [percent(dilution.winBefore), percent(dilution.winAfter)];
  return {
    kind: "diluted",
    team,
    month,
    until,
    winChanceBefore: dilution.winBefore,
    winChanceAfter: dilution.winAfter,
    timesDeals: dilution.volume,
    timesAmount: dilution.amount,
    says: {
      nb: `Team ${team} omsetter for mer, men treffer sjeldnere: flere og større avtaler fra ${month}, og ${after} vunnet mot ${before} før.`,
      en: `Team ${team} sells for more but wins less often: more and larger deals from ${month} on, and ${after} won against ${before} before.`,
    },
  };
}

const rhythmTruths: readonly Truth[] = [
  {
    kind: "quarter-end",
    lastDays: quarterEnd.days,
    timesPressure: quarterEnd.pressure,
    says: {
      nb: "Flere avtaler lukkes de siste ukene av et kvartal enn ellers.",
      en: "More deals close in the last weeks of a quarter than otherwise.",
    },
  },
  {
    kind: "quiet",
    months: [7],
    says: {
      nb: "Det er stille i juli, i påskeuken og i julen, og ingenting skjer i helger og på helligdager.",
      en: "July, Easter week and Christmas are quiet, and nothing happens on weekends and public holidays.",
    },
  },
];
