import { usualSettings } from "../../../src/core/words/settings";
import {
  figuresView,
  isFault,
  makeSample,
  parsePeriod,
  readTable,
  rebasesOf,
  rebasesView,
  type FigureView,
  type KeptRebase,
} from "../../../src/core/index";

const { deals } = makeSample().tables;

/** The sample's inflow of new deals grows in its last year; the card of a KPI that shows it. */
function cardOf(rebases: readonly KeptRebase[], month = "2026-10"): FigureView {
  const table = readTable(deals);
  const period = parsePeriod(month);
  if (isFault(table) || isFault(period)) throw new Error("the sample cannot be read");
  const sources = [{ table, name: "Deals" }];
  const views = figuresView({
    sources,
    targets: [],
    rebases: rebasesOf(rebases),
    settings: usualSettings,
    month: period,
    by: "owner",
    language: "en",
    version: "0",
  });
  const card = views.find(({ id }) => id === "pipeline_created");
  if (card === undefined) throw new Error("the sample has no such figure");
  return card;
}

const accepted: KeptRebase = { kpi: "pipeline_created", from: "2025-11", reason: "a second office" };

describe("a new level on a card", () => {
  it("is proposed with the month it begins, in words that a screen reader can tell apart", () => {
    const { newLevel, rebased } = cardOf([]);
    expect(newLevel).toMatchObject({ from: "2025-11", accept: "Make limits from November 2025" });
    expect(newLevel?.label.startsWith("Make limits from November 2025")).toBe(true);
    expect(rebased).toBeNull();
  });

  it("is no longer proposed once it is accepted, and the limits rest on the months since", () => {
    const [before, after] = [cardOf([]), cardOf([accepted])];
    expect(after.newLevel).toBeNull();
    expect(after.rebased).toBe("Limits are made from November 2025 on (a second office).");
    const lastLimits = ({ trend }: FigureView): unknown => trend.points[trend.points.length - 1]?.texts.limits;
    expect(lastLimits(after)).not.toBe(lastLimits(before));
  });

  it("says nothing of itself in months before it", () => {
    expect(cardOf([accepted], "2025-07").rebased).toBeNull();
  });

  it("leaves every other KPI as it was", () => {
    expect(cardOf([{ ...accepted, kpi: "win_rate" }])).toEqual(cardOf([]));
  });
});

describe("rebasesOf(kept)", () => {
  it.each([
    ["nothing_known", "2025-08"],
    ["win_rate", "2025"],
    ["win_rate", "august"],
    ["", ""],
  ])("leaves out %p from %p", (kpi, from) => {
    expect(rebasesOf([{ kpi, from, reason: "" }])).toEqual([]);
  });

  it("tells each in words, with a button that names its KPI", () => {
    expect(rebasesView([{ kpi: "win_rate", from: "2025-11", reason: "" }], "nb")).toEqual([
      {
        kpi: "win_rate",
        text: "Treffprosent: grensene regnes av månedene fra november 2025.",
        remove: "Ta bort det nye nivået for Treffprosent",
      },
    ]);
  });
});
