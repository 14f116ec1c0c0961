import { kpis } from "../../../src/core/kpi/catalogue";
import { isOfOpenDeals } from "../../../src/core/report/isOfOpenDeals";
import type { Cell } from "../../../src/core/words/cell";
import { requestOf, rowOf, sheetOf } from "./summaryOf";

const header = ["Deal ID", "Owner", "Stage", "Amount", "Created", "Closed", "Expected close", "Probability"];
const deal = (at: number, stage: string, month: string, share: number): Cell[] => [
  `D-${String(at)}`,
  "Kari",
  stage,
  1000 * at,
  `${month}-02`,
  stage === "Open" ? null : `${month}-20`,
  `${month}-25`,
  share,
];
const deals = [
  header,
  deal(1, "Won", "2026-08", 1),
  deal(2, "Lost", "2026-09", 0),
  deal(3, "Won", "2026-09", 1),
  deal(4, "Open", "2026-10", 0.5),
  deal(5, "Won", "2026-10", 1),
];

it("says of earlier months nothing where only what is left of them is known, and not 0", () => {
  const sheet = sheetOf(requestOf({ deals }, "2026-10"));
  const [, actual, , , , previous, lastYear] = rowOf(sheet, "Weighted pipeline due in the period");
  expect([actual?.value, previous?.value, lastYear?.value]).toEqual([2000, "–", "–"]);
  expect(rowOf(sheet, "Revenue won")[5]?.value).toBe(3000);
});

it("is so of what is weighted or due, and of no stock or share", () => {
  expect(kpis.filter(isOfOpenDeals).map(({ id }) => id)).toEqual(["pipeline_coverage", "weighted_pipeline"]);
});
