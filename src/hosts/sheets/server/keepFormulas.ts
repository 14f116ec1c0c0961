import { isDay } from "../../../core/index";
import { makeBorder } from "./border";

type Value = number | string | boolean;

/** What a cell shows once a value has been typed into it. */
const shownBy = (value: Value): Value => (typeof value === "string" && value.startsWith("'") ? value.slice(1) : value);

/** The values to write, but a formula of the user's where it already gives the value that is wanted. */
export function keepFormulas(range: GoogleAppsScript.Spreadsheet.Range, wanted: readonly Value[][]): Value[][] {
  const formulas = range.getFormulas();
  if (formulas.every((line) => line.every((formula) => formula === ""))) return wanted.map((line) => [...line]);
  const border = makeBorder();
  const present = (range.getValues() as unknown[][]).map((line) => line.map(border));
  return wanted.map((line, down) =>
    line.map((value, along) => {
      const formula = formulas[down]?.[along] ?? "";
      const cell = present[down]?.[along] ?? null;
      const shown = isDay(cell) ? cell.serial : (cell ?? "");
      return formula !== "" && shown === shownBy(value) ? formula : value;
    }),
  );
}
