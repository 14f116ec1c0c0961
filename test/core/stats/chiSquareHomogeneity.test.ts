import fc from "fast-check";
import type { Successes } from "../../../src/core/stats/checkChances";
import { chiSquareHomogeneity, type Homogeneity } from "../../../src/core/stats/chiSquareHomogeneity";
import { isFault } from "../../../src/core/words/fault";
import golden from "../../golden/manyTests.json";
import { disagreements, type Claim } from "./disagreements";

function homogeneity(groups: readonly Successes[]): Homogeneity {
  const answer = chiSquareHomogeneity(groups);
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const paired = ({ successes, trials }: { successes: number[]; trials: number[] }): Successes[] =>
  successes.map((count, index) => ({ successes: count, trials: trials[index] ?? NaN }));

const group = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([trials, share]) => ({ successes: Math.round(share * trials), trials }));

describe("chiSquareHomogeneity(groups)", () => {
  it("agrees with the smokers of R's prop.test, and with scipy on the surgical deaths", () => {
    const { smokers, surgical } = golden.homogeneityPrinted;
    const [smoking, surgery] = [homogeneity(paired(smokers)), homogeneity(paired(surgical))];
    expect([smoking.freedom, surgery.freedom]).toEqual([smokers.freedom, surgical.freedom]);
    expect(disagreements([smoking.statistic], 0.5e-6, (got) => [[got, smokers.statistic]], "printed")).toEqual([]);
    expect(disagreements([smoking.p], 0.5e-8, (got) => [[got, smokers.p]], "printed")).toEqual([]);
    expect(disagreements([surgery.statistic], 0.5e-4, (got) => [[got, surgical.statistic]], "printed")).toEqual([]);
    expect(disagreements([surgery.p], 0.5e-6, (got) => [[got, surgical.p]], "printed")).toEqual([]);
  });

  it("agrees with R's prop.test of two groups", () => {
    const cases = golden.twoShares.cases as unknown as readonly (readonly number[])[];
    expect(cases.length).toBe(4);
    expect(
      disagreements(cases, 1e-9, ([x1 = NaN, n1 = NaN, x2 = NaN, n2 = NaN, statistic = NaN, p = NaN]): Claim[] => {
        const got = homogeneity(paired({ successes: [x1, x2], trials: [n1, n2] }));
        return [
          [got.statistic, statistic],
          [got.p, p],
        ];
      }),
    ).toEqual([]);
  });

  it("does not mind the order, nor whether successes or failures are counted, and grows with the trials", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 20 }), (groups) => {
        const { statistic, freedom, p } = homogeneity(Object.freeze([...groups]));
        expect(freedom).toBe(groups.length - 1);
        expect(statistic).toBeGreaterThanOrEqual(0);
        const same = [
          [...groups].reverse(),
          groups.map(({ successes, trials }) => ({ successes: trials - successes, trials })),
        ];
        for (const other of same.map(homogeneity)) {
          expect(Math.abs(other.statistic - statistic)).toBeLessThanOrEqual(1e-9 * statistic + 1e-12);
          expect(other.p).toBeCloseTo(p, 9);
        }
        const tenfold = groups.map(({ successes, trials }) => ({ successes: 10 * successes, trials: 10 * trials }));
        expect(Math.abs(homogeneity(tenfold).statistic - 10 * statistic)).toBeLessThanOrEqual(1e-9 * statistic + 1e-12);
      }),
    );
  });

  it("finds no difference where there is none to find", () => {
    const never = { successes: 0, trials: 5 };
    const always = { successes: 7, trials: 7 };
    expect([homogeneity([never, never, never]), homogeneity([always, always])]).toEqual([
      { statistic: 0, freedom: 2, p: 1 },
      { statistic: 0, freedom: 1, p: 1 },
    ]);
  });

  it("says what is wrong", () => {
    const sound = { successes: 1, trials: 2 };
    expect(chiSquareHomogeneity([])).toEqual({ fault: true, kind: "too-few-values", needed: 2, have: 0 });
    expect(chiSquareHomogeneity([sound])).toEqual({ fault: true, kind: "too-few-values", needed: 2, have: 1 });
    expect(chiSquareHomogeneity([sound, { successes: 0, trials: 0 }])).toMatchObject({ kind: "no-denominator" });
    expect(chiSquareHomogeneity([sound, { successes: 3, trials: 2 }])).toMatchObject({ successes: 3, trials: 2 });
    expect(chiSquareHomogeneity([{ successes: NaN, trials: 2 }, sound])).toMatchObject({ kind: "not-a-count" });
  });
});
