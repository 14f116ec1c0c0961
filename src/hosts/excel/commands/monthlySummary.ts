import { hostTexts, sayNotes, summaryPlan } from "../../../core/index";
import type { Notice } from "../../../../taskpane/state/state";
import { readExcel } from "../runExcel";
import { whenWritten, writePlan } from "../write/writePlan";
import { summaryRequest } from "./summaryRequest";

const trouble = (text: string): Notice => ({ tone: "trouble", text });

/** Ribbon and pane are packed apart and share a page, so what is being made stands on the page. */
const page = globalThis as { nokkelSummary?: Promise<Notice> };

/**
 * Writes the summary of the last month that the data cover to its end, shows it, and tells how it went. A second press
 * while the first is at work asks for the same: it is told what the first came to, and nothing is written twice.
 */
export async function monthlySummary(): Promise<Notice> {
  page.nokkelSummary ??= makeSummary().finally(() => {
    delete page.nokkelSummary;
  });
  return page.nokkelSummary;
}

async function makeSummary(): Promise<Notice> {
  await whenWritten();
  const found = await summaryRequest();
  if (typeof found === "string") return trouble(found);
  const { request, told } = found;
  const { language, sources } = request;
  const { sheets } = await writePlan(summaryPlan(request));
  const [sheet] = sheets;
  if (sheet === undefined || sheet.what === "not-ours") {
    return trouble(hostTexts.notOurs[language](sheet?.name ?? ""));
  }
  await readExcel(async (context) => {
    const written = context.workbook.worksheets.getItem(sheet.name);
    written.activate();
    written.getRange("A1").select();
    await context.sync();
  });
  const names = sources.map(({ name }) => name).join(", ");
  const text = [hostTexts.written[language](sheet.name, names), ...sayNotes(sheet, language), ...told].join(" ");
  // Without one of the tables that were chosen, say, it is written and still not all that was asked for.
  return told.length === 0 ? { tone: "done", text } : trouble(text);
}
