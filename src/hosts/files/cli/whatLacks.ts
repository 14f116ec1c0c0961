import { cliTexts, isoDate, lastDay, type Language } from "../../../core/index";
import type { OpenedTable } from "./openTable";
import { dayNumberHints } from "./sayProblemHere";

/** What a table lacks for a monthly summary, nothing said of what it has, and the columns that may be meant. */
export function whatLacks({ name, table }: OpenedTable, language: Language): string {
  const last = lastDay(table);
  const lacks = [
    ...(Number.isNaN(last) ? [cliTexts.lacksDate[language]()] : []),
    ...(table.roles.has("stage") || table.allWon ? [] : [cliTexts.lacksStage[language]()]),
  ];
  const said =
    lacks.length === 0
      ? cliTexts.noFigures[language](name, isoDate(last).slice(0, "2026-10".length))
      : cliTexts.nothingToReport[language](name, lacks, table.names.join(", "));
  return [said, ...dayNumberHints(table.problems, language)].join("\n");
}
