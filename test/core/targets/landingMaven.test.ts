import { kpiOf } from "../../../src/core/kpi/catalogue";
import { readTable } from "../../../src/core/table/readTable";
import { landingOf } from "../../../src/core/targets/landingOf";
import { isFault } from "../../../src/core/words/fault";
import { periodAt } from "../../../src/core/words/period";
import { norwegianCalendar } from "../../../src/core/words/workingDays";
import { outsideTable, splitRows } from "../table/outsideTable";

const path = outsideTable("crm-maven/sales_pipeline.csv");

/* Ten months of 8800 real deals; the seven that have three before them, asked on their 1st, 8th, 15th and 22nd. */
(path === null ? describe.skip : describe)("landings of a real pipeline", () => {
  const table = path === null ? null : readTable(splitRows(path, ","));

  it.each(["deals_won", "revenue_won", "win_rate", "opportunities_created"])(
    "%s: the range holds most of what came",
    (id) => {
      if (table === null || isFault(table)) throw new Error("no table");
      let [asked, held] = [0, 0];
      for (let month = 5; month < 12; month++) {
        const period = periodAt(2017 * 12 + month, "month");
        for (const later of [0, 7, 14, 21]) {
          const question = { tables: [table], kpi: kpiOf(id), filters: [] };
          const said = landingOf({ ...question, now: period.first + later }, period, norwegianCalendar);
          const came = landingOf({ ...question, now: period.last }, period, norwegianCalendar);
          if (isFault(said) || isFault(came)) continue;
          asked += 1;
          if (came.actual >= said.low && came.actual <= said.high) held += 1;
        }
      }
      process.stdout.write(`${id}: held ${held} of ${asked}\n`);
      expect(asked).toBe(28);
      expect(held / asked).toBeGreaterThan(0.6);
    },
  );
});
