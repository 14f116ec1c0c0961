import fc from "fast-check";
import { sayReadAt } from "../../../src/core/text/readAtTexts";
import { serialOf } from "../../../src/core/words/day";

const languages = ["nb", "en"] as const;
const locales = { nb: "nb-NO", en: "en-GB" };
const moments = fc.record({
  day: fc.integer({ min: 40_000, max: 60_000 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
});

describe("sayReadAt(language, read, today, hasChanged)", () => {
  const day = serialOf({ year: 2026, month: 11, day: 23 });
  const read = { day, hour: 9, minute: 5 };

  it("tells the time as the language writes it, and the day where it is another", () => {
    expect(languages.map((language) => sayReadAt(language, read, day, false))).toEqual([
      "Lest kl. 09.05",
      "Read at 09:05",
    ]);
    expect(languages.map((language) => sayReadAt(language, read, day + 1, false))).toEqual([
      "Lest 23. november 2026 kl. 09.05",
      "Read 23 November 2026 at 09:05",
    ]);
  });

  it("tells that cells have changed, whenever they were read", () => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 40_000, max: 60_000 }),
        fc.constantFrom(...languages),
        (at, today, language) => {
          const said = sayReadAt(language, at, today, false);
          expect(sayReadAt(language, at, today, true).startsWith(`${said}, `)).toBe(true);
        },
      ),
    );
  });

  it("names the day as Intl.DateTimeFormat does", () => {
    fc.assert(
      fc.property(moments, fc.constantFrom(...languages), (at, language) => {
        const written = new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone: "UTC" }).format(
          new Date(Date.UTC(1899, 11, 30) + at.day * 86_400_000),
        );
        expect(sayReadAt(language, at, at.day + 1, false)).toContain(` ${written} `);
      }),
    );
  });
});
