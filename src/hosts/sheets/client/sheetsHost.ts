import { samplePlan, sheetsTexts, type Cell, type Language } from "../../../core/index";
import type { LongWork, WorkbookHost } from "../../../../taskpane/host";
import { fromWire, type WireRows } from "../wire/cells";
import { planToJson } from "../wire/plan";
import { askBy, type Ask, type ScriptRun } from "./run";

function checkStop({ signal }: LongWork): void {
  if (signal?.aborted === true) throw new DOMException("stopped", "AbortError");
}

/** Reads a place piece by piece, so that it can show how far it is and be stopped. */
async function readAll(ask: Ask, place: string, work: LongWork): Promise<{ first: WireRows; cells: Cell[][] }> {
  const cells: Cell[][] = [];
  let first: WireRows | null = null;
  let from: number | null = 0;
  while (from !== null) {
    checkStop(work);
    const part: WireRows = await ask("readRows", place, from);
    first ??= part;
    for (const row of part.cells) cells.push(row.map(fromWire));
    work.progress?.(cells.length / Math.max(1, part.rows));
    from = part.next;
  }
  checkStop(work);
  if (first === null) throw new Error("a place without an answer");
  return { first, cells };
}

/** The pane's host in Google Sheets. */
export function sheetsHost(run: ScriptRun, language: Language): WorkbookHost {
  const ask = askBy(run, sheetsTexts.said.offline[language]);
  return {
    name: "sheets",
    language,
    places: () => ask("places"),
    read: async (place, work = {}) => {
      const { first, cells } = await readAll(ask, place, work);
      return { cells, sheet: first.sheet, origin: first.origin };
    },
    show: async (sheet, address) => {
      await ask("show", sheet, address);
    },
    insertFormula: (formula) => ask("insertFormula", formula),
    formulas: async () => {
      const { cells, formulas, ...around } = await ask("readFormulas");
      return {
        ...around,
        hasSpillReference: false,
        origin: { row: 0, column: 0 },
        cells: cells.map((row) => row.map(fromWire)),
        formulas: formulas.map((row) => row.map((formula) => (formula === "" ? null : formula))),
      };
    },
    changeFormulas: (change) => ask("changeFormulas", change),
    write: async (plan, work = {}) => {
      const json = planToJson(plan);
      for (let isContinued = false; ; isContinued = true) {
        checkStop(work);
        const outcome = await ask("write", json, isContinued);
        work.progress?.(outcome.share);
        if (outcome.done) return { sheets: outcome.sheets };
      }
    },
    load: (name) => ask("load", name),
    save: async (name, json) => {
      await ask("save", name, json);
    },
    samplePlan: (...given) => Promise.resolve(samplePlan(...given)),
    // The page has no files beside it, so this stands in its own script.
    queryWriter: () => import(/* webpackMode: "eager" */ "../../warehouse/sql/pasteTexts"),
  };
}
