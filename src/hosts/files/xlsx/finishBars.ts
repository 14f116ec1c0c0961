import type { Condition } from "../../../core/index";
import { barColour } from "./conditionRule";
import { plainRef } from "./grid";

const x14 = `xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"`;
const xm = `xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"`;

/** Joins a bar with its extension; only has to differ within the sheet. */
const barId = (place: number): string => `{4E6F6B6B-656C-4B50-8001-${String(place + 1).padStart(12, "0")}}`;

const idOf = (place: number): string =>
  `<extLst><ext ${x14} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${barId(place)}</x14:id></ext></extLst>`;

/**
 * The bars of a sheet as Excel 2010 and later draw them ([MS-XLSX] 2.6.30, CT_DataBar): one even colour with a clear
 * end, and none at zero. As written by the library alone a bar fades out, and zero is drawn as a tenth.
 */
export function finishBars(xml: string, conditions: readonly Condition[]): string {
  const bars = conditions.filter((condition) => condition.kind === "bar");
  let place = 0;
  const linked = xml
    .replaceAll("<dataBar>", `<dataBar minLength="0" maxLength="100">`)
    .replaceAll("</dataBar>", () => `</dataBar>${idOf(place++)}`);
  const extensions = bars.map(
    ({ range, role, full }, bar) =>
      `<x14:conditionalFormatting ${xm}><x14:cfRule type="dataBar" id="${barId(bar)}">` +
      `<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>` +
      `${full === undefined ? `<x14:cfvo type="max"/>` : `<x14:cfvo type="num"><xm:f>${full}</xm:f></x14:cfvo>`}<x14:negativeFillColor rgb="${barColour(role)}"/><x14:axisColor rgb="FF5B6472"/>` +
      `</x14:dataBar></x14:cfRule><xm:sqref>${plainRef(range)}</xm:sqref></x14:conditionalFormatting>`,
  );
  const list =
    `<extLst><ext ${x14} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
    `${extensions.join("")}</x14:conditionalFormattings></ext></extLst>`;
  return linked.replace("</worksheet>", `${list}</worksheet>`);
}
