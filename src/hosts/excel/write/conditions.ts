import { lookStyles, seriesStyles, tint, type Condition, type Look } from "../../../core/index";

/** A bar stands behind its number, so it is pale enough to read ink on. */
const barTint = 0.7;

function drawLook(format: Excel.ConditionalRangeFormat, look: Look): void {
  const { colour, bold, ground } = lookStyles[look];
  format.font.color = `#${colour}`;
  if (bold) format.font.bold = true;
  if (ground !== undefined) format.fill.color = `#${ground}`;
}

/** A rule in R1C1, where a cell is `RC` whatever cell happens to be active. */
function addRule(range: Excel.Range, formula: string, look: Look): void {
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formulaR1C1 = formula;
  drawLook(custom.format, look);
}

function addCondition(range: Excel.Range, condition: Condition): void {
  switch (condition.kind) {
    case "bar": {
      const bar = range.conditionalFormats.add("DataBar").dataBar;
      // From zero, so that a bar twice as long means twice as much.
      bar.lowerBoundRule = { type: "Number", formula: "0" };
      bar.upperBoundRule =
        condition.full === undefined ? { type: "HighestValue" } : { type: "Number", formula: String(condition.full) };
      bar.positiveFormat.set({
        fillColor: `#${tint(seriesStyles[condition.role].colour, barTint)}`,
        gradientFill: false,
      });
      return;
    }
    case "begins": {
      const quoted = `"${condition.text.replace(/"/g, '""')}"`;
      addRule(range, `=LEFT(RC,LEN(${quoted}))=${quoted}`, condition.look);
      return;
    }
    case "less":
      // A plain less-than takes a blank cell for zero.
      addRule(range, `=AND(ISNUMBER(RC),RC<${String(condition.than)})`, condition.look);
  }
}

/** Adds the conditions with the next sync, the first before the others. */
export function addConditions(sheet: Excel.Worksheet, conditions: readonly Condition[]): void {
  for (const condition of conditions) {
    const { row, column, rows, columns } = condition.range;
    addCondition(sheet.getRangeByIndexes(row, column, rows, columns), condition);
  }
}
