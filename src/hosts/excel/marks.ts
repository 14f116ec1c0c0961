import { supports } from "./supports";

/** What we know about a sheet of ours. */
export interface Mark {
  /** The plan's own mark: `summary:2026-10`. */
  readonly mark: string;
  readonly state: "unfinished" | "done";
  /** The sheet that was marked; a copy that the user made carries the mark, but has another id. */
  readonly sheet: string;
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
  const { mark, state, sheet } = value;
  if (typeof mark !== "string" || typeof sheet !== "string") return null;
  return { mark, sheet, state: state === "done" ? "done" : "unfinished" };
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

/**
 * The sheet that a plan is to be written on again. A copy is the user's own, unless it has taken the plan's name: sheet
 * ids do not survive every program that may have saved the file.
 */
export const ownSheet = (all: readonly MarkedSheet[], mark: string, name: string): MarkedSheet | undefined => {
  const bearing = all.filter((sheet) => sheet.mark?.mark === mark);
  return bearing.find((sheet) => sheet.mark?.sheet === sheet.id) ?? bearing.find((sheet) => sheet.name === name);
};
