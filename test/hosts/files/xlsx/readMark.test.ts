import fc from "fast-check";
import { writeXlsx } from "hucre";
import { readMark } from "../../../../src/hosts/files/xlsx/readMark";
import { writeWorkbook } from "../../../../src/hosts/files/xlsx/writeWorkbook";
import { makeZip, openZip } from "../../../../src/hosts/files/xlsx/zip";
import { demoPlan } from "./demoPlan";
import { planWith, sheetWith } from "./smallPlan";

describe("readMark", () => {
  it("finds the marks of all sheets of ours", async () => {
    expect(readMark(await writeWorkbook(demoPlan))).toBe("summary:2026-10");
    const two = planWith(sheetWith([], { mark: `a & "b" <c>` }), sheetWith([], { name: "Two", mark: "targets" }));
    expect(readMark(await writeWorkbook(two))).toBe(`a & "b" <c>; targets`);
  });

  it("finds none in somebody else's workbook", async () => {
    expect(readMark(await writeXlsx({ sheets: [{ name: "S", rows: [["NokkelMark"]] }] }))).toBeNull();
    const other = await writeXlsx({ sheets: [{ name: "S" }], properties: { custom: { Other: "NokkelMark" } } });
    expect(readMark(other)).toBeNull();
  });

  it("is null, and never throws, for bytes of any kind", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readMark(bytes)).toBeNull();
      }),
    );
  });

  it("never throws for a workbook of ours that was cut off or damaged", async () => {
    const whole = await writeWorkbook(planWith(sheetWith([[{ value: 1 }]])));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(whole, (byte, place) => (place === at ? byte ^ change : byte));
        expect([null, "string"]).toContain(readMark(damaged) === null ? null : typeof readMark(damaged));
        expect(readMark(whole.slice(0, at))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});

describe("zip", () => {
  it("gives back what was packed, in order", () => {
    const files = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.uint8Array()), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(files, (given) => {
        const opened = openZip(makeZip(new Map(given)));
        expect(Array.from(opened, ([name, unpack]) => [name, [...unpack()]])).toEqual(
          given.map(([name, bytes]) => [name, [...bytes]]),
        );
      }),
    );
  });

  // CRC-32 of "123456789" is CBF43926: the check value of the catalogue of parametrised CRC algorithms (CRC-32/ISO-HDLC).
  it("writes the checksum that the standard asks for", () => {
    const zip = makeZip(new Map([["a", new TextEncoder().encode("123456789")]]));
    expect(new DataView(zip.buffer).getUint32(14, true)).toBe(0xcbf43926);
  });
});
