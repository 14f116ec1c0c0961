import type { FakeSheet } from "./sheet";

/** What one cell holds. */
export interface FakeCell {
  value: number | string | boolean;
  formula: string;
  format: string;
  looks: Record<string, unknown>;
}

export const emptyCell = (): FakeCell => ({ value: "", formula: "", format: "General", looks: {} });

const letters = (column: number): string =>
  column < 0 ? "" : letters(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

const plainNumber = /^[+-]?(\d+([.,]\d+)?|[.,]\d+)\s?%?$/;
const likeDate = /^\d{1,4}[-./]\d{1,2}([-./]\d{1,4})?$|^[a-zæøå]{3,9}\.? \d{2,4}$/i;

/** What Sheets makes of a text that is written without an apostrophe: not the text, where it can be read otherwise. */
function entered(value: unknown, format: string): Pick<FakeCell, "value" | "formula"> {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new Error(`setValues: ${String(value)} is no number of a sheet's`);
    return { value, formula: "" };
  }
  if (typeof value === "boolean") return { value, formula: "" };
  if (typeof value !== "string") throw new Error(`setValues: cannot convert ${typeof value} to a cell`);
  if (value.startsWith("'")) return { value: value.slice(1), formula: "" };
  if (value === "" || format === "@") return { value, formula: "" };
  if (/^[=+]/.test(value)) return { value: "#ERROR!", formula: value };
  if (plainNumber.test(value) || likeDate.test(value) || /^(true|false)$/i.test(value)) {
    throw new Error(`setValues: "${value}" would be read as something else than text`);
  }
  return { value, formula: "" };
}

type Matrix = readonly (readonly unknown[])[];

/** A rectangle of a fake sheet, with those of the real one's methods that we use, as strict as they are. */
export class FakeRange {
  readonly sheet: FakeSheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  constructor(sheet: FakeSheet, row: number, column: number, rows = 1, columns = 1) {
    if (![row, column, rows, columns].every((one) => Number.isInteger(one) && one >= 1))
      throw new Error("The starting row/column and the number of rows/columns must be at least 1.");
    if (row + rows - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns)
      throw new Error("The coordinates of the range are outside the dimensions of the sheet.");
    [this.sheet, this.row, this.column, this.rows, this.columns] = [sheet, row, column, rows, columns];
  }

  private cost(): void {
    this.sheet.book.clock.spend("range");
  }

  private each(work: (cell: FakeCell, down: number, along: number) => void): void {
    for (let down = 0; down < this.rows; down++) {
      for (let along = 0; along < this.columns; along++) {
        work(this.sheet.cell(this.row + down, this.column + along), down, along);
      }
    }
  }

  private check(what: string, matrix: Matrix): void {
    this.cost();
    if (matrix.length !== this.rows)
      throw new Error(
        `${what}: The number of rows in the data does not match the number of rows in the range. The data has ${matrix.length} but the range has ${this.rows}.`,
      );
    const wrong = matrix.find((line) => line.length !== this.columns);
    if (wrong !== undefined)
      throw new Error(
        `${what}: The number of columns in the data does not match the number of columns in the range. The data has ${wrong.length} but the range has ${this.columns}.`,
      );
  }

  private setLooks(name: string, matrix: Matrix, isAllowed: (value: unknown) => boolean): this {
    this.check(name, matrix);
    this.sheet.guard();
    this.each((cell, down, along) => {
      const value = matrix[down]?.[along];
      if (!isAllowed(value)) throw new Error(`${name}: ${String(value)} is not allowed`);
      cell.looks[name] = value;
    });
    return this;
  }

  getSheet = (): FakeSheet => this.sheet;
  getRow = (): number => this.row;
  getColumn = (): number => this.column;
  getNumRows = (): number => this.rows;
  getNumColumns = (): number => this.columns;
  getLastRow = (): number => this.row + this.rows - 1;
  getLastColumn = (): number => this.column + this.columns - 1;
  getA1Notation(): string {
    const first = `${letters(this.column - 1)}${this.row}`;
    const last = `${letters(this.getLastColumn() - 1)}${this.getLastRow()}`;
    return first === last ? first : `${first}:${last}`;
  }
  isBlank(): boolean {
    let blank = true;
    this.each((cell) => (blank &&= cell.value === "" && cell.formula === ""));
    return blank;
  }
  activate(): this {
    this.sheet.book.active = this;
    return this;
  }

