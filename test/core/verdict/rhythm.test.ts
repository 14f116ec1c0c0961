import { pChart } from "../../../src/core/stats/charts/pChart";
import { judgeSeries } from "../../../src/core/verdict/judgeSeries";
import { isFault } from "../../../src/core/words/fault";

/** Won and lost by month of a public pipeline of 8800 deals, whose win rate swings with the quarter (Maven Analytics). */
const months = [
  [531, 116],
  [285, 301],
  [438, 367],
  [531, 110],
  [308, 319],
  [446, 339],
  [503, 132],
  [279, 287],
  [406, 362],
  [511, 140],
] as const;
const series = months.map(([won, lost]) => ({ value: won, exposure: won + lost }));

describe("a win rate that swings with the quarter", () => {
  it("is flagged by a plain p chart nearly every month", () => {
    const chart = pChart(
      series.map(({ value }) => value),
      series.map(({ exposure }) => exposure),
    );
    if (isFault(chart)) throw new Error("no chart");
    const outside = chart.points.filter(({ value, low, high }) => value < low || value > high);
    expect(outside.length).toBe(10);
  });

  it("is no signal in any month, and why is told", () => {
    for (let end = 2; end <= series.length; end++) {
      const judged = judgeSeries("proportion", series.slice(0, end));
      expect(judged.kind).toBe("too-little-data");
      expect(judged.isScattered).toBe(end > 6);
    }
  });

  it("is known as a rhythm of the quarter once a year of it has been seen, and a usual quarter is then no signal", () => {
    // The same nine months twice over: March to November, and again.
    const longer = [...series.slice(0, 9), ...series.slice(0, 9)];
    for (let end = 13; end <= longer.length; end++) {
      expect(judgeSeries("proportion", longer.slice(0, end))).toMatchObject({ kind: "normal", cycle: 3 });
    }
    // A last month of the quarter with the win rate of a first one.
    expect(judgeSeries("proportion", [...longer, { value: 285, exposure: 586 }]).kind).toBe("signal-down");
  });
});
