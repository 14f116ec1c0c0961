import { currencyFrom, readSettings } from "../../../src/core/words/readSettings";
import { usualSettings, type Settings } from "../../../src/core/words/settings";

const chosen: Settings = {
  fiscalYearStart: 7,
  calendar: { weekdays: [2, 6], holidays: "none", commonHoliday: true, closed: [46380] },
  currency: "SEK",
  rules: "nhs",
  confidence: 0.8,
};

describe("settings that were kept", () => {
  it("come back as they were", () => {
    expect(readSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });

  const strange: readonly unknown[] = [
    undefined,
    null,
    7,
    "x",
    [],
    { fiscalYearStart: 0, currency: "kroner", rules: "ours", confidence: 95 },
    { fiscalYearStart: 1.5, currency: 7, rules: null, confidence: "0.9" },
    { calendar: { weekdays: [], holidays: "sweden", commonHoliday: "yes", closed: ["2026-12-24", NaN, 1.5] } },
    { calendar: { weekdays: "1,2,3", closed: 7 } },
    { calendar: { weekdays: [0, 8, "1"] } },
  ];

  it.each(strange)("are as usual where they read %j", (kept) => {
    expect(readSettings(kept)).toEqual(usualSettings);
  });
});

describe("a currency as it is typed", () => {
  it.each([
    [" nok ", "NOK"],
    ["EUR", "EUR"],
    ["kr", null],
    ["", null],
    ["N0K", null],
  ])("%s", (text, currency) => {
    expect(currencyFrom(text)).toBe(currency);
  });
});