  /** Dates come as Dates: those instants at which the spreadsheet's clocks show what the cell shows. */
  getValues(): unknown[][] {
    this.cost();
    const matrix: unknown[][] = Array.from({ length: this.rows }, () => []);
    this.each(({ value, format }, down) => {
      const isDate = typeof value === "number" && /[yd]/i.test(format);
      matrix[down]?.push(isDate ? this.sheet.book.dateAt(value) : value);
    });
    return matrix;
  }
  getFormulas(): string[][] {
    this.cost();
    const matrix: string[][] = Array.from({ length: this.rows }, () => []);
    this.each(({ formula }, down) => matrix[down]?.push(formula));
    return matrix;
  }
  setValues(matrix: Matrix): this {
    this.check("setValues", matrix);
    this.sheet.guard();
    this.each((cell, down, along) => {
      const value = matrix[down]?.[along];
      // A formula that stands there already goes on giving what it gave.
      if (value === cell.formula && value !== "") return;
      Object.assign(cell, entered(value, cell.format));
    });
    return this;
  }
  setFormula(formula: string): this {
    if (this.rows * this.columns !== 1) throw new Error("setFormula: one cell");
    return this.setFormulas([[formula]]);
  }
  setFormulas(matrix: readonly (readonly string[])[]): this {
    this.check("setFormulas", matrix);
    this.sheet.guard();
    this.each((cell, down, along) => {
      const formula = matrix[down]?.[along] ?? "";
      // A comma parts arguments in no locale with a decimal comma; a semicolon does in all.
      const bare = formula.replace(/"[^"]*"|'[^']*'/g, "");
      if (this.sheet.book.decimal === "," && /\d\.\d/.test(bare)) throw new Error("Formula parse error.");
      Object.assign(cell, { formula, value: 0 });
    });
    return this;
  }
  setNumberFormats(matrix: Matrix): this {
    this.check("setNumberFormats", matrix);
    this.sheet.guard();
    this.each((cell, down, along) => {
      const format = matrix[down]?.[along];
      if (typeof format !== "string") throw new Error("setNumberFormats: a format is text");
      cell.format = format;
    });
    return this;
  }
  setFontFamily(name: string): this {
    this.cost();
    this.each((cell) => (cell.looks["family"] = name));
    return this;
  }
  setBackgrounds = (matrix: Matrix): this => this.setLooks("background", matrix, isColour);
  setFontColors = (matrix: Matrix): this => this.setLooks("colour", matrix, isColour);
  setFontSizes = (matrix: Matrix): this =>
    this.setLooks("size", matrix, (size) => Number.isInteger(size) && Number(size) > 0);
  setFontWeights = (matrix: Matrix): this => this.setLooks("weight", matrix, oneOf("bold", "normal", null));
  setFontStyles = (matrix: Matrix): this => this.setLooks("style", matrix, oneOf("italic", "normal", null));
  setHorizontalAlignments = (matrix: Matrix): this =>
    this.setLooks("across", matrix, oneOf("left", "center", "right", "normal", null));
  setVerticalAlignments = (matrix: Matrix): this =>
    this.setLooks("down", matrix, oneOf("top", "middle", "bottom", null));
  setWraps = (matrix: Matrix): this => this.setLooks("wrap", matrix, oneOf(true, false));

  /** What a merge would hide is kept by none of the real one's merges but the first cell's. */
  mergeAcross(): this {
    this.cost();
    this.sheet.guard();
    if (this.columns < 2) throw new Error("mergeAcross: needs at least two columns");
    if (this.sheet.merges.some((other) => other.meets(this)))
      throw new Error("You must select all cells in a merged range to merge or unmerge them.");
    this.each((cell, _, along) => {
      if (along > 0) cell.value = "";
    });
    for (let down = 0; down < this.rows; down++) {
      this.sheet.merges.push(new FakeRange(this.sheet, this.row + down, this.column, 1, this.columns));
    }
    return this;
  }
  breakApart(): this {
    this.cost();
    this.sheet.merges = this.sheet.merges.filter((other) => !other.meets(this));
    return this;
  }
  clear(): this {
    this.cost();
    this.sheet.guard();
    this.each((cell) => Object.assign(cell, emptyCell()));
    return this;
  }
  clearFormat(): this {
    this.cost();
    this.sheet.guard();
    this.each((cell) => Object.assign(cell, { format: "General", looks: {} }));
    return this;
  }
  meets(other: FakeRange): boolean {
    return (
      this.row <= other.getLastRow() &&
      other.row <= this.getLastRow() &&
      this.column <= other.getLastColumn() &&
      other.column <= this.getLastColumn()
    );
  }
}

const isColour = (value: unknown): boolean =>
  value === null || (typeof value === "string" && /^#[0-9A-F]{6}$/.test(value));
const oneOf =
  (...known: unknown[]) =>
  (value: unknown): boolean =>
    known.includes(value);
