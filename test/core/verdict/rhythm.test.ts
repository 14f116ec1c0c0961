import { pChart } from "../../../src/core/stats/charts/pChart";
import { judgeSeries } from "../../../src/core/verdict/judgeSeries";
import type { Observation } from "../../../src/core/verdict/observation";
import { isFault } from "../../../src/core/words/fault";
import { ask } from "../kpi/ask";
import { outsideTable, splitRows } from "../table/outsideTable";
import { tableFrom } from "../table/tableFrom";

/** Won of decided by month of a public pipeline of 8800 deals (Maven Analytics), whose win rate swings with the quarter. */
function winsByMonth(path: string): Observation[] {
  const answer = ask(tableFrom(splitRows(path, ",")), ["win_rate"], { grain: "month" });
  return answer.rows.flatMap(({ figures: [rate] }) =>
    rate?.numerator == null || !rate.denominator ? [] : [{ value: rate.numerator, exposure: rate.denominator }],
  );
}

describe("a win rate that swings with the quarter", () => {
  const path = outsideTable("crm-maven/sales_pipeline.csv");
  if (path === null) {
    test.skip("is not here", () => undefined);
    return;
  }
  const series = winsByMonth(path);

  it("is flagged by a plain p chart every month", () => {
    const chart = pChart(
      series.map(({ value }) => value),
      series.map(({ exposure }) => exposure),
    );
    if (isFault(chart)) throw new Error("no chart");
    expect(chart.points.length).toBe(10);
    expect(chart.points.filter(({ value, low, high }) => value >= low && value <= high)).toEqual([]);
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
    const [, first] = series;
    if (first === undefined) throw new Error("no second month");
    expect(judgeSeries("proportion", [...longer, first]).kind).toBe("signal-down");
  });
});
