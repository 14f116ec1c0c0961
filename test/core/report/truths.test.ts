import { comparePeople } from "../../../src/core/report/comparePeople";
import { driverChanges } from "../../../src/core/report/driverChanges";
import { personChanges } from "../../../src/core/report/personChanges";
import { sayPeopleAndTeams } from "../../../src/core/report/peopleAndTeams";
import { makeSample } from "../../../src/core/sample/makeSample";
import type { Truth } from "../../../src/core/sample/truths";
import { parsePeriod, periodIndex } from "../../../src/core/words/period";
import { isFault } from "../../../src/core/words/fault";
import { requestOf } from "./summaryOf";

/**
 * What is hidden in the sample must be found and named by what the summary says first, each in one sentence; and the rep
 * who was only lucky must never be named as better. Twenty samples, with what is true of them by construction.
 */
const seeds = Array.from({ length: 20 }, (_, seed) => seed + 1);
/** A table of activities is twelve times as long, and the one who games shows in every one. */
const withActivities = 6;

function monthIndex(key: string): number {
  const period = parsePeriod(key);
  if (isFault(period)) throw new Error(key);
  return periodIndex(period.first, "month");
}

interface Found {
  improved: number;
  gaming: number;
  diluted: number;
  lucky: number;
  /** Months between when the improvement is said to have begun and when it did. */
  readonly off: number[];
}

function look(seed: number, found: Found): void {
  const { tables, truths } = makeSample({ seed });
  const { deals, activities } = tables;
  const given = seed <= withActivities ? { deals, activities } : { deals };
  const request = requestOf(given, "2026-10", { language: "nb" });
  const truth = <Kind extends Truth["kind"]>(kind: Kind): Extract<Truth, { kind: Kind }> => {
    const one = truths.find((any) => any.kind === kind);
    if (one === undefined) throw new Error(`no truth: ${kind}`);
    return one as Extract<Truth, { kind: Kind }>;
  };
  const people = request.sources.flatMap((source) => personChanges(source, request));
  const sentences = sayPeopleAndTeams(request, people, driverChanges(request));
  const says = (...words: string[]): boolean => sentences.some((one) => words.every((word) => one.includes(word)));
  const improved = truth("improved");
  const change = people.find(({ name, kpi }) => name === improved.rep && kpi.id === "win_rate");
  if (says(improved.rep, "treffprosent opp til", "Forbedringen begynte omtrent i") && change !== undefined) {
    found.improved += 1;
    found.off.push(Math.abs(periodIndex(change.since.first, "month") - monthIndex(improved.month)));
  }
  if (says(truth("gaming").rep, "antall samtaler opp til", "men svarprosent ned til")) found.gaming += 1;
  if (says(truth("diluted").team, "bak økt omsetning", "lavere treffprosent")) found.diluted += 1;
  const { rep } = truth("lucky");
  const isAbove = request.sources.some((source) =>
    comparePeople(source, request)?.people.some(({ name, stands }) => name === rep && stands === "above"),
  );
  if (sentences.some((one) => one.includes(rep)) || isAbove) found.lucky += 1;
}

describe("the summary of twenty samples", () => {
  const found: Found = { improved: 0, gaming: 0, diluted: 0, lucky: 0, off: [] };
  for (const seed of seeds) look(seed, found);

  it("names who improved in at least eighteen, within three months of when it began in all but two", () => {
    expect(found.improved).toBeGreaterThanOrEqual(18);
    expect(found.off.filter((months) => months > 3).length).toBeLessThanOrEqual(2);
  });

  it("names who games calls in all whose activities are read", () => {
    expect(found.gaming).toBe(withActivities);
  });

  it("names the team whose win rate fell behind rising revenue in at least nineteen", () => {
    expect(found.diluted).toBeGreaterThanOrEqual(19);
  });

  it("never names the lucky one", () => {
    expect(found.lucky).toBe(0);
  });
});
