import {
  isFault,
  lastCompleteMonth,
  lastDay,
  makeSample,
  readTable,
  readTargets,
  samplePlan,
  sampleSheetNames,
  summaryPlan,
  usualSettings,
  type Language,
  type SheetPlan,
} from "../../../core/index";
import { version } from "../version";

/** Sheets of the sample that are ours. */
export interface SamplePlans<Sheet> {
  readonly summary: Sheet;
  readonly targets: Sheet;
}

/**
 * The summary of the sample's last month, and its targets. They take as long as the rest of the start together and are the
 * same each time: in the packed page the answers stand instead of this.
 */
export function samplePlans(language: Language): SamplePlans<SheetPlan> {
  const { tables } = makeSample({ language });
  const sources = (["deals", "leads", "activities"] as const).map((subject) => {
    const table = readTable(tables[subject]);
    if (isFault(table)) throw new Error(table.kind);
    return { name: sampleSheetNames[subject][language], table };
  });
  const read = readTargets(tables.targets);
  const [deals] = sources;
  if (deals === undefined) throw new Error("no deals");
  const [summary] = summaryPlan({
    sources,
    targets: isFault(read) ? [] : read,
    rebases: [],
    settings: usualSettings,
    month: lastCompleteMonth(lastDay(deals.table)),
    by: "owner",
    language,
    version,
  }).sheets;
  const [, own] = samplePlan(language, true).sheets;
  if (summary === undefined || own === undefined) throw new Error("no summary, or no targets");
  return { summary, targets: own };
}
