import { hostTexts, type Language, type SheetPlan } from "../../../core/index";

const margins = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 };

/** Sets up A4, one page wide, with a footer, and the rows that begin a page, with the next sync. */
export function setPage(sheet: Excel.Worksheet, { print }: SheetPlan, language: Language): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  layout.paperSize = "A4";
  layout.zoom = { horizontalFitToPages: 1 };
  layout.centerHorizontally = true;
  layout.setPrintMargins("Inches", margins);
  // Footer codes begin with &, so a title's own & is doubled.
  layout.headersFooters.defaultForAllPages.leftFooter = print.title.replace(/&/g, "&&").slice(0, 180);
  layout.headersFooters.defaultForAllPages.rightFooter = hostTexts.pageOf[language]("&P", "&N");
  for (const row of print.breaks) {
    if (row > 0) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
  }
}
