import { findAmong } from "../kpi/findAmong";
import type { Plan, PlanCell } from "../report/plan";
import { paneTexts } from "../text/paneTexts";
import { isCellError, type Cell } from "../words/cell";
import { isFault, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { numberFormat } from "../verdict/formatValue";
import { placeFields, targetFields, type TargetField } from "../targets/targetColumns";
import { targetTitles } from "../text/targetTexts";
import type { Kpi } from "../kpi/kpi";
import { isHeld, isSameTarget, readTyped, type TargetEdit } from "./targetGrid";
import { headerRow, type TargetSheet } from "./targetSheet";
import { frameOf } from "../table/frame";

/** The mark of the sheet of targets. */
export const targetsMark = "targets";

/**
 * The sheet of targets with the edits in it, everything else as it stands: the user's own columns, rows that could not be
 * read, targets of other years; and all of it where it stands. A target that is taken away leaves its row with an empty cell.
 */
export function targetsPlan(
  sheet: TargetSheet,
  edits: readonly TargetEdit[],
  name: string,
  language: Language,
  ownKpis: readonly Kpi[] = [],
): Plan {
  const { rows, header, top } = tableFor(sheet, edits, language);
  const places = placeFields(header);
  const formats = new Map<number, string>();
  for (const { target, row } of sheet.rows) formats.set(row, formatOf(findAmong(ownKpis, target.kpi), language));
  const added: Added[] = [];
  for (const edit of edits) {
    const kpi = findAmong(ownKpis, edit.kpi);
    if (isFault(kpi)) continue;
    const written = writtenIn(kpi, edit, language);
    const [held, ...others] = [...sheet.rows, ...(sheet.doubles ?? [])].filter(({ target }) => isHeld(target, edit));
    let row = held === undefined ? added.find((one) => isSameTarget(one, whole(edit)))?.row : rows[held.row];
    if (row === undefined && written === null) continue;
    if (row === undefined) {
      row = newRow(header.length, places, kpi.names[language], edit, language);
      formats.set(rows.push(row) - 1, formatOf(kpi, language));
      added.push({ ...whole(edit), row });
    }
    const field = edit.field ?? "value";
    row[places[field]] = written;
    if (field === "value") emptyValues(rows, others, places.value);
  }
  return planOf(rows, top, { name, origin: sheet.origin, places, formats, language });
}

/** The table as it stands, with a column for all that was typed; a new one where there is none. */
function tableFor(
  { cells }: TargetSheet,
  edits: readonly TargetEdit[],
  language: Language,
): { readonly rows: Cell[][]; readonly header: Cell[]; readonly top: number } {
  const frame = frameOf(cells, { row: 0, column: 0 });
  const top = typeof frame === "string" ? -1 : headerRow(cells, frame.rows);
  const rows: Cell[][] = top < 0 ? [newHeader(language)] : cells.map((row) => [...row]);
  const header = rows[Math.max(0, top)] ?? [];
  for (const { field } of edits) addColumn(header, field ?? "value", language);
  for (const row of rows) while (row.length < header.length) row.push(null);
  return { rows, header, top: Math.max(0, top) };
}

type Goal = Pick<TargetEdit, "kpi" | "scope" | "period">;

/** A row that was added for an edit. */
interface Added extends Goal {
  readonly row: Cell[];
}

/** Of rows that asked for different values, the one that was typed in now holds. */
function emptyValues(rows: readonly Cell[][], others: readonly { readonly row: number }[], place: number): void {
  for (const other of others) {
    const row = rows[other.row];
    if (row !== undefined) row[place] = null;
  }
}

const whole = ({ kpi, scope, period }: TargetEdit): Goal => ({
  kpi,
  scope,
  period,
});

/** What a typed text puts into its cell; an empty one, and a number that cannot be read, leaves it blank. */
function writtenIn(kpi: Kpi, { text, field = "value" }: TargetEdit, language: Language): Cell {
  if (text.trim() === "") return null;
  return field === "value" || field === "stretch" ? readTyped(kpi, text, language) : text.trim();
}

const newHeader = (language: Language): Cell[] => targetFields.map((field) => targetTitles[field][language]);

/** A table that the user made without a column gets it at the right once something is typed for it. */
function addColumn(header: Cell[], field: TargetField, language: Language): void {
  if (placeFields(header)[field] < 0) header.push(targetTitles[field][language]);
}

const formatOf = (kpi: Kpi | Fault, language: Language): string =>
  isFault(kpi) ? "#,##0" : numberFormat(language, kpi.unit);

function newRow(
  length: number,
  places: Readonly<Record<TargetField, number>>,
  name: string,
  { scope, period }: TargetEdit,
  language: Language,
): Cell[] {
  const row = new Array<Cell>(length).fill(null);
  row[places.kpi] = name;
  if (places.scope >= 0) row[places.scope] = scope ?? paneTexts.everyone[language];
  row[places.period] = period;
  return row;
}

interface SheetFacts {
  readonly name: string;
  readonly origin: TargetSheet["origin"];
  readonly places: Readonly<Record<TargetField, number>>;
  readonly formats: ReadonlyMap<number, string>;
  readonly language: Language;
}

/** Texts need more room than numbers. */
const widthOf = (column: number, { milestones, objective }: Readonly<Record<TargetField, number>>): number =>
  column === 0 || column === milestones || column === objective ? 28 : 16;

/** Of the empty columns before a table that does not begin in the first. */
const usualWidth = 9;

function planOf(
  rows: readonly (readonly Cell[])[],
  top: number,
  { name, origin, places, formats, language }: SheetFacts,
): Plan {
  const isAmount = (column: number): boolean => column === places.value || column === places.stretch;
  const cells = rows.map((row, place) =>
    row.map((cell, column): PlanCell => {
      const written = isCellError(cell) ? cell.code : cell;
      if (place <= top) return { value: written, look: isAmount(column) ? "headerNumber" : "header" };
      const isNumber = typeof written === "number";
      const format = isAmount(column) && isNumber ? formats.get(place) : undefined;
      return { value: written, look: isNumber ? "number" : "name", ...(format === undefined ? {} : { format }) };
    }),
  );
  const columns = Math.max(...rows.map((row) => row.length));
  const before = new Array<number>(origin.column).fill(usualWidth);
  return {
    language,
    sheets: [
      {
        name,
        mark: targetsMark,
        widths: [...before, ...Array.from({ length: columns }, (_, column) => widthOf(column, places))],
        frozen: { rows: origin.row + top + 1, columns: 0 },
        gridlines: true,
        blocks: [{ ...origin, cells }],
        heights: new Map(),
        charts: [],
        conditions: [],
        print: { orientation: "portrait", title: name, breaks: [] },
      },
    ],
  };
}
