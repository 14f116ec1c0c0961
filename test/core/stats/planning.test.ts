import fc from "fast-check";
import { dealsNeeded } from "../../../src/core/stats/dealsNeeded";
import { monthsToTell } from "../../../src/core/stats/monthsToTell";
import { powerOfTwoShares } from "../../../src/core/stats/powerOfTwoShares";
import { trialsPerGroup } from "../../../src/core/stats/trialsPerGroup";
import { isFault, type Fault } from "../../../src/core/words/fault";
import golden from "../../golden/planning.json";
import { disagreements } from "./disagreements";

function sound(answer: number | Fault): number {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

type Three = readonly [number, number, number];
type Four = readonly [number, number, number, number];

const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const power = fc.double({ min: 0.5, max: 0.99, noNaN: true });
const noDifference = { fault: true, kind: "no-denominator", of: "share" };

describe("dealsNeeded({ from, to, falseAlarm, power })", () => {
  it("agrees with the formula in scipy", () => {
    const cases = golden.deals.cases as unknown as readonly Three[];
    expect(cases.length).toBe(5);
    expect(
      disagreements(cases, 0.5e-2, ([from, to, deals]) => [[dealsNeeded({ from, to }), deals]], "printed"),
    ).toEqual([]);
  });

  it("mirrors, and grows with the power, the rarity of false alarms and the nearness of the rates", () => {
    fc.assert(
      fc.property(share, share, power, (from, to, wanted) => {
        if (from === to) return;
        const deals = sound(dealsNeeded({ from, to, power: wanted }));
        const mirrored = sound(dealsNeeded({ from: 1 - from, to: 1 - to, power: wanted }));
        expect(Math.abs(mirrored / deals - 1)).toBeLessThan(1e-9);
        expect(sound(dealsNeeded({ from, to, power: (1 + wanted) / 2 }))).toBeGreaterThan(deals);
        expect(sound(dealsNeeded({ from, to, power: wanted, falseAlarm: 0.01 }))).toBeGreaterThan(deals);
      }),
    );
  });

  it("says what is wrong", () => {
    expect(dealsNeeded({ from: 0.2, to: 0.2 })).toEqual(noDifference);
    for (const value of [-0.1, 20, NaN]) {
      expect(dealsNeeded({ from: value, to: 0.2 })).toEqual({ fault: true, kind: "not-a-level", value });
      expect(dealsNeeded({ from: 0.2, to: value })).toEqual({ fault: true, kind: "not-a-level", value });
    }
    for (const value of [0, 1, 80, NaN]) {
      expect(dealsNeeded({ from: 0.2, to: 0.3, power: value })).toMatchObject({ kind: "not-a-level", value });
      expect(dealsNeeded({ from: 0.2, to: 0.3, falseAlarm: value })).toMatchObject({ kind: "not-a-level", value });
    }
  });
});

describe("monthsToTell(from, to, foresight)", () => {
  it("agrees with the formula in scipy", () => {
    const cases = golden.months.cases as unknown as readonly Three[];
    expect(cases.length).toBe(6);
    expect(disagreements(cases, 0.5e-2, ([from, to, months]) => [[monthsToTell(from, to), months]], "printed")).toEqual(
      [],
    );
  });

  it("does not know the length of the period: twice the counts take half the periods", () => {
    const mean = fc.double({ min: 0.1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(mean, mean, power, (from, to, wanted) => {
        if (from === to) return;
        const months = sound(monthsToTell(from, to, { power: wanted }));
        expect(Math.abs((2 * sound(monthsToTell(2 * from, 2 * to, { power: wanted }))) / months - 1)).toBeLessThan(
          1e-9,
        );
      }),
    );
  });

  it("says what is wrong", () => {
    expect(monthsToTell(4, 4)).toEqual(noDifference);
    for (const value of [-1, NaN, Infinity]) {
      expect(monthsToTell(value, 4)).toEqual({ fault: true, kind: "not-a-count", value });
      expect(monthsToTell(4, value)).toEqual({ fault: true, kind: "not-a-count", value });
    }
    expect(monthsToTell(4, 5, { power: 80 })).toMatchObject({ kind: "not-a-level", value: 80 });
  });
});

describe("powerOfTwoShares and trialsPerGroup", () => {
  it("agree with the help page of R's power.prop.test", () => {
    const powers = golden.power.cases as unknown as readonly Four[];
    const trials = golden.trials.cases as unknown as readonly Four[];
    expect([powers.length, trials.length]).toEqual([1, 1]);
    expect(
      disagreements(
        powers,
        0.5e-3,
        ([first, second, size, expected]) => [[powerOfTwoShares({ first, second, trialsPerGroup: size }), expected]],
        "printed",
      ),
    ).toEqual([]);
    expect(
      disagreements(
        trials,
        0.5e-1,
        ([first, second, wanted, expected]) => [[trialsPerGroup({ first, second, power: wanted }), expected]],
        "printed",
      ),
    ).toEqual([]);
  });

  it("are each other's inverse: rounded up, the trials reach the power, and one fewer does not", () => {
    fc.assert(
      fc.property(share, share, power, (first, second, wanted) => {
        if (first === second) return;
        const trials = sound(trialsPerGroup({ first, second, power: wanted }));
        expect(sound(trialsPerGroup({ first: second, second: first, power: wanted }))).toBeCloseTo(trials, 6);
        const reached = (size: number) => sound(powerOfTwoShares({ first, second, trialsPerGroup: size }));
        expect(reached(Math.ceil(trials))).toBeGreaterThanOrEqual(wanted - 1e-9);
        if (trials > 1) expect(reached(Math.ceil(trials) - 1)).toBeLessThan(wanted);
      }),
    );
  });

  it("know the ends: equal shares give half the false alarms, never against always is certain", () => {
    expect(powerOfTwoShares({ first: 0.3, second: 0.3, trialsPerGroup: 50 })).toBe(0.025);
    expect(powerOfTwoShares({ first: 0, second: 1, trialsPerGroup: 50 })).toBe(1);
    expect(trialsPerGroup({ first: 0.3, second: 0.3 })).toEqual(noDifference);
  });

  it("say what is wrong", () => {
    expect(powerOfTwoShares({ first: 50, second: 0.3, trialsPerGroup: 50 })).toMatchObject({ value: 50 });
    expect(powerOfTwoShares({ first: 0.5, second: 0.3, trialsPerGroup: 1.5 })).toMatchObject({ kind: "not-a-count" });
    expect(powerOfTwoShares({ first: 0.5, second: 0.3, trialsPerGroup: 9, falseAlarm: 5 })).toMatchObject({ value: 5 });
    expect(trialsPerGroup({ first: NaN, second: 0.3 })).toMatchObject({ kind: "not-a-level", value: NaN });
    expect(trialsPerGroup({ first: 0.5, second: 0.3, power: 80 })).toMatchObject({ kind: "not-a-level", value: 80 });
  });
});
