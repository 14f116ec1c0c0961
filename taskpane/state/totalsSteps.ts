import {
  cellsAt,
  isFault,
  mostAskedRange,
  nameOf,
  paneSentences,
  proposeTotals,
  rangeReference,
  reversed,
  sayFault,
  type FormulaChange,
} from "../../src/core/index";
import type { LongWork } from "../host";
import type { Context } from "./context";
import type { Notice } from "./state";

/** Looks for formulas on the sheet that is shown which all read the same rows, and proposes totals for them to ask. */
export async function findTotals({ host, state, dispatch }: Context, work: LongWork): Promise<Notice | null> {
  const { language } = state();
  dispatch({ kind: "totals", totals: null });
  const sheet = await host.formulas?.();
  const asked = sheet === undefined ? null : mostAskedRange(sheet);
  const reference = asked === null ? null : rangeReference(asked.data, sheet?.sheet ?? "");
  if (sheet === undefined || asked === null || reference === null) {
    return { tone: "done", text: paneSentences.noManyFormulas[language](sheet?.sheet ?? "") };
  }
  const read = await host.read(reference.place, work);
  const totals = proposeTotals(sheet, asked, cellsAt(read, reference), language);
  if (isFault(totals)) return { tone: "trouble", text: sayFault(language, totals, (id) => nameOf(id, language)) };
  if (totals.edits.length === 0)
    return { tone: "done", text: paneSentences.noTotals[language](sheet.sheet, asked.data) };
  dispatch({ kind: "totals", totals });
  return null;
}

/** Makes the table, and lets the formulas ask it. */
export async function useTotals({ host, state, dispatch }: Context): Promise<Notice | null> {
  const { language, totals } = state();
  if (totals === null || host.changeFormulas === undefined) return null;
  const isDone = await host.changeFormulas(totals);
  dispatch({ kind: "totals", totals: null });
  if (!isDone) return { tone: "trouble", text: paneSentences.formulasChanged[language](totals.sheet) };
  const text = paneSentences.totalsUsed[language](totals.edits.length, totals.totals.name);
  return { tone: "done", text, reversal: reversed(totals) };
}

/** Puts formulas back as they were. */
export async function undoTotals({ host, state }: Context, change: FormulaChange): Promise<Notice> {
  const { language } = state();
  const isDone = (await host.changeFormulas?.(change)) ?? false;
  return isDone
    ? { tone: "done", text: paneSentences.formulasBack[language](change.edits.length) }
    : { tone: "trouble", text: paneSentences.formulasChanged[language](change.sheet) };
}
