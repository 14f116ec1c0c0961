import { sayNotes, sheetsTexts, summaryPlan, type SavedSummary } from "../../../core/index";
import { longRun, startClock, type OutOfTime } from "./clock";
import { ownLanguage } from "./ownLanguage";
import { summaryRequest } from "./summaryRequest";
import { troubleOf } from "./trouble";
import { writePlan } from "./writePlan";

/** What a run came to, in a sentence for the user. */
interface Told {
  readonly ok: boolean;
  readonly text: string;
  /** Stopped before the end, and not by a fault. */
  readonly isUnfinished: boolean;
}

const failed = (text: string): Told => ({ ok: false, text, isUnfinished: false });

function write({ request, told }: Exclude<SavedSummary, string>, outOfTime: OutOfTime): Told {
  const { language } = request;
  const { done, sheets } = writePlan(summaryPlan(request), outOfTime);
  const blocked = sheets.find(({ what }) => what === "not-ours");
  if (blocked !== undefined) return failed(sheetsTexts.notOurs[language](blocked.name));
  if (!done) return { ok: false, text: sheetsTexts.said.stopped[language], isUnfinished: true };
  const names = sheets.map(({ name }) => name).join(", ");
  const also = [...sheets.flatMap((sheet) => sayNotes(sheet, language)), ...told];
  return {
    // Without one of the tables that were chosen, say, it is written and still not all that was asked for.
    ok: told.length === 0,
    text: [sheetsTexts.written[language](names), ...also].join(" "),
    isUnfinished: false,
  };
}

/** Writes the summary of the last complete month; a run that was stopped goes on where it was. */
export function runSummary(): Told {
  const outOfTime = startClock(longRun);
  try {
    const found = summaryRequest();
    return typeof found === "string" ? failed(found) : write(found, outOfTime);
  } catch (error) {
    return failed(troubleOf(error, ownLanguage()).message);
  }
}

/** Long enough to be read; what did not go well stays until it is put away. */
const toastSeconds = 8;
const untilClosed = -1;

export const tell = (text: string, ok = true): void => {
  SpreadsheetApp.getActive().toast(text, "Nøkkel", ok ? toastSeconds : untilClosed);
};

/** The menu item. */
export function monthlySummary(): void {
  const { text, ok } = runSummary();
  tell(text, ok);
}
