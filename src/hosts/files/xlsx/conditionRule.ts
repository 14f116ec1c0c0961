import type { CellStyle, ConditionalRule } from "hucre";
import { cellAddress, lookStyles, seriesStyles, tint, type Condition, type Look } from "../../../core/index";
import { plainRef } from "./grid";

/** A bar stands behind its number, so it is pale enough to read ink on. */
export const barColour = (role: "actual" | "target"): string => `FF${tint(seriesStyles[role].colour, 0.7)}`;

function styleOf(name: Look): CellStyle {
  const { bold, colour, ground } = lookStyles[name];
  return {
    font: { color: { rgb: colour }, ...(bold ? { bold: true } : {}) },
    ...(ground === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: ground } } }),
  };
}

/** The rule of a condition; an earlier condition goes before a later one. */
export function conditionRule(condition: Condition, place: number): ConditionalRule {
  const range = plainRef(condition.range);
  const first = cellAddress(condition.range.row, condition.range.column);
  const base = { priority: place + 1, range };
  switch (condition.kind) {
    case "bar":
      // From zero, so that a bar twice as long means twice as much.
      return {
        ...base,
        type: "dataBar",
        dataBar: {
          cfvo: [
            { type: "num", value: "0" },
            condition.full === undefined ? { type: "max" } : { type: "num", value: String(condition.full) },
          ],
          color: barColour(condition.role),
        },
      };
    case "begins": {
      const quoted = `"${condition.text.replaceAll('"', '""')}"`;
      return {
        ...base,
        type: "expression",
        formula: `LEFT(${first},LEN(${quoted}))=${quoted}`,
        style: styleOf(condition.look),
      };
    }
    case "less":
      // A plain less-than takes a blank cell for zero.
      return {
        ...base,
        type: "expression",
        formula: `AND(ISNUMBER(${first}),${first}<${condition.than})`,
        style: styleOf(condition.look),
      };
  }
}
