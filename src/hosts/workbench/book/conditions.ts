import type { IRange } from "@univerjs/core";
import {
  cellAddress,
  lookStyles,
  seriesStyles,
  tint,
  type CellRange,
  type Condition,
  type Look,
} from "../../../core/index";

/** A bar stands behind its number, so it is pale enough to read ink on. */
const barTint = 0.7;

const rangeOf = ({ row, column, rows, columns }: CellRange): IRange => ({
  startRow: row,
  endRow: row + rows - 1,
  startColumn: column,
  endColumn: column + columns - 1,
});

const styleOf = (look: Look): object => {
  const { colour, bold, ground } = lookStyles[look];
  return {
    cl: { rgb: `#${colour}` },
    ...(bold ? { bl: 1 } : {}),
    ...(ground === undefined ? {} : { bg: { rgb: `#${ground}` } }),
  };
};

/** A rule by a formula that speaks of the range's first cell. */
const formulaRule = (formula: string, look: Look): object => ({
  type: "highlightCell",
  subType: "formula",
  value: formula,
  style: styleOf(look),
});

function ruleOf(condition: Condition): object {
  const first = cellAddress(condition.range.row, condition.range.column);
  switch (condition.kind) {
    case "bar":
      return {
        type: "dataBar",
        isShowValue: true,
        config: {
          // From zero, so that a bar twice as long means twice as much.
          min: { type: "num", value: 0 },
          max: condition.full === undefined ? { type: "max" } : { type: "num", value: condition.full },
          isGradient: false,
          positiveColor: `#${tint(seriesStyles[condition.role].colour, barTint)}`,
          nativeColor: `#${tint(lookStyles.bad.colour, barTint)}`,
        },
      };
    case "begins": {
      const quoted = `"${condition.text.replaceAll('"', '""')}"`;
      return formulaRule(`=LEFT(${first},LEN(${quoted}))=${quoted}`, condition.look);
    }
    case "less":
      // A plain less-than takes a blank cell for zero.
      return formulaRule(`=AND(ISNUMBER(${first}),${first}<${String(condition.than)})`, condition.look);
  }
}

/** The conditions of a sheet as rules of the grid, the first before the others. */
export const rulesOf = (conditions: readonly Condition[], sheetId: string): object[] =>
  conditions.map((condition, place) => ({
    cfId: `${sheetId}-${String(place)}`,
    ranges: [rangeOf(condition.range)],
    stopIfTrue: false,
    rule: ruleOf(condition),
  }));
