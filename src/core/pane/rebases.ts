import { findKpi } from "../kpi/catalogue";
import { nameOf } from "../kpi/nameOf";
import type { Rebase } from "../report/source";
import { formatPeriod } from "../text/format";
import { paneSentences } from "../text/paneSentences";
import { summarySentences } from "../text/summaryTexts";
import { isFault } from "../words/fault";
import type { Language } from "../words/language";
import { parsePeriod } from "../words/period";

/** A re-base as it is kept: plain texts. */
export interface KeptRebase {
  readonly kpi: string;
  /** `2025-08`. */
  readonly from: string;
  readonly reason: string;
}

/** Re-bases as core takes them; one of a KPI or a month that is none is left out. */
export function rebasesOf(kept: readonly KeptRebase[]): Rebase[] {
  return kept.flatMap(({ kpi, from, reason }) => {
    const known = findKpi(kpi);
    const period = parsePeriod(from);
    if (isFault(known) || isFault(period) || period.grain !== "month") return [];
    return [{ kpi: known.id, from: period, reason }];
  });
}

/** A re-base in words, and what the button says that takes it away. */
export interface RebaseView {
  readonly kpi: string;
  readonly text: string;
  readonly remove: string;
}

export function rebasesView(kept: readonly KeptRebase[], language: Language): RebaseView[] {
  return rebasesOf(kept).map(({ kpi, from, reason }) => ({
    kpi,
    text: summarySentences.rebase[language](nameOf(kpi, language), formatPeriod(language, from), reason),
    remove: paneSentences.removeRebase[language](nameOf(kpi, language)),
  }));
}
