import { findKpi } from "../kpi/catalogue";
import type { Plan, PlanCell } from "../report/plan";
import { paneTexts } from "../text/paneTexts";
import { isCellError, type Cell } from "../words/cell";
import { isFault } from "../words/fault";
import type { Language } from "../words/language";
import { numberFormat } from "../verdict/formatValue";
import { isSameTarget, readTyped, type TargetEdit } from "./targetGrid";
import { columnNamed, headerRow, targetColumns, type TargetSheet } from "./targetSheet";
import { frameOf } from "../table/frame";

/** The mark of the sheet of targets. */
export const targetsMark = "targets";

/**
 * The sheet of targets with the edits in it, everything else as it stands: the user's own columns, rows that could not be
 * read, targets of other years; and all of it where it stands. A target that is taken away leaves its row with an empty cell.
 */
export function targetsPlan(sheet: TargetSheet, edits: readonly TargetEdit[], name: string, language: Language): Plan {
  const frame = frameOf(sheet.cells, { row: 0, column: 0 });
  const top = typeof frame === "string" ? -1 : headerRow(sheet.cells, frame.rows);
  const own = (text: "targetKpi" | "targetScope" | "targetPeriod" | "targetValue"): string => paneTexts[text][language];
  const header: readonly Cell[] = sheet.cells[top] ?? [
    own("targetKpi"),
    own("targetScope"),
    own("targetPeriod"),
    own("targetValue"),
  ];
  const rows: Cell[][] = top < 0 ? [[...header]] : sheet.cells.map((row) => [...row]);
  const places = {
    kpi: columnNamed(header, targetColumns.kpi),
    scope: columnNamed(header, targetColumns.scope),
    period: columnNamed(header, targetColumns.period),
    value: columnNamed(header, targetColumns.value),
  };
  const formats = new Map<number, string>();
  for (const { target, row } of sheet.rows) formats.set(row, formatOf(target.kpi, language));
  for (const edit of edits) {
    const kpi = findKpi(edit.kpi);
    if (isFault(kpi)) continue;
    const value = edit.text.trim() === "" ? null : readTyped(kpi, edit.text, language);
    const held = sheet.rows.find(({ target }) => isSameTarget({ ...target, period: target.period.key }, edit));
    if (held === undefined && value === null) continue;
    const row = rows[held?.row ?? -1] ?? newRow(header.length, places, kpi.names[language], edit, language);
    if (held === undefined) formats.set(rows.push(row) - 1, formatOf(edit.kpi, language));
    row[places.value] = value;
  }
  return planOf(rows, Math.max(0, top), { name, origin: sheet.origin, value: places.value, formats, language });
}

const formatOf = (id: string, language: Language): string => {
  const kpi = findKpi(id);
  return isFault(kpi) ? "#,##0" : numberFormat(language, kpi.unit);
};

function newRow(
  length: number,
  places: Readonly<Record<"kpi" | "scope" | "period" | "value", number>>,
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
  readonly value: number;
  readonly formats: ReadonlyMap<number, string>;
  readonly language: Language;
}

/** Of the empty columns before a table that does not begin in the first. */
const usualWidth = 9;

function planOf(
  rows: readonly (readonly Cell[])[],
  top: number,
  { name, origin, value, formats, language }: SheetFacts,
): Plan {
  const cells = rows.map((row, place) =>
    row.map((cell, column): PlanCell => {
      const written = isCellError(cell) ? cell.code : cell;
      if (place <= top) return { value: written, look: column === value ? "headerNumber" : "header" };
      const isNumber = typeof written === "number";
      const format = column === value && isNumber ? formats.get(place) : undefined;
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
        widths: [...before, ...Array.from({ length: columns }, (_, column) => (column === 0 ? 28 : 16))],
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
