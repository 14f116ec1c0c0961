import charts from "../../golden/attributeCharts.json";
import counts from "../../golden/countComparisons.json";
import tests from "../../golden/manyTests.json";
import planning from "../../golden/planning.json";
import shares from "../../golden/shareIntervals.json";
import xmrCases from "../../golden/xmr.json";
import { isFault } from "../../../src/core/words/fault";
import { disagreements, type Claim } from "../stats/disagreements";
import { call, close, column, rowsOf } from "./call";

const numbersIn = (row: readonly unknown[] | undefined): number[] => (row ?? []).map((cell) => cell as number);

describe("KPI_INTERVAL and KPI_COUNT_INTERVAL", () => {
  it("give what R gives, by each method", () => {
    const wrong = disagreements(
      shares.R.cases.filter(([successes, trials]) => Number(successes) > 0 && Number(successes) < Number(trials)),
      1e-9,
      ([successes, trials, level, ...methods]): Claim[] =>
        ["wilson", "exact", "jeffreys"].flatMap((method, place) => {
          const [row] = rowsOf(
            call(
              "KPI_INTERVAL",
              [successes, trials, level, method].map((one) => one as number),
            ),
          );
          const expected = methods[place] as readonly number[];
          return expected.map((one, end): Claim => [row?.[end], one]);
        }),
    );
    expect(wrong).toEqual([]);
  });

  it("take Norwegian words and any case, and refuse others by name", () => {
    expect(call("KPI_INTERVAL", [5, 20, null, "Eksakt"])).toEqual(call("KPI_INTERVAL", [5, 20, 0.95, "exact"]));
    expect(call("KPI_INTERVAL", [5, 20, null, "wald"])).toMatchObject({ kind: "bad-argument", parameter: "method" });
    expect(call("KPI_INTERVAL", [5, 20, null, "constructor"])).toMatchObject({
      kind: "bad-argument",
      got: "constructor",
    });
    expect(call("KPI_INTERVAL", [5, 20, 95])).toMatchObject({ kind: "not-a-level", value: 95 });
    expect(call("KPI_INTERVAL", [1e300, 1e300])).toMatchObject({ kind: "too-large" });
    expect(call("KPI_COUNT_INTERVAL", [5, 0])).toMatchObject({ kind: "bad-argument", expected: "positive" });
  });

  it("count per unit of exposure", () => {
    const [year] = rowsOf(call("KPI_COUNT_INTERVAL", [24]));
    const [month] = rowsOf(call("KPI_COUNT_INTERVAL", [24, 12]));
    expect(numbersIn(month).map((end) => end * 12)).toEqual(numbersIn(year).map((end) => close(end, 9)));
  });
});

describe("KPI_DIFFERENCE and KPI_COUNT_DIFFERENCE", () => {
  it("give what R and Newcombe give", () => {
    const ofCounts = disagreements(counts.R.cases, 1e-9, ([x1, t1, x2, t2, ...expected]): Claim[] => {
      const [row] = rowsOf(call("KPI_COUNT_DIFFERENCE", [x1, t1, x2, t2]));
      return expected.map((one, place): Claim => [row?.[place], one]);
    });
    expect(ofCounts).toEqual([]);
    // The forum question 31 of 52 against 20 of 52: Newcombe's interval by R's formula, Fisher by scipy 1.17.1.
    const [row] = rowsOf(call("KPI_DIFFERENCE", [31, 52, 20, 52]));
    expect(numbersIn(row).map((one) => Number(one.toFixed(4)))).toEqual([0.2115, 0.0197, 0.3828, 0.0493]);
  });

  it("turn around when the groups do", () => {
    const [one] = rowsOf(call("KPI_DIFFERENCE", [31, 52, 20, 60]));
    const [other] = rowsOf(call("KPI_DIFFERENCE", [20, 60, 31, 52]));
    const [difference = NaN, low = NaN, high = NaN, p = NaN] = numbersIn(other);
    expect(numbersIn(one)).toEqual([-difference, -high, -low, p].map((each) => close(each, 10)));
  });

  it("say what is wrong, with the name of the argument", () => {
    expect(call("KPI_DIFFERENCE", [12, 8, 3, 4])).toMatchObject({ kind: "more-successes-than-trials" });
    expect(call("KPI_DIFFERENCE", [1, 8, 3])).toMatchObject({ kind: "missing-argument", parameter: "n2" });
    expect(call("KPI_COUNT_DIFFERENCE", [1, -8, 3, 1])).toMatchObject({ kind: "bad-argument", parameter: "t1" });
    expect(isFault(call("KPI_COUNT_DIFFERENCE", [0, 1, 0, 1]))).toBe(true);
  });
});

