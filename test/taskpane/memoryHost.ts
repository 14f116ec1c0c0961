import { samplePlan, type Cell, type Language, type Plan } from "../../src/core/index";
import * as queryWriter from "../../src/hosts/warehouse/sql/pasteTexts";
import {
  HostTrouble,
  type DataPlace,
  type LongWork,
  type ReadCells,
  type WorkbookHost,
  type Written,
} from "../../taskpane/host";

type Rows = readonly (readonly Cell[])[];

/** A workbook in memory, with what was asked of it and ways to make it fail. */
export interface MemoryHost extends WorkbookHost {
  readonly sheets: Map<string, { cells: Rows; mark: string | null }>;
  readonly store: Map<string, string>;
  /** Every call that changes or shows something, in order. */
  readonly log: string[];
  /** What the next calls of a name reject with. */
  readonly fails: Map<string, Error>;
  /** Formulas of the first sheet, by row and column. */
  readonly formulaCells: Map<string, string>;
  /** The selected cell is empty. */
  selectionIsEmpty: boolean;
  /** Milliseconds that writing takes. */
  delay: number;
  /** Cells have changed since they were read, and nobody has been told yet. */
  changed: boolean;
}

const addressOfRange = (cells: Rows): string => `A1:${String(cells[0]?.length ?? 0)}x${String(cells.length)}`;

/** A workbook with some sheets of the user's; the first of them is selected. */
export function memoryHost(language: Language, userSheets: Readonly<Record<string, Rows>>): MemoryHost {
  const sheets: MemoryHost["sheets"] = new Map(
    Object.entries(userSheets).map(([name, cells]) => [name, { cells, mark: null }]),
  );
  const store = new Map<string, string>();
  const log: string[] = [];
  const fails = new Map<string, Error>();
  const enter = async (call: string): Promise<void> => {
    await wait(0);
    const failure = fails.get(call);
    if (failure !== undefined) throw failure;
  };
  const host: MemoryHost = {
    name: "workbench",
    language,
    sheets,
    store,
    log,
    fails,
    formulaCells: new Map(),
    selectionIsEmpty: true,
    delay: 0,
    changed: false,
    places: async () => {
      await enter("places");
      return placesOf(sheets);
    },
    read: async (place, work) => {
      await enter("read");
      work?.progress?.(0.5);
      return readPlace(sheets, place);
    },
    hasChanged: async () => {
      await enter("hasChanged");
      const { changed } = host;
      host.changed = false;
      return changed;
    },
    show: async (sheet, address) => {
      await enter("show");
      log.push(`show ${sheet}!${address}`);
    },
    insertFormula: async (formula) => {
      await enter("insertFormula");
      if (!host.selectionIsEmpty) return null;
      log.push(`formula ${formula}`);
      return "J2";
    },
    write: async (plan, work) => {
      await enter("write");
      await slowly(host.delay, work);
      log.push(`write ${plan.sheets.map(({ name }) => name).join(", ")}`);
      return writePlan(sheets, plan);
    },
    remove: async (sheet, plan) => {
      await enter("remove");
      const isOurs = sheets.get(sheet)?.mark === plan.mark;
      if (isOurs) sheets.delete(sheet);
      return isOurs;
    },
    formulas: async () => {
      await enter("formulas");
      const [sheet = ""] = sheets.keys();
      const { cells } = readPlace(sheets, `sheet:${sheet}`);
      const rows = cells.map((row, at) =>
        row.map((_, along) => host.formulaCells.get(`${String(at)},${String(along)}`) ?? null),
      );
      const around = { sheet, sheets: [...sheets.keys()], separator: ",", hasSpillReference: true } as const;
      return { ...around, origin: { row: 0, column: 0 }, cells, formulas: rows };
    },
    changeFormulas: async ({ edits, totals }) => {
      await enter("changeFormulas");
      const at = ({ row, column }: { row: number; column: number }): string => `${String(row)},${String(column)}`;
      if (edits.some((edit) => host.formulaCells.get(at(edit)) !== edit.from)) return false;
      for (const edit of edits) host.formulaCells.set(at(edit), edit.to);
      if (totals !== null) log.push(`totals ${totals.name} ${totals.formula}`);
      return true;
    },
    load: async (name) => {
      await enter("load");
      return store.get(name) ?? null;
    },
    save: async (name, json) => {
      await enter("save");
      store.set(name, json);
    },
    samplePlan: async (...given) => {
      await enter("samplePlan");
      return samplePlan(...given);
    },
    queryWriter: async () => {
      await enter("queryWriter");
      return queryWriter;
    },
  };
  return host;
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

function placesOf(sheets: MemoryHost["sheets"]): DataPlace[] {
  const own = [...sheets].filter(([, { mark }]) => mark === null);
  const [first] = own;
  return [
    ...(first === undefined
      ? []
      : [{ id: "selection", kind: "selection" as const, name: `${first[0]}!${addressOfRange(first[1].cells)}` }]),
    ...own.map(([name]) => ({ id: `sheet:${name}`, kind: "sheet" as const, name })),
  ];
}

function readPlace(sheets: MemoryHost["sheets"], place: string): ReadCells {
  const [first] = sheets.keys();
  const name = place === "selection" ? first : place.replace(/^sheet:/, "");
  const cells = sheets.get(name ?? "")?.cells;
  if (name === undefined || cells === undefined) throw new HostTrouble("gone", place);
  return { cells, sheet: name, origin: { row: 0, column: 0 } };
}

const stopped = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    signal?.addEventListener("abort", () => {
      resolve();
    });
  });

async function slowly(delay: number, work: LongWork | undefined): Promise<void> {
  for (const share of [0.25, 0.5, 0.75]) {
    work?.progress?.(share);
    const signal = work?.signal;
    if (delay > 0) await Promise.race([wait(delay / 3), stopped(signal)]);
    if (signal?.aborted === true) throw Object.assign(new Error("stopped"), { name: "AbortError" });
  }
}

function writePlan(sheets: MemoryHost["sheets"], plan: Plan): Written {
  return {
    sheets: plan.sheets.map(({ name, mark, blocks }) => {
      const there = sheets.get(name);
      if (there !== undefined && there.mark === null) return { name, what: "not-ours" };
      const cells: (Cell[] | undefined)[] = [];
      for (const block of blocks) {
        for (const [line, row] of block.cells.entries()) {
          const into = (cells[block.row + line] ??= []);
          for (const [place, { value }] of row.entries()) into[block.column + place] = value;
        }
      }
      sheets.set(name, { cells: Array.from(cells, (row) => Array.from(row ?? [])), mark });
      return { name, what: there === undefined ? "made" : "rewritten" };
    }),
  };
}
