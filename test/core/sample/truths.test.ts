import { makeSample } from "../../../src/core/sample/makeSample";
import type { Truth } from "../../../src/core/sample/truths";
import { dateOf, daysInMonth, serialOf } from "../../../src/core/words/day";
import { isDecided, monthOf, records, serial, sum, wins, type Row } from "./records";

type TruthOf<Kind extends Truth["kind"]> = Extract<Truth, { kind: Kind }>;

/** Standard errors between two shares, with the pooled variance of the schoolbook. */
function distance(hits: number, trials: number, laterHits: number, laterTrials: number): number {
  const pooled = (hits + laterHits) / (trials + laterTrials);
  return (laterHits / laterTrials - hits / trials) / Math.sqrt(pooled * (1 - pooled) * (1 / trials + 1 / laterTrials));
}

/** Chance of so many successes or more. */
function upperTail(successes: number, trials: number, chance: number): number {
  let term = (1 - chance) ** trials;
  let below = 0;
  for (let count = 0; count < successes; count++) {
    below += term;
    term *= ((trials - count) / (count + 1)) * (chance / (1 - chance));
  }
  return 1 - below;
}

const seeds = [1, 2, 3, 4, 5, 6, 7, 8];

describe.each(seeds)("the truths of makeSample({ seed: %i })", (seed) => {
  const { tables, truths } = makeSample({ seed });
  const decided = records(tables.deals).filter(isDecided);
  const activities = records(tables.activities);
  const truth = <Kind extends Truth["kind"]>(kind: Kind): TruthOf<Kind> => {
    const found = truths.find((one) => one.kind === kind);
    if (found === undefined) throw new Error(`no truth: ${kind}`);
    return found as TruthOf<Kind>;
  };
  const ofRep = (rep: string): Row[] => decided.filter((deal) => deal["Selger"] === rep);
  const split = (rows: readonly Row[], name: string, month: string): [before: Row[], after: Row[]] => [
    rows.filter((row) => monthOf(row[name]) < month),
    rows.filter((row) => monthOf(row[name]) >= month),
  ];

  it("says each once, in both languages", () => {
    expect(truths.map((one) => one.kind).sort()).toEqual([
      "diluted",
      "gaming",
      "improved",
      "lucky",
      "quarter-end",
      "quiet",
    ]);
    for (const { says } of truths) expect(says.nb).not.toBe(says.en);
  });

  it("improved: the rep wins a clearly larger share from September 2025 on", () => {
    const { rep, month, winChanceBefore, winChanceAfter } = truth("improved");
    expect(month).toBe("2025-09");
    const [before, after] = split(ofRep(rep), "Lukket", month);
    expect(Math.abs(wins(before) / before.length - winChanceBefore)).toBeLessThan(0.03);
    expect(Math.abs(wins(after) / after.length - winChanceAfter)).toBeLessThan(0.03);
    expect(distance(wins(before), before.length, wins(after), after.length)).toBeGreaterThan(2.8);
  });

  it("lucky: more than twice the true share in that month, yet within what chance does; usual in all others", () => {
    const { rep, month, winChance, won, decided: trials } = truth("lucky");
    const inMonth = ofRep(rep).filter((deal) => monthOf(deal["Lukket"]) === month);
    expect([wins(inMonth), inMonth.length]).toEqual([won, trials]);
    expect(won / trials).toBeGreaterThan(2 * winChance);
    const tail = upperTail(won, trials, winChance);
    expect(tail).toBeLessThan(0.05);
    expect(tail).toBeGreaterThan(0.00135);
    const others = ofRep(rep).filter((deal) => monthOf(deal["Lukket"]) !== month);
    expect(Math.abs(wins(others) / others.length - winChance)).toBeLessThan(0.04);
  });

  it("gaming: calls rise to 200 in a full week, fewer are answered and fewer answers become meetings", () => {
    const { rep, month, callsPerWeek } = truth("gaming");
    expect([month, callsPerWeek]).toEqual(["2026-05", 200]);
    const toLeads = activities.filter((row) => row["Selger"] === rep && row["Avtale-ID"] === null);
    const calls = toLeads.filter((row) => row["Type"] === "Samtale");
    const isAnswered = (row: Row): boolean => row["Utfall"] === "Besvart";
    const [before, after] = split(calls, "Dato", month);
    // weeks 34 to 43 of 2026 have no holiday: 17 August to 25 October
    const monday = serialOf({ year: 2026, month: 8, day: 17 });
    const inTenWeeks = after.filter((row) => serial(row["Dato"]) >= monday && serial(row["Dato"]) < monday + 70);
    expect(Math.abs(inTenWeeks.length / 10 - callsPerWeek)).toBeLessThan(20);
    const [answers, laterAnswers] = [before.filter(isAnswered).length, after.filter(isAnswered).length];
    expect(distance(answers, before.length, laterAnswers, after.length)).toBeLessThan(-10);
    const meetings = toLeads.filter((row) => row["Type"] === "Møte");
    const [met, laterMet] = split(meetings, "Opprettet", month);
    expect(distance(met.length, answers, laterMet.length, laterAnswers)).toBeLessThan(-5);
  });

  it("diluted: the team's revenue rises and its win rate falls, on more and larger deals", () => {
    const { team, winChanceBefore, winChanceAfter } = truth("diluted");
    const ofTeam = decided.filter((deal) => deal["Team"] === team);
    const firstYear = ofTeam.filter((deal) => monthOf(deal["Lukket"]) < "2024-11");
    const thirdYear = ofTeam.filter((deal) => monthOf(deal["Lukket"]) >= "2025-11");
    const revenue = (deals: readonly Row[]): number =>
      sum(deals.filter((deal) => deal["Fase"] === "Vunnet").map((deal) => Number(deal["Beløp"])));
    const meanAmount = (deals: readonly Row[]): number =>
      sum(deals.map((deal) => Number(deal["Beløp"]))) / deals.length;
    expect(Math.abs(wins(firstYear) / firstYear.length - winChanceBefore)).toBeLessThan(0.02);
    expect(Math.abs(wins(thirdYear) / thirdYear.length - winChanceAfter)).toBeLessThan(0.02);
    expect(distance(wins(firstYear), firstYear.length, wins(thirdYear), thirdYear.length)).toBeLessThan(-2.8);
    expect(thirdYear.length / firstYear.length).toBeGreaterThan(1.25);
    expect(meanAmount(thirdYear) / meanAmount(firstYear)).toBeGreaterThan(1.5);
    expect(revenue(thirdYear) / revenue(firstYear)).toBeGreaterThan(1.05);
  });

  it("quarter-end: more closings in the last three weeks of a quarter than their share of the days", () => {
    const { lastDays } = truth("quarter-end");
    const isLate = (deal: Row): boolean => {
      const { year, month, day } = dateOf(serial(deal["Lukket"]));
      const last = month === 12 ? 21 : daysInMonth(year, month);
      return month % 3 === 0 && day <= last && day > last - lastDays;
    };
    const late = decided.filter(isLate).length;
    const share = lastDays / 91;
    const error = Math.sqrt((share * (1 - share)) / decided.length);
    expect((late / decided.length - share) / error).toBeGreaterThan(5);
  });

  it("quiet: July has less than half the closings and half the calls of a usual month", () => {
    const perMonth = (rows: readonly Row[], name: string): number[] => {
      const counts = new Array<number>(12).fill(0);
      for (const row of rows) {
        const { month } = dateOf(serial(row[name]));
        counts[month - 1] = (counts[month - 1] ?? 0) + 1;
      }
      return counts;
    };
    const { rep } = truth("gaming");
    const usualCalls = activities.filter((row) => row["Type"] === "Samtale" && row["Selger"] !== rep);
    expect(truth("quiet").months).toEqual([7]);
    for (const counts of [perMonth(decided, "Lukket"), perMonth(usualCalls, "Dato")]) {
      expect(counts[6]).toBeLessThan(sum(counts) / 12 / 2);
    }
  });
});

describe("the sample that everyone sees", () => {
  it("has the lucky rep as the best of all in the lucky month", () => {
    const { tables, truths } = makeSample();
    const lucky = truths.find((truth) => truth.kind === "lucky");
    const inMonth = records(tables.deals).filter((deal) => isDecided(deal) && monthOf(deal["Lukket"]) === lucky?.month);
    const reps = [...new Set(inMonth.map((deal) => deal["Selger"]))];
    const rateOf = (rep: unknown): number => {
      const own = inMonth.filter((deal) => deal["Selger"] === rep);
      return wins(own) / own.length;
    };
    expect(reps).toHaveLength(8);
    // One of one is no feat: only who decided as many as make a month noticed.
    const noticed = reps.filter((rep) => inMonth.filter((deal) => deal["Selger"] === rep).length >= 6);
    expect(noticed.length).toBeGreaterThan(3);
    for (const rep of noticed) if (rep !== lucky?.rep) expect(rateOf(rep)).toBeLessThan(rateOf(lucky?.rep));
  });
});
