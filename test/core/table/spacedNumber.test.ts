import fc from "fast-check";
import { parseNumber } from "../../../src/core/table/parseNumber";
import { spacedNumber } from "../../../src/core/table/spacedNumber";

const sign = fc.constantFrom(..."0123456789    ,.krNOe-€%".split(/(?:)/), "\u00a0", "\u202f");
const money = fc
  .tuple(
    fc.integer({ min: 0, max: 2e9 }),
    fc.constantFrom(" ", "\u00a0", ""),
    fc.constantFrom("", ",5", ",50", ".50", ",500"),
    fc.constantFrom("", " kr", "\u00a0kr", "kr", " NOK", " sek", " %"),
  )
  .map(([whole, space, decimals, tail]) => String(whole).replace(/\B(?=(\d{3})+$)/g, space) + decimals + tail);

test("spacedNumber(text) reads what parseNumber reads, or leaves it alone", () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        money,
        fc.array(sign, { maxLength: 12 }).map((signs) => signs.join("")),
      ),
      (text) => {
        const into = { asComma: new Float64Array(1), asPoint: new Float64Array(1) };
        const currency = spacedNumber(text, 0, into, new Map());
        if (currency === null) return;
        read += 1;
        const [asComma, asPoint] = [into.asComma[0], into.asPoint[0]];
        expect({ asComma, asPoint, percent: false, currency: currency === "" ? null : currency }).toEqual(
          parseNumber(text),
        );
      },
    ),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(1000);
});
