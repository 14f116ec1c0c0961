import { fileFault, type FileFaultFacts, type ForeignFile } from "../../../src/core/words/fileFault";
import { sayFileFault } from "../../../src/core/text/fileFaults";
import { checkSentences } from "./checkSentences";

/** A new kind of foreign file without a mark here does not compile. */
const foreign: Readonly<Record<ForeignFile, true>> = {
  html: true,
  xml: true,
  json: true,
  ods: true,
  xlsb: true,
  numbers: true,
  word: true,
  powerpoint: true,
  zip: true,
  ole: true,
  "old-excel": true,
  pdf: true,
  image: true,
  rtf: true,
  binary: true,
};

/** A new kind of file fault without a sample here does not compile. */
const samples: {
  readonly [Kind in FileFaultFacts["kind"]]: readonly Omit<Extract<FileFaultFacts, { kind: Kind }>, "kind">[];
} = {
  "not-found": [{}],
  "no-access": [
    { why: "folder", code: "EISDIR" },
    { why: "permission", code: "EACCES" },
    { why: "other", code: "EBUSY" },
  ],
  empty: [{ what: "file" }, { what: "sheets" }],
  "not-a-workbook": (Object.keys(foreign) as ForeignFile[]).map((found) => ({ found })),
  password: [{}],
  truncated: [{}],
  damaged: [{ part: "xl/worksheets/sheet1.xml" }],
  unreadable: [{ detail: "Cannot read properties of undefined" }],
  "too-large": [
    { what: "file", size: 104_857_601, limit: 104_857_600 },
    { what: "unpacked", size: 200_000_000, limit: 134_217_728 },
    { what: "cells", size: 20_000_001, limit: 20_000_000 },
  ],
  "open-quote": [{ row: 12 }],
  "no-such-sheet": [
    { sheet: "Deals", known: ["Leads", "Calls"] },
    { sheet: "Deals", known: [] },
  ],
};

const faults = Object.entries(samples).flatMap(([kind, list]) =>
  list.map((facts) => fileFault("data/deals.xlsx", { kind, ...facts } as FileFaultFacts)),
);

describe("sayFileFault(language, fault)", () => {
  it("has samples", () => {
    expect(faults.length).toBeGreaterThanOrEqual(31);
  });

  it.each(faults.map((one) => [one.kind, one] as const))("says %s in full sentences and names the file", (_, one) => {
    checkSentences((language) => sayFileFault(language, one));
    for (const language of ["nb", "en"] as const) expect(sayFileFault(language, one)).toContain("data/deals.xlsx");
  });

  it("never writes a size that seems to be the limit itself", () => {
    const one = fileFault("a.csv", { kind: "too-large", what: "file", size: 104_857_601, limit: 104_857_600 });
    expect(sayFileFault("nb", one)).toContain("100,1\u00a0MB, mens grensen er 100\u00a0MB");
  });
});
