import { sheetsTexts, summaryPlan } from "../../../core/index";
import { longRun, startClock } from "./clock";
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

/** Writes the summary of the last complete month; a run that was stopped goes on where it was. */
export function runSummary(): Told {
  const language = ownLanguage();
  const outOfTime = startClock(longRun);
  try {
    const found = summaryRequest();
    if (typeof found === "string") return failed(found);
    const { done, sheets } = writePlan(summaryPlan(found.request), outOfTime);
    const blocked = sheets.find(({ what }) => what === "not-ours");
    if (blocked !== undefined) return failed(sheetsTexts.notOurs[language](blocked.name));
    if (!done) return { ok: false, text: sheetsTexts.said.stopped[language], isUnfinished: true };
    const names = sheets.map(({ name }) => name).join(", ");
    const text = [sheetsTexts.written[language](names), found.trouble ?? ""].join(" ").trim();
    return { ok: true, text, isUnfinished: false };
  } catch (error) {
    return failed(troubleOf(error, language).message);
  }
}

const toastSeconds = 8;

export const tell = (text: string): void => {
  SpreadsheetApp.getActive().toast(text, "Nøkkel", toastSeconds);
};

/** The menu item. */
export function monthlySummary(): void {
  tell(runSummary().text);
}
