import { paneSentences, tableView } from "../../src/core/index";
import type { State } from "../state/state";

/** `Avtaler 2026 · 1 520 rader`; empty before anything is read. */
export function nameOfTable({ source, language }: State): string {
  if (source?.table == null) return source?.read.sheet ?? "";
  return `${source.read.sheet} · ${paneSentences.rowsOf[language](tableView(source.table, language).rows)}`;
}
