import { isFault } from "../words/fault";
import type { Language } from "../words/language";
import { findKpi } from "./catalogue";
import { measures } from "./measures";

/** What the user calls a KPI or a measure; other words stay as they are. */
export function nameOf(id: string, language: Language): string {
  const kpi = findKpi(id);
  if (!isFault(kpi)) return kpi.names[language];
  return measures.find((measure) => measure.id === id)?.names[language] ?? id;
}
