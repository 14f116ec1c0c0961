import { CFB } from "@e965/xlsx";

interface Container {
  readonly utils: { cfb_new: () => object; cfb_add: (container: object, name: string, content: Buffer) => void };
  write: (container: object, options: object) => Buffer;
}

/** A zip file of texts, packed by the library's own writer so that its checksums do not come from the code under test. */
export function zipOf(parts: Readonly<Record<string, string>>): Buffer {
  const { utils, write } = CFB as Container;
  const container = utils.cfb_new();
  for (const [name, text] of Object.entries(parts)) utils.cfb_add(container, `/${name}`, Buffer.from(text));
  return write(container, { fileType: "zip", compression: true, type: "buffer" });
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const content = "application/vnd.openxmlformats-officedocument.spreadsheetml";

interface Written {
  /** Inside `<sheetData>`. Style 1 is a date, 2 a time, 3 a duration, 4 an amount in kroner. */
  readonly rows: string;
  readonly before?: string;
  readonly after?: string;
  readonly uses1904?: boolean;
}

/** An .xlsx file of one sheet, "Ark1", from its XML. */
export function workbookOf({ rows, before = "", after = "", uses1904 = false }: Written): Buffer {
  const formats = ["dd.mm.yyyy", "hh:mm", "[h]:mm:ss", '#,##0.00 "kr"'];
  return zipOf({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="${uses1904 ? "1" : "0"}"/><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<?xml version="1.0"?><styleSheet xmlns="${main}"><numFmts count="4">${formats
      .map((code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${code.replace(/"/g, "&quot;")}"/>`)
      .join("")}</numFmts><cellXfs count="5">${[0, 164, 165, 166, 167]
      .map((id) => `<xf numFmtId="${String(id)}" applyNumberFormat="1"/>`)
      .join("")}</cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  });
}
