import { paneSentences, tableView } from "../../src/core/index";
import type { State } from "../state/state";

/** `Avtaler 2026 · 1 520 rader`; empty before anything is read. */
export function nameOfTable({ source, others, language }: State): string {
  if (source?.table == null) return source?.read.sheet ?? "";
  const rows = paneSentences.rowsOf[language](tableView(source.table, language).rows);
  const more = others.length === 0 ? "" : ` ${paneSentences.andTables[language](others.length)}`;
  return `${source.read.sheet} · ${rows}${more}`;
}
