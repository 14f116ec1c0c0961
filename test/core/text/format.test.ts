import fc from "fast-check";
import { anyNumber } from "../../../src/core/text/anyNumber";
import { formatNumber, formatShare, listWords } from "../../../src/core/text/format";

const languages = ["nb", "en"] as const;
const locales = { nb: "nb-NO", en: "en-GB" };

/** Intl as the outside source; its minus in English is a hyphen, and its narrow spaces may differ with its data. */
function byIntl(language: "nb" | "en", value: number, options: Intl.NumberFormatOptions): string {
  const written = new Intl.NumberFormat(locales[language], { ...options, signDisplay: "negative" }).format(value);
  return written.replace(/-/g, "\u2212").replace(/[\u202f ]/g, "\u00a0");
}

/** Numbers that stand exactly between two roundings are told apart by how a machine stores them; eighths are exact. */
const numbers = fc.integer({ min: -8_000_000_000, max: 8_000_000_000 }).map((value) => (value * 8 + 1) / 64);

describe("formatNumber(language, value, decimals)", () => {
  it.each(languages)("writes as Intl.NumberFormat does (%s)", (language) => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
        expect(formatNumber(language, value, decimals)).toBe(byIntl(language, value, options));
      }),
    );
  });

  it("never writes a minus before a zero", () => {
    expect(languages.map((language) => formatNumber(language, -0.04, 1))).toEqual(["0,0", "0.0"]);
  });

  it("never loses a digit: read back, it is the number", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const plain = formatNumber("nb", value)
          .replace(/\u00a0/g, "")
          .replace("\u2212", "-");
        expect(Number(plain)).toBe(value);
      }),
    );
  });
});

describe("formatShare(language, share, decimals)", () => {
  it.each(languages)("writes as Intl.NumberFormat does in per cent (%s)", (language) => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 300_000 }), (part) => {
        const share = (part * 8 + 1) / 800_000;
        const options = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
        expect(formatShare(language, share)).toBe(byIntl(language, share, options));
      }),
    );
  });
});

describe("listWords(language, words, most)", () => {
  it("writes as Intl.ListFormat does where all words are named", () => {
    // American English would set a comma before the last "and".
    const word = fc.stringMatching(/^[a-zæøå]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.constantFrom(...languages), (words, language) => {
        expect(listWords(language, words)).toBe(new Intl.ListFormat(locales[language]).format(words));
      }),
    );
  });

  it("counts the words that it does not name", () => {
    expect(listWords("nb", ["a", "b", "c", "d"], 2)).toBe("a, b og 2 til");
    expect(listWords("en", ["a", "b", "c", "d"], 2)).toBe("a, b and 2 more");
  });
});

describe("anyNumber(language, value)", () => {
  it("writes as Intl.NumberFormat does with up to six decimals", () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(...languages), (value, language) => {
        expect(anyNumber(language, value)).toBe(byIntl(language, value, { maximumFractionDigits: 6 }));
      }),
    );
  });
});
