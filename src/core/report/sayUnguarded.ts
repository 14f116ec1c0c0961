import type { Kpi } from "../kpi/kpi";
import { changeSentences } from "../text/changeTexts";
import { listWords } from "../text/format";
import { missingCounterTargets } from "../verdict/missingCounterTargets";
import type { SummaryRequest } from "./source";

/** As many as a person reads. */
const mostNames = 3;

/** Targets of the month without a counterweight, of the KPIs that `of` picks; at most one sentence. */
export function sayUnguarded({ targets, month, language }: SummaryRequest, of: (kpi: Kpi) => boolean): string[] {
  const current = targets.filter(({ period }) => period.first <= month.last && period.last >= month.first);
  const pairs = missingCounterTargets(current)
    .filter(({ kpi }) => of(kpi))
    .map(({ kpi, counters }) => {
      const names = counters.map(({ names: name }) => name[language].toLowerCase());
      return changeSentences.pair[language](kpi.names[language], names.join(language === "nb" ? " eller " : " or "));
    });
  const all = [...new Set(pairs)];
  return all.length === 0 ? [] : [changeSentences.unguarded[language](listWords(language, all, mostNames))];
}
