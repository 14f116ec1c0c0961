import fc from "fast-check";
import { nameGroups } from "../../../src/core/verdict/nameGroups";
import type { Happened } from "../../../src/core/verdict/groups";

type Pair = readonly [events: number, base: number];

const stand = (kind: "proportion" | "count", pairs: readonly Pair[]): string[] => {
  const groups = pairs.map(([events, base]): Happened => ({ events, base }));
  return nameGroups(
    kind,
    groups,
    groups.map(({ base }) => kind === "count" || base >= 10),
  );
};

describe("nameGroups(kind, groups, canTell)", () => {
  it("names none of eight who drew 2 to 8 wins of 20, nor of eight with 5 each", () => {
    const drawn = [2, 3, 4, 5, 5, 6, 7, 8].map((wins): Pair => [wins, 20]);
    expect(new Set(stand("proportion", drawn))).toEqual(new Set(["within"]));
    expect(new Set(stand("proportion", new Array<Pair>(8).fill([5, 20])))).toEqual(new Set(["within"]));
    expect(
      new Set(
        stand(
          "count",
          [1, 2, 3, 4, 4, 5, 6, 7].map((sales): Pair => [sales, 1]),
        ),
      ),
    ).toEqual(new Set(["within"]));
  });

  it("names one odd rep with most of the calls alone, however sure", () => {
    for (const times of [1, 1000]) {
      const others = [240, 250, 235, 260, 245, 255, 230].map((reached): Pair => [reached * times, 700 * times]);
      const shares = stand("proportion", [[508 * times, 4619 * times], ...others]);
      expect(shares[0]).toBe("below");
      if (times === 1) expect(shares.slice(1)).toEqual(others.map(() => "within"));
      else expect(shares.filter((one) => one === "within").length).toBeLessThan(7);
    }
    const same = new Array<Pair>(7).fill([245_000, 700_000]);
    expect(stand("proportion", [[508_000, 4_619_000], ...same])).toEqual(["below", ...same.map(() => "within")]);
  });

  it("compares those who are left among themselves", () => {
    const team: Pair[] = [
      [40, 400],
      [150, 400],
      [200, 400],
      [148, 400],
      [152, 400],
    ];
    expect(stand("proportion", team)).toEqual(["below", "within", "above", "within", "within"]);
    expect(
      stand(
        "count",
        team.map(([events]) => [events, 12]),
      ),
    ).toEqual(["below", "within", "above", "within", "within"]);
  });

  it("tests each at Bonferroni's level", () => {
    // scipy 1.17.1: fisher_exact([[12, 8], [24, 76]]) gives p = 0.00263, [[11, 9], [24, 76]] 0.0130; six are tested.
    const others: Pair[] = [
      [5, 20],
      [5, 20],
      [4, 20],
      [5, 20],
      [5, 20],
    ];
    expect(stand("proportion", [[12, 20], ...others])[0]).toBe("above");
    expect(stand("proportion", [[11, 20], ...others])[0]).toBe("within");
  });

  it("says of two that one is above and the other below, by one test", () => {
    // scipy 1.17.1: fisher_exact([[15, 5], [8, 12]]) gives p = 0.0536, [[16, 4], [8, 12]] 0.0225, which twice over 0.05.
    expect(
      stand("proportion", [
        [15, 20],
        [8, 20],
      ]),
    ).toEqual(["within", "within"]);
    expect(
      stand("proportion", [
        [16, 20],
        [8, 20],
      ]),
    ).toEqual(["above", "below"]);
    expect(
      stand("count", [
        [20, 1],
        [5, 1],
      ]),
    ).toEqual(["above", "below"]);
  });

  it("keeps those with too little among the others, and names them nothing", () => {
    expect(
      stand("proportion", [
        [0, 9],
        [90, 100],
        [10, 100],
        [0, 0],
      ]),
    ).toEqual(["too-little-data", "above", "below", "too-little-data"]);
    expect(
      stand("proportion", [
        [30, 40],
        [0, 9],
      ]),
    ).toEqual(["above", "too-little-data"]);
  });

  it("tells apart what is all impossible to the computer", () => {
    expect(
      stand("proportion", [
        [0, 1e9],
        [1e9, 1e9],
        [5e8, 1e9],
      ]),
    ).toEqual(["below", "above", "within"]);
  });

  const pairs = fc.array(
    fc.integer({ min: 0, max: 60 }).chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base))),
    { minLength: 2, maxLength: 9 },
  );

  it("does not hang on the order of the groups", () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const backwards = stand("proportion", [...given].reverse()).reverse();
        expect(backwards).toEqual(stand("proportion", given));
      }),
    );
  });

  it("turns around when failures are counted instead", () => {
    const turned: Record<string, string> = { above: "below", below: "above" };
    fc.assert(
      fc.property(pairs, (given) => {
        const failures = given.map(([events, base]): Pair => [base - events, base]);
        expect(stand("proportion", failures)).toEqual(stand("proportion", given).map((one) => turned[one] ?? one));
      }),
    );
  });
});
