import type { Kpi } from "../kpi/kpi";
import { lastDay } from "../kpi/lastDay";
import { readOwnKpis } from "../kpi/readOwnKpis";
import { lastCompleteMonth } from "../report/lastCompleteMonth";
import type { SummaryRequest } from "../report/source";
import { summaryData } from "../report/summaryData";
import type { Target } from "../targets/readTargets";
import { hostTexts } from "../text/hostTexts";
import { ownKpiSheet } from "../text/ownKpiTexts";
import { paneSentences } from "../text/paneSentences";
import { paneTexts } from "../text/paneTexts";
import { languages, type Language } from "../words/language";
import { toldOfOwn, toldOfTargets } from "./goalSheets";
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
  const ownSheets = languages.map((one) => `sheet:${ownKpiSheet[one]}`);
  const { sources, leftOut } = yield* findTables(
    saved,
    places.filter((place) => !sheets.includes(place) && !ownSheets.includes(place)),
  );
  const missing = leftOut.length === 0 ? [] : [paneSentences.leftOut[language](leftOut.join(", "))];
  const days = sources.map(({ table }) => lastDay(table)).filter((day) => !Number.isNaN(day));
  if (days.length === 0) return [...missing, hostTexts.noDeals[language]()].join(" ");
  const month = lastCompleteMonth(Math.max(...days), saved.settings.calendar);
  const mine = yield* findOwnKpis(ownSheets, language);
  const { targets, problems, all } = yield* findTargets(sheets, language, saved.settings.fiscalYearStart, mine.ownKpis);
  const { by, settings } = saved;
  const told = [...all, ...mine.told];
  const rebases = rebasesOf(saved.rebases);
  const { ownKpis } = mine;
  const request = { sources, targets, ownKpis, told, rebases, month, by, settings, language, version };
  if (summaryData(request).kpis.length === 0) {
    return hostTexts.noFigures[language](sources.map(({ name }) => name).join(", "), month.key);
  }
  return { request, told: [...missing, ...problems, ...mine.told.slice(0, mostTold)] };
}

/** The sheet that targets were read from last, else those with our name in either language. */
function targetSheetsOf({ targetsSheet }: Saved): string[] {
  const own = languages.map((one) => paneTexts.targetsSheet[one]);
  return [...new Set(targetsSheet === null ? own : [targetsSheet, ...own])].map((name) => `sheet:${name}`);
}

/** Of the rows that could not be read, as many as fit in a message. */
const mostTold = 3;

/** The targets, what is told of them in a message, and all there is to tell. */
interface FoundTargets {
  readonly targets: readonly Target[];
  readonly problems: readonly string[];
  readonly all: readonly string[];
}

function* findTargets(
  places: readonly string[],
  language: Language,
  fiscalYearStart: number,
  ownKpis: readonly Kpi[],
): Reading<FoundTargets> {
  for (const place of places) {
    const read = yield place;
    if (read === null) continue;
    const sheet = readTargetSheet(read.cells, read.origin, language, fiscalYearStart, ownKpis);
    const { rows, problems } = sheet;
    // Most sentences name their cell themselves.
    const told = problems
      .slice(0, mostTold)
      .map(({ at, message }) => (message.startsWith(at) ? message : `${at}: ${message}`));
    const said = paneSentences.targetLeftOut[language](read.sheet, told.join(" "), problems.length - told.length);
    return {
      targets: rows.map(({ target }) => target),
      problems: told.length === 0 ? [] : [said],
      all: toldOfTargets(read.sheet, sheet),
    };
  }
  return { targets: [], problems: [], all: [] };
}

/** The user's own KPIs, from the sheets with our name in either language. */
function* findOwnKpis(
  places: readonly string[],
  language: Language,
): Reading<{ readonly ownKpis: readonly Kpi[]; readonly told: readonly string[] }> {
  for (const place of places) {
    const read = yield place;
    const own = read === null ? null : readOwnKpis(read.cells, read.origin);
    if (read !== null && own !== null) return { ownKpis: own.kpis, told: toldOfOwn(read.sheet, own.faults, language) };
  }
  return { ownKpis: [], told: [] };
}