describe("KPI_LIMITS", () => {
  const names: Readonly<Record<string, string>> = { c: "c", u: "u", p: "p", pPrime: "p-prime" };
  const published = charts.qicharts2.filter(
    ({ baseline }) => baseline === null || baseline[baseline.length - 1] === baseline.length - 1,
  );

  it.each(published)("$id: gives the limits and the signals of qicharts2", (one) => {
    const { chart, counts: values, bases, baseline, scale, low, high, outside } = one;
    const [, ...rows] = rowsOf(
      call("KPI_LIMITS", [
        column(...values),
        bases === null ? undefined : column(...bases),
        names[chart],
        "wheeler",
        baseline === null ? undefined : baseline.length,
      ]),
    );
    expect(rows).toHaveLength(values.length);
    const wrong = disagreements(rows, 1e-9, (row): Claim[] => [
      [Number(row[2]) * scale, low[rows.indexOf(row)] ?? NaN],
      [Number(row[3]) * scale, high[rows.indexOf(row)] ?? NaN],
    ]);
    expect(wrong).toEqual([]);
    expect(rows.flatMap((row, index) => (row[5] === "outside the limits" ? [index] : []))).toEqual(outside);
  });

  it("makes an XmR chart of values that stand by themselves", () => {
    const { values, recomputed } = xmrCases.wheeler;
    const [, first] = rowsOf(call("KPI_LIMITS", [column(...values)]));
    expect(first?.slice(0, 4)).toEqual([
      values[0],
      ...[recomputed.centre, recomputed.low, recomputed.high].map((one) => close(one, 9)),
    ]);
    const [across] = [rowsOf(call("KPI_LIMITS", [[values]]))];
    expect(across).toEqual(rowsOf(call("KPI_LIMITS", [column(...values)])));
  });

  it("chooses p for parts, u for other counts, XmR for other quotients", () => {
    const same = (over: number[], under: number[], chart: string): void => {
      const [values, denominators] = [column(...over), column(...under)];
      expect(call("KPI_LIMITS", [values, denominators])).toEqual(call("KPI_LIMITS", [values, denominators, chart]));
      expect(isFault(call("KPI_LIMITS", [values, denominators]))).toBe(false);
    };
    same([4, 6, 0, 5, 5, 4], [10, 10, 10, 10, 10, 10], "p");
    same([4, 6, 0, 50, 5, 4], [10, 10, 10, 10, 10, 10], "u");
    same([4, 6, 0, 5, 5, 4], [10, 10, 10, 10, 10, 9.5], "u");
    same([4.5, 6, 0, 5, 5, 4], [10, 10, 10, 10, 10, 10], "xmr");
  });

  it("keeps the place of a blank, and says nothing of it", () => {
    const [, ...rows] = rowsOf(call("KPI_LIMITS", [column(4, 6, null, 5, 8, 6, 7, 5, 6)]));
    expect(rows).toHaveLength(9);
    expect(rows[2]).toEqual([null, null, null, null, null, null]);
    expect(rows[3]?.[4]).toBe("● As usual");
  });

  it("judges by the rules asked for, in the language asked for", () => {
    const rising = column(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    const last = (rules: string): unknown => rowsOf(call("KPI_LIMITS", [rising, null, "c", rules], "nb"))[11]?.slice(4);
    expect(last("none")).toEqual([null, null]);
    expect(last("nelson")).toEqual(["△ Signal opp", "jevn stigning eller fall"]);
    expect(last("wheeler")).toEqual(["● Som vanlig", null]);
    // Anhøj & Olesen 2014: 10 useful values must cross the median at least twice.
    expect(last("Anhøj")).toEqual(["◇ Signal", "kryssinger av midten: 1 (minst 2 ventet)"]);
    expect(call("KPI_LIMITS", [rising, null, null, "shewhart"])).toMatchObject({
      kind: "bad-argument",
      parameter: "rules",
    });
  });

  it("refuses what would be no chart", () => {
    expect(call("KPI_LIMITS", [column(1, 2, 3), null, "p"])).toMatchObject({ parameter: "denominators" });
    expect(call("KPI_LIMITS", [column(1, 2, 3)])).toMatchObject({ kind: "too-few-values", needed: 6 });
    expect(call("KPI_LIMITS", [column(1, 2), column(1)])).toMatchObject({ kind: "different-lengths" });
    expect(call("KPI_LIMITS", [column(1, 2), column(1, -2)])).toMatchObject({ kind: "not-an-exposure", value: -2 });
    expect(call("KPI_LIMITS", [column(1.5, 2), null, "c"])).toMatchObject({ kind: "not-a-count", value: 1.5 });
    expect(call("KPI_LIMITS", [column(1, "x")])).toMatchObject({ kind: "not-a-number", row: 2 });
  });
});

describe("KPI_TO_TELL and KPI_ADJUST", () => {
  it("round up what the formula gives", () => {
    let checked = 0;
    for (const [from = NaN, to = NaN, deals = NaN] of planning.deals.cases) {
      expect(call("KPI_TO_TELL", [from, to, "rate", 8])).toEqual([[Math.ceil(deals), Math.ceil(Math.ceil(deals) / 8)]]);
      checked += 1;
    }
    for (const [from = NaN, to = NaN, months = NaN] of planning.months.cases) {
      expect(call("KPI_TO_TELL", [from, to, "count"])).toEqual([[Math.ceil(months), Math.ceil(months)]]);
      checked += 1;
    }
    expect(checked).toBeGreaterThanOrEqual(10);
  });

  it("need at least one deal, a difference and a kind", () => {
    expect(call("KPI_TO_TELL", [1, 0, "andel"])).toEqual([[1, null]]);
    expect(call("KPI_TO_TELL", [0.25, 0.25, "rate"])).toMatchObject({ kind: "no-difference", value: 0.25 });
    expect(call("KPI_TO_TELL", [25, 20, "rate"])).toMatchObject({ kind: "bad-argument", parameter: "base" });
    expect(call("KPI_TO_TELL", [4, 5])).toMatchObject({ kind: "missing-argument", parameter: "kind" });
  });

  it("adjust as Benjamini and Hochberg do, and keep blanks and the shape", () => {
    const { p, adjusted } = tests.benjaminiHochberg;
    const found = rowsOf(call("KPI_ADJUST", [column(null, ...(p[0] ?? []))])).map(([one]) => one);
    expect(found).toEqual([null, ...(adjusted[0] ?? []).map((one) => close(one, 7))]);
    expect(rowsOf(call("KPI_ADJUST", [p.slice(1)]))).toEqual([(adjusted[1] ?? []).map((one) => close(one, 12))]);
    expect(call("KPI_ADJUST", [column(0.1, 1.5)])).toMatchObject({ kind: "not-a-share", value: 1.5 });
  });
});
