import type { Plan } from "../../../core/index";
import { chartXml } from "./chartXml";
import { finishBars } from "./finishBars";
import type { ReadySheet } from "./withReaches";
import { escapeXml } from "./xml";

type Parts = Map<string, Uint8Array>;

/** Rewrites one part; throws where the part or what was to be found in it is not there, so that a new library version that writes otherwise is noticed. */
function rewrite(parts: Parts, path: string, change: (xml: string) => string): void {
  const part = parts.get(path);
  const before = new TextDecoder().decode(part);
  const after = change(before);
  if (part === undefined || after === before)
    throw new Error(`${path} is not as the writing library is known to write it`);
  parts.set(path, new TextEncoder().encode(after));
}

const coreProperties = (title: string, created: Date | undefined): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ` +
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Nøkkel</dc:creator>` +
  (created === undefined
    ? ""
    : `<dcterms:created xsi:type="dcterms:W3CDTF">${created.toISOString().slice(0, 19)}Z</dcterms:created>`) +
  `</cp:coreProperties>`;

/**
 * What the writing library cannot say, said on the parts it wrote: combined charts with custom error bars, the charts'
 * names, bars that are empty at zero, no clock, and no recalculation at opening, since there are values only.
 */
export function finish(parts: Parts, plan: Plan, sheets: readonly ReadySheet[], created: Date | undefined): void {
  let charts = 0;
  sheets.forEach((ready, place) => {
    const { sheet } = ready;
    if (sheet.conditions.some(({ kind }) => kind === "bar")) {
      rewrite(parts, `xl/worksheets/sheet${place + 1}.xml`, (xml) => finishBars(xml, sheet.conditions));
    }
    if (sheet.charts.length === 0) return;
    const names = sheet.charts.map(({ name }) => `name="${escapeXml(name)}" descr=`);
    rewrite(parts, `xl/drawings/drawing${place + 1}.xml`, (xml) =>
      xml.replace(/name="Chart (\d+)" descr=/g, (whole, number: string) => names[Number(number) - 1] ?? whole),
    );
    for (const chart of sheet.charts) {
      charts += 1;
      rewrite(parts, `xl/charts/chart${charts}.xml`, () => chartXml(ready, chart, plan.language));
    }
  });
  rewrite(parts, "xl/workbook.xml", (xml) => xml.replace(` fullCalcOnLoad="1"`, ""));
  rewrite(parts, "docProps/core.xml", () => coreProperties(plan.sheets[0]?.print.title ?? "", created));
}
