import { callFormula } from "../../../src/core/functions/callFormula";
import { tables } from "../../../src/core/functions/furtherExamples";
import { findFormula } from "../../../src/core/functions/registry";
import { sayStages } from "../../../src/core/report/stageSection";
import { funnelOf, historyIn } from "../../../src/core/verdict/funnelOf";
import { isFault } from "../../../src/core/words/fault";
import type { Cell } from "../../../src/core/words/cell";
import type { Argument } from "../../../src/core/functions/formula";
import { on } from "../kpi/dealRows";
import { tableFrom } from "../table/tableFrom";

function call(...args: readonly Argument[]): unknown {
  const formula = findFormula("KPI_STAGES");
  if (isFault(formula)) throw new Error("no KPI_STAGES");
  const answer = callFormula(formula, args, { language: "en" });
  return isFault(answer) ? answer.kind : answer;
}
/** Stage, reached, moved on, lost, and what comes after the share: skipped, came back, days, in it, stalled. */
const inShort = (answer: unknown): unknown =>
  Array.isArray(answer) ? (answer as Cell[][]).slice(1).map((row) => [...row.slice(0, 4), ...row.slice(7)]) : answer;

/** The same history as a column of days for each stage. */
const wide: Cell[][] = [
  ["Deal ID", "Owner", "Stage", "Created", "Closed", "Date entered Proposal", "Date entered Meeting"],
  ["D1", "Åse", "Won", on("2026-01-05"), on("2026-01-15"), on("2026-01-08"), on("2026-01-05")],
  ["D2", "Åse", "Lost", on("2026-01-07"), on("2026-02-01"), null, on("2026-01-07")],
  ["D3", "Jon", "Won", on("2026-01-10"), on("2026-02-09"), on("2026-01-20"), on("2026-01-10")],
  ["D4", "Jon", "Proposal", on("2026-02-02"), null, on("2026-02-04"), on("2026-02-02")],
  ["D5", "Åse", "Meeting", on("2026-01-02"), null, null, on("2026-01-02")],
];

describe("KPI_STAGES", () => {
  it("reads columns of days as it reads a history, whatever their order", () => {
    expect(call(wide)).toEqual(call(tables.stages));
  });

  it("takes the ends that only the deals tell of", () => {
    const open = tables.stages.filter(([, stage]) => stage !== "Won" && stage !== "Lost");
    expect(call(open, "", tables.deals)).toEqual(call(tables.stages));
  });

  it("counts the deals that began in a period, and those of one rep, who stands in the deals", () => {
    expect(inShort(call(tables.stages, "2026-02"))).toEqual([
      ["Meeting", 1, 1, 0, 0, 0, 2, 0, 0],
      ["Proposal", 1, 0, 0, 0, 0, null, 1, 0],
    ]);
    expect(inShort(call(tables.stages, "", tables.deals, "Owner", "Jon"))).toEqual([
      ["Meeting", 2, 2, 0, 0, 0, 6, 0, 0],
      ["Proposal", 2, 1, 0, 0, 0, 20, 1, 0],
    ]);
  });

  it("says what it lacks", () => {
    expect(call(tables.deals)).toBe("missing-table");
    expect(call(tables.stages, "1999")).toBe("no-data");
    expect(call(tables.stages, "", "Owner", "Jon")).toBe("unknown-column");
    expect(call(tables.stages.map((row) => [row[0] ?? null, row[1] ?? null]))).toBe("missing-table");
  });

  it("has an answer for fields that are blank in every row", () => {
    for (const blank of [0, 1, 2]) {
      const cells = tables.stages.map((row, at) =>
        at === 0 ? row : row.map((cell, place) => (place === blank ? null : cell)),
      );
      expect(typeof call(cells)).toBe("string");
    }
  });
});

describe("sayStages(stages, language)", () => {
  const found = historyIn([tableFrom(tables.stages)]);
  const all = { first: -Infinity, last: Infinity, today: 46_062 };
  const stages = found === null ? [] : (funnelOf(found.history, found.deals, all)?.stages ?? []);

  it("names the stage where most are lost and where most time goes; a single deal that stands is no stall", () => {
    expect(sayStages(stages, "en")).toEqual([
      "Most deals are lost in the stage “Meeting”: 1 of the 4 decided there.",
      "Most time goes into “Proposal”: half of the stays last 13.5 days or more.",
    ]);
    expect(sayStages(stages, "nb")[1]).toBe(
      "Lengst tid går med i «Proposal»: halvparten av oppholdene varer 13,5 dager eller mer.",
    );
  });

  it("tells of deals that stall where several do", () => {
    const slow = stages.map((one, place) => (place === 0 ? { ...one, open: 9, stalled: 5 } : one));
    expect(sayStages(slow, "en")[2]).toBe(
      "Deals stall in “Meeting”: 5 of the 9 in it now have stood longer than three of four stays last.",
    );
  });

  it("names none where two have as much", () => {
    expect(sayStages([...stages, ...stages], "en")).toEqual([]);
  });
});
