import type { Footprint } from "../../core/index";
import { supports } from "./supports";

/** What became of what the user had written on our sheet, to be told once the writing is done. */
export interface Notes {
  /** The sheet that we wrote before and that is the user's from now on. */
  readonly left?: string;
  readonly moved?: true;
}

/** What we know about a sheet of ours; the footprint of an unfinished one is of both that which was and that which is to be. */
export interface Mark extends Footprint {
  /** The plan's own mark: `summary:2026-10`. */
  readonly mark: string;
  readonly state: "unfinished" | "done";
  /** The sheet that was marked; a copy that the user made carries the mark, but has another id. */
  readonly sheet: string;
  /** The name that it had then, which a copy cannot have. */
  readonly name: string;
  readonly notes: Notes;
}

export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly mark: Mark | null;
}

const property = "nokkel";

/** Where the marks stand in an Excel without properties of sheets: one entry in the workbook's settings, by sheet id. */
const entry = "nokkel.marks";

const hasProperties = (): boolean => supports("ExcelApi", "1.12");

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

function markFrom(value: unknown): Mark | null {
  if (!isRecord(value)) return null;
  const { mark, state, sheet, name, rows, columns, filled, notes } = value;
  if (typeof mark !== "string" || typeof sheet !== "string" || typeof name !== "string") return null;
  if (typeof rows !== "number" || typeof columns !== "number" || typeof filled !== "string") return null;
  const told = notesFrom(notes);
  return { mark, sheet, name, rows, columns, filled, notes: told, state: state === "done" ? "done" : "unfinished" };
}

function notesFrom(value: unknown): Notes {
  if (!isRecord(value)) return {};
  const { left, moved } = value;
  return { ...(typeof left === "string" ? { left } : {}), ...(moved === true ? { moved } : {}) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Every sheet of the workbook in order, with our mark where it has one. */
export async function readMarks(context: Excel.RequestContext): Promise<MarkedSheet[]> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name,items/visibility");
  const settings = context.workbook.settings.getItemOrNullObject(entry);
  settings.load("value");
  await context.sync();
  const told = (id: string, name: string, visibility: string, mark: unknown): MarkedSheet => ({
    id,
    name,
    visible: visibility === "Visible",
    mark: markFrom(mark),
  });
  if (!hasProperties()) {
    const marks: unknown = settings.isNullObject ? {} : settings.value;
    return sheets.items.map(({ id, name, visibility }) =>
      told(id, name, visibility, isRecord(marks) ? marks[id] : null),
    );
  }
  const found = sheets.items.map((sheet) => {
    const value = sheet.customProperties.getItemOrNullObject(property);
    value.load("value");
    return value;
  });
  await context.sync();
  return sheets.items.map(({ id, name, visibility }, place) => {
    const value = found[place];
    return told(id, name, visibility, value === undefined || value.isNullObject ? null : parsed(value.value));
  });
}

/** Puts our mark on a sheet with the next sync. */
export function writeMark(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  mark: Mark,
  all: readonly MarkedSheet[],
): void {
  if (hasProperties()) {
    sheet.customProperties.add(property, JSON.stringify(mark));
    return;
  }
  const others = all.flatMap(({ id, mark: one }) => (one === null ? [] : [[id, one] as const]));
  context.workbook.settings.add(entry, Object.fromEntries([...others, [mark.sheet, mark]]));
}

/** The sheet is the user's own from the next sync on; where marks stand in the settings, the next one written leaves it out. */
export function forgetMark(context: Excel.RequestContext, id: string): void {
  if (!hasProperties()) return;
  context.workbook.worksheets.getItem(id).customProperties.getItem(property).delete();
}

export interface OwnSheet extends MarkedSheet {
  readonly mark: Mark;
}

/**
 * The sheet that a plan is to be written on again. A copy is the user's own, unless it has the name that is in the mark:
 * sheet ids do not survive every program that may have saved the file. So is one that was left to the user for another.
 */
export function ownSheet(all: readonly MarkedSheet[], mark: string): OwnSheet | undefined {
  const bearing = all.filter((one): one is OwnSheet => one.mark?.mark === mark);
  const left = bearing.map((one) => one.mark.notes.left);
  const ours = bearing.filter(({ name }) => !left.includes(name));
  return ours.find((one) => one.mark.sheet === one.id) ?? ours.find((one) => one.mark.name === one.name);
}
