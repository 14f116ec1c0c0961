import { BooleanNumber } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type IFunctionInfo,
} from "@univerjs/engine-formula";
import {
  callFormula,
  errorCodeOf,
  formulas,
  isDay,
  isFault,
  nameOf,
  sayFault,
  type Answer,
  type Argument,
  type Cell,
  type Formula,
  type FormulaAnswer,
  type Language,
} from "../../../core/index";
import { cellFrom } from "./cellsOf";

/** What the functions need of the page: its language, and somebody who keeps the sentence about a cell. */
export interface FunctionSetting {
  readonly language: () => Language;
  /** Told of each call: the sentence of the fault that its cell shows, or null where it shows an answer. */
  readonly said: (place: CalledFrom, sentence: string | null) => void;
}

/** The cell that holds the call. */
export interface CalledFrom {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

type Given = BaseReferenceObject | BaseValueObject | undefined;

const isReference = (given: BaseReferenceObject | BaseValueObject): given is BaseReferenceObject =>
  given.isReferenceObject();

/** Cells of a range by reference: no object is made for each. Rows below the last filled one are not there. */
function cellsOfReference(reference: BaseReferenceObject): Cell[][] {
  const { startRow, endRow, startColumn, endColumn } = reference.getRangePosition();
  const styles = reference.getCurrentStylesData();
  const first = Number.isNaN(startRow) ? 0 : startRow;
  const left = Number.isNaN(startColumn) ? 0 : startColumn;
  const last = Math.min(Number.isNaN(endRow) ? Infinity : endRow, reference.getActiveSheetRowCount() - 1);
  const right = Math.min(Number.isNaN(endColumn) ? Infinity : endColumn, reference.getActiveSheetColumnCount() - 1);
  const rows: Cell[][] = [];
  let filled = 0;
  for (let row = first; row <= last; row++) {
    const cells: Cell[] = [];
    for (let column = left; column <= right; column++) {
      const cell = cellFrom(reference.getCellData(row, column), (style) => styles.getStyleByCell({ s: style ?? null }));
      if (cell !== null) filled = rows.length + 1;
      cells.push(cell);
    }
    rows.push(cells);
  }
  rows.length = Math.max(1, filled);
  return rows;
}

function cellOfValue(value: BaseValueObject): Cell {
  if (value.isNull()) return null;
  if (value.isError()) return cellFrom({ v: String(value.getValue()) }, () => null);
  const plain = value.getValue();
  if (typeof plain !== "number") return plain;
  return cellFrom({ v: plain, s: { n: { pattern: value.getPattern() } } }, (style) =>
    typeof style === "string" ? null : style,
  );
}

function argumentFrom(given: Given): Argument {
  if (given === undefined) return undefined;
  if (isReference(given)) {
    const rows = cellsOfReference(given);
    return given.isCell() ? (rows[0]?.[0] ?? null) : rows;
  }
  if (given.isArray()) {
    return given.getArrayValue().map((row) => row.map((value) => (value == null ? null : cellOfValue(value))));
  }
  return given.isNull() ? undefined : cellOfValue(given);
}

const errorTypes: Readonly<Record<string, ErrorType>> = {
  "#DIV/0!": ErrorType.DIV_BY_ZERO,
  "#N/A": ErrorType.NA,
};

const isSpill = (answer: FormulaAnswer): answer is readonly (readonly Answer[])[] => Array.isArray(answer);

/** A class of its own for each formula, as the engine wants them. */
function classOf(formula: Formula, setting: FunctionSetting): new (name: string) => BaseFunction {
  const required = formula.parameters.filter(({ optional }) => !optional).length;
  const repeats = formula.parameters.some(({ repeating }) => repeating);
  return class extends BaseFunction {
    override needsReferenceObject = true;
    override minParams = required;
    override maxParams = repeats ? 255 : formula.parameters.length;

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const language = setting.language();
      const answer = callFormula(formula, given.map(argumentFrom), { language });
      const place = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      setting.said(place, isFault(answer) ? sayFault(language, answer, (id) => nameOf(id, language)) : null);
      return isSpill(answer) ? this.spill(answer) : valueOf(answer);
    }

    private spill(rows: readonly (readonly Answer[])[]): BaseValueObject {
      return ArrayValueObject.create({
        calculateValueList: rows.map((row) => row.map(valueOf)),
        rowCount: rows.length,
        columnCount: rows[0]?.length ?? 0,
        unitId: this.unitId ?? "",
        sheetId: this.subUnitId ?? "",
        row: this.row,
        column: this.column,
      });
    }
  };
}

/** An answer as the engine takes it; blank is the empty text, because an empty value would show as 0. */
function valueOf(answer: Answer): BaseValueObject {
  if (answer === null) return StringValueObject.create("");
  if (typeof answer === "number") return NumberValueObject.create(answer);
  if (typeof answer === "string") return StringValueObject.create(answer);
  if (typeof answer === "boolean") return BooleanValueObject.create(answer);
  if (isFault(answer)) return ErrorValueObject.create(errorTypes[errorCodeOf(answer)] ?? ErrorType.VALUE);
  if (isDay(answer)) return NumberValueObject.create(answer.serial, "yyyy-mm-dd");
  return ErrorValueObject.create(errorTypes[answer.code] ?? ErrorType.VALUE);
}

/** Every formula of the registry as a function of the grid. */
export const gridFunctions = (setting: FunctionSetting): [new (name: string) => BaseFunction, string][] =>
  formulas.map((formula) => [classOf(formula, setting), formula.name]);

/** What the grid shows of each formula while it is typed. */
export const functionHelp = (language: Language): IFunctionInfo[] =>
  formulas.map(({ name, summary, parameters }) => ({
    functionName: name,
    functionType: FunctionType.User,
    description: summary[language],
    abstract: summary[language],
    functionParameter: parameters.map((parameter) => ({
      name: parameter.names[language],
      detail: parameter.help[language],
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  }));
