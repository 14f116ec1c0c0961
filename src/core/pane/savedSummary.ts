import { lastDay } from "../kpi/lastDay";
import { lastCompleteMonth } from "../report/lastCompleteMonth";
import type { SummaryRequest } from "../report/source";
import { summaryData } from "../report/summaryData";
import type { Target } from "../targets/readTargets";
import { hostTexts } from "../text/hostTexts";
import { paneSentences } from "../text/paneSentences";
import { paneTexts } from "../text/paneTexts";
import { languages, type Language } from "../words/language";
import { rebasesOf } from "./rebases";
import type { Saved } from "./saved";
import { findTables, type Reading } from "./savedTables";
import { readTargetSheet } from "./targetSheet";

/** What a summary is made from and what is to be told beside it, or the sentence that says why there is none. */
export type SavedSummary = { readonly request: SummaryRequest; readonly told: readonly string[] } | string;

interface Asker {
  /** Where tables may stand; asked only where the user has chosen none. */
  readonly places: readonly string[];
  /** The language of the user's program, for one who has chosen none in the pane. */
  readonly language: Language;
  readonly version: string;
}

/**
 * The summary of the last month that the data cover to its end, with all that the user has chosen in the pane: what a
 * button or a clock writes where no pane is open. Nothing that was chosen is replaced by something else: a table that is
 * gone is told of, and where all of them are there is no summary.
 */
export function* savedSummary(saved: Saved, { places, language: own, version }: Asker): Reading<SavedSummary> {
  const language = saved.language ?? own;
  const sheets = targetSheetsOf(saved);
  const { sources, leftOut } = yield* findTables(
    saved,
    places.filter((place) => !sheets.includes(place)),
  );
  const missing = leftOut.length === 0 ? [] : [paneSentences.leftOut[language](leftOut.join(", "))];
  const days = sources.map(({ table }) => lastDay(table)).filter((day) => !Number.isNaN(day));
  if (days.length === 0) return [...missing, hostTexts.noDeals[language]()].join(" ");
  const month = lastCompleteMonth(Math.max(...days), saved.settings.calendar);
  const { targets, problems } = yield* findTargets(sheets, language, saved.settings.fiscalYearStart);
  const { by, settings } = saved;
  const request = { sources, targets, rebases: rebasesOf(saved.rebases), month, by, settings, language, version };
  if (summaryData(request).kpis.length === 0) {
    return hostTexts.noFigures[language](sources.map(({ name }) => name).join(", "), month.key);
  }
  return { request, told: [...missing, ...problems] };
}

/** The sheet that targets were read from last, else those with our name in either language. */
function targetSheetsOf({ targetsSheet }: Saved): string[] {
  const own = languages.map((one) => paneTexts.targetsSheet[one]);
  return [...new Set(targetsSheet === null ? own : [targetsSheet, ...own])].map((name) => `sheet:${name}`);
}

/** Of the rows that could not be read, as many as fit in a message. */
const mostTold = 3;

function* findTargets(
  places: readonly string[],
  language: Language,
  fiscalYearStart: number,
): Reading<{ targets: readonly Target[]; problems: readonly string[] }> {
  for (const place of places) {
    const read = yield place;
    if (read === null) continue;
    const { rows, problems } = readTargetSheet(read.cells, read.origin, language, fiscalYearStart);
    // Most sentences name their cell themselves.
    const told = problems
      .slice(0, mostTold)
      .map(({ at, message }) => (message.startsWith(at) ? message : `${at}: ${message}`));
    const said = paneSentences.targetLeftOut[language](read.sheet, told.join(" "), problems.length - told.length);
    return { targets: rows.map(({ target }) => target), problems: told.length === 0 ? [] : [said] };
  }
  return { targets: [], problems: [] };
}
