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
}

/** Writes the summary of the last complete month; a run that was stopped goes on where it was. */
function runSummary(): Told {
  const language = ownLanguage();
  const outOfTime = startClock(longRun);
  try {
    const found = summaryRequest();
    if (typeof found === "string") return { ok: false, text: found };
    const { done, sheets } = writePlan(summaryPlan(found.request), outOfTime);
    const blocked = sheets.find(({ what }) => what === "not-ours");
    if (blocked !== undefined) return { ok: false, text: sheetsTexts.notOurs[language](blocked.name) };
    if (!done) return { ok: false, text: sheetsTexts.said.stopped[language] };
    const names = sheets.map(({ name }) => name).join(", ");
    return { ok: true, text: [sheetsTexts.written[language](names), found.trouble ?? ""].join(" ").trim() };
  } catch (error) {
    return { ok: false, text: troubleOf(error, language).message };
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

/** The monthly trigger: nobody watches, so what went wrong is thrown, and Google sends it to the user. */
export function monthlyRun(): void {
  const { ok, text } = runSummary();
  if (!ok) throw new Error(text);
}
