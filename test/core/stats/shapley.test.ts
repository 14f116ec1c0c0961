import fc from "fast-check";
import { shapley } from "../../../src/core/stats/shapley";
import { shapleyProduct } from "../../../src/core/stats/shapleyProduct";
import { isFault, type Fault } from "../../../src/core/words/fault";

function known(shares: readonly number[] | Fault): readonly number[] {
  if (isFault(shares)) throw new Error(JSON.stringify(shares));
  return shares;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("shapley(value, factors)", () => {
  it("gives the glove game its textbook shares (Shapley 1953: a left glove, two right ones)", () => {
    const pairs = ([left, right, other]: readonly boolean[]) =>
      left === true && (right === true || other === true) ? 1 : 0;
    const shares = known(shapley(pairs, 3));
    expect(shares.map((share) => share.toFixed(12))).toEqual([4 / 6, 1 / 6, 1 / 6].map((share) => share.toFixed(12)));
  });

  it("gives the airport game its textbook shares (Littlechild & Owen 1973: each step of the cost among those who need it)", () => {
    const costs = [8, 11, 13, 18];
    const cost = (choice: readonly boolean[]) => Math.max(0, ...costs.filter((_, place) => choice[place] === true));
    known(shapley(cost, 4)).forEach((share, place) => {
      expect(share).toBeCloseTo([2, 3, 4, 9][place] ?? NaN, 12);
    });
  });

  it("asks for each choice once, and knows a choice of nothing", () => {
    const asked = new Set<string>();
    let count = 0;
    shapley((choice) => {
      count += 1;
      asked.add(choice.join());
      return 0;
    }, 5);
    expect([count, asked.size]).toEqual([32, 32]);
    expect(shapley(() => 3, 0)).toEqual([]);
  });

  const game = fc
    .integer({ min: 1, max: 6 })
    .chain((factors) =>
      fc.tuple(
        fc.constant(factors),
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 ** factors, maxLength: 2 ** factors }),
      ),
    );
  const valueOf = (values: readonly number[]) => (choice: readonly boolean[]) =>
    values[choice.reduce((place, chosen, factor) => place + (chosen ? 2 ** factor : 0), 0)] ?? NaN;

  it("adds up to the whole change, is symmetric, adds over games, and gives an idle factor nothing", () => {
    fc.assert(
      fc.property(game, ([factors, values]) => {
        const value = valueOf(values);
        const shares = known(shapley(value, factors));
        expect(total(shares)).toBeCloseTo((values[values.length - 1] ?? NaN) - (values[0] ?? NaN), 8);
        const turned = known(shapley((choice) => value(choice.slice().reverse()), factors));
        const doubled = known(shapley((choice) => 2 * value(choice) + (choice[0] === true ? 5 : 0), factors));
        const idle = known(shapley((choice) => value(choice.slice(1)), factors + 1));
        shares.forEach((share, place) => {
          expect(turned[factors - 1 - place]).toBeCloseTo(share, 8);
          expect(doubled[place]).toBeCloseTo(2 * share + (place === 0 ? 5 : 0), 8);
          expect(idle[place + 1]).toBeCloseTo(share, 8);
        });
        expect(idle[0]).toBe(0);
      }),
    );
  });

  it("is a fault where a total is missing, and refuses a number of factors that is none", () => {
    expect(shapley(() => NaN, 2)).toEqual({ fault: true, kind: "no-data", of: "total" });
    expect(shapley(([first]) => (first === true ? 1.7e308 : -1.7e308), 1)).toEqual({
      fault: true,
      kind: "no-data",
      of: "total",
    });
    for (const factors of [-1, 2.5, 13, 1e15, NaN]) {
      expect(() => shapley(() => 0, factors)).toThrow("invalid number of factors");
    }
  });
});

describe("shapleyProduct(before, after)", () => {
  it("gives the worked example of leads, conversion and deal size: what LMDI says to within 2 %", () => {
    known(shapleyProduct([200, 0.2, 50_000], [240, 0.15, 56_000])).forEach((share, place) => {
      expect(share).toBeCloseTo([370_000, -584_000, 230_000][place] ?? NaN, 6);
    });
  });

  it("gives the last year of icanexplain's bookings, free of the order: 1500 at 220 to 1700 at 225", () => {
    expect(shapleyProduct([1500, 220], [1700, 225])).toEqual([44_500, 8_000]);
  });

  it("answers or says why not, whatever the numbers, each in under 50 ms", () => {
    const started = Date.now();
    const absurd = fc.oneof(fc.double(), fc.constantFrom(0, NaN, 1e300, 1e15, -1, Infinity));
    const list = fc.array(absurd, { maxLength: 4 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const shares = shapleyProduct(before, after);
        expect(isFault(shares) || shares.every(Number.isFinite)).toBe(true);
        if (before.length !== after.length) expect(shares).toMatchObject({ kind: "different-lengths" });
      }),
    );
    expect(Date.now() - started).toBeLessThan(100 * 50);
  });
});
