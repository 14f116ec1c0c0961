import { readDaysOff, settingsView } from "../../../src/core/pane/settingsView";
import { serialOf } from "../../../src/core/words/day";
import { usualSettings } from "../../../src/core/words/settings";

const christmas = serialOf({ year: 2026, month: 12, day: 24 });
const newYearsEve = serialOf({ year: 2026, month: 12, day: 31 });

describe("days off as they are typed", () => {
  it("are read in either usual form, in order and once each", () => {
    expect(readDaysOff("31.12.2026, 2026-12-24; 2026-12-24\n")).toEqual({
      days: [christmas, newYearsEve],
      unread: [],
    });
  });

  it("are told where they could be two days, or none", () => {
    expect(readDaysOff("01/02/2026, jul, 2026-12-24, desember 2026").unread).toEqual([
      "01/02/2026",
      "jul",
      "desember 2026",
    ]);
  });

  it("are none where nothing is typed", () => {
    expect(readDaysOff("  ")).toEqual({ days: [], unread: [] });
  });

  it("come back as they are shown", () => {
    const calendar = { ...usualSettings.calendar, closed: [christmas, newYearsEve] };
    expect(readDaysOff(settingsView({ ...usualSettings, calendar }, "nb").closed).days).toEqual(calendar.closed);
  });
});

describe("the choices", () => {
  it("have words in both languages", () => {
    expect(
      settingsView(usualSettings, "nb")
        .months.map(({ name }) => name)
        .slice(0, 3),
    ).toEqual(["Januar", "Februar", "Mars"]);
    expect(settingsView(usualSettings, "en").weekdays[6]).toEqual({ day: 7, name: "Sunday", isWorked: false });
    expect(settingsView(usualSettings, "en").confidences.map(({ name }) => name)).toEqual(["80%", "90%", "95%", "99%"]);
  });

  it("say how often the rules chosen cry wolf", () => {
    expect(settingsView({ ...usualSettings, rules: "nelson" }, "en").criesWolf).toContain("about 22 of 100");
    expect(settingsView(usualSettings, "nb").criesWolf).toContain("1 til 4");
  });
});
