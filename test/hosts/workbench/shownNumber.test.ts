import fc from "fast-check";
import { shownNumber } from "../../../src/hosts/workbench/grid/shownNumber";

it.each([
  ["nb", 2 / 7, true, "0,285714"],
  ["en", 2 / 7, true, 0.285714],
  ["nb", 1234.5, false, "1234,5"],
  ["en", 1234.5, false, 1234.5],
  ["nb", 0.1234567891, false, "0,1234567891"],
  ["nb", 135625.375, true, "135625,375"],
  ["nb", -2 / 3, true, "-0,666667"],
  ["en", 0.1 + 0.2, true, 0.3],
  ["nb", 0.1 + 0.7 + 0.2, true, 1],
  ["en", 0.00012345678, true, 0.00012345678],
  ["nb", 1e-9, true, 1e-9],
] as const)("in %s, %d computed %s is shown as %s", (language, value, isComputed, shown) => {
  expect(shownNumber(language, value, isComputed)).toBe(shown);
});

it("never shows another number than one a half of the last decimal away, nor anything else than what was typed", () => {
  const back = (shown: string | number): number => Number(String(shown).replace(",", "."));
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom("nb", "en"), (value, language) => {
      expect(back(shownNumber(language, value, false))).toBe(value);
      expect(Math.abs(back(shownNumber(language, value, true)) - value)).toBeLessThan(5.000001e-7);
    }),
  );
});
