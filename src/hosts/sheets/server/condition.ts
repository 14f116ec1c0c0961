import { cellAddress, lookStyles, seriesStyles, tint, type Condition, type Look } from "../../../core/index";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

function withLook(builder: Builder, look: Look): Builder {
  const { colour, ground, bold } = lookStyles[look];
  const coloured = builder.setFontColor(`#${colour}`).setBold(bold);
  return ground === undefined ? coloured : coloured.setBackground(`#${ground}`);
}

/** Whole number over a power of ten: a formula with a decimal sign would be read otherwise in Norway than in the US. */
function asFraction(number: number): string {
  const decimals = /\.(\d+)$/.exec(number.toFixed(10).replace(/0+$/, ""))?.[1]?.length ?? 0;
  const scale = 10 ** decimals;
  return `${Math.round(number * scale)}/${scale}`;
}

/** The rule of a condition, as far as Sheets has one: a bar becomes a ground that is the darker the larger the number. */
export function ruleOf(sheet: Sheet, condition: Condition): Rule {
  const { row, column, rows, columns } = condition.range;
  const builder = SpreadsheetApp.newConditionalFormatRule().setRanges([
    sheet.getRange(row + 1, column + 1, rows, columns),
  ]);
  switch (condition.kind) {
    case "bar": {
      const { NUMBER, MAX } = SpreadsheetApp.InterpolationType;
      const dark = `#${tint(seriesStyles[condition.role].colour, 0.7)}`;
      const from = builder.setGradientMinpointWithValue("#FFFFFF", NUMBER, "0");
      return (
        condition.full === undefined
          ? from.setGradientMaxpointWithValue(dark, MAX, "")
          : from.setGradientMaxpointWithValue(dark, NUMBER, String(condition.full))
      ).build();
    }
    case "begins":
      return withLook(builder.whenTextStartsWith(condition.text), condition.look).build();
    case "less": {
      // A plain less-than takes a blank cell for zero. No separators and no decimals, which differ between locales.
      const first = cellAddress(row, column);
      const formula = `=ISNUMBER(${first})*(${first}<${asFraction(condition.than)})`;
      return withLook(builder.whenFormulaSatisfied(formula), condition.look).build();
    }
  }
}
