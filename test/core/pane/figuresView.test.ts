import { usualSettings } from "../../../src/core/words/settings";
import { figuresView, isFault, makeSample, parsePeriod, readTable, summaryData } from "../../../src/core/index";
import { assurances } from "../../../src/core/text/summaryTexts";

const table = readTable(makeSample().tables.deals);
const month = parsePeriod("2026-10");
if (isFault(table) || isFault(month)) throw new Error("the sample cannot be read");

describe("figuresView(request): a target on a card", () => {
  /** By how far away a target of deals won is, what a team that stays as it is will come to. */
  const cases = [
    [0, "will-meet"],
    [12, "may-or-may-not"],
    [500, "will-miss"],
  ] as const;

  it.each(cases)("of %p deals says that it %p be reached, as the summary does", (value, expected) => {
    const request = {
      sources: [{ table, name: "Deals" }],
      targets: [{ kpi: "deals_won", scope: null, period: month, value }],
      rebases: [],
      settings: usualSettings,
      month,
      by: "owner",
      language: "en",
      version: "0",
    } as const;
    const card = figuresView(request).find(({ id }) => id === "deals_won");
    expect(card?.target?.assurance).toBe(assurances[expected].en);
    expect(summaryData(request).kpis.find(({ id }) => id === "deals_won")?.assurance).toBe(expected);
  });
});
