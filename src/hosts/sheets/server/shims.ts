import {
  formulas,
  isDay,
  columnLetters,
  type Argument,
  type Cell,
  type Formula,
  type Parameter,
} from "../../../core/index";

/** Top-level functions, which Apps Script needs to see: one for each formula, with the help that Sheets shows. */
export const shims = (): string => [...formulas.map(shim), hooks].join("\n\n");

const hooks = `${[
  "openSidebar",
  "monthlySummary",
  "monthlyRun",
  "monthlyContinue",
  "switchMonthlyOn",
  "switchMonthlyOff",
  "showFormulas",
]
  .map((name) => `function ${name}() {\n  Nokkel.${name}();\n}`)
  .join("\n\n")}

function onOpen() {
  Nokkel.onOpen();
}

function onInstall() {
  Nokkel.onOpen();
}

function nokkelServer(name, json) {
  return Nokkel.answer(name, json);
}
`;

/** A comment must not be ended by what stands in it, and a tag not begun. */
const safe = (text: string): string => text.replace(/\*\//g, "* /").replace(/@/g, "(at)").replace(/\s+/g, " ");

const literal = (cell: Cell): string => {
  if (cell === null) return "";
  if (typeof cell === "string") return `"${cell.replace(/"/g, '""')}"`;
  if (typeof cell !== "object") return String(cell).toUpperCase();
  return isDay(cell) ? String(cell.serial) : cell.code;
};

/** Where the example tables of the registry would stand in a workbook, by their first header. */
const sheetOf: Readonly<Record<string, string>> = {
  "Deal ID": "Deals",
  "Lead ID": "Leads",
  "Activity ID": "Activities",
};

/** What happened to deals also begins with the deal's id; its third column says when. */
const historyOf: Readonly<Record<string, string>> = { "Changed at": "Changes", "Entered at": "Stages" };

const isTable = (arg: Argument): arg is readonly (readonly Cell[])[] => Array.isArray(arg);

/** Arguments as they would stand in a sheet: whole tables by their sheet, ranges side by side from A1, values as themselves. */
function exampleArguments(args: readonly Argument[]): string {
  let column = 0;
  const texts = args.map((arg): string => {
    if (!isTable(arg)) return literal(arg ?? null);
    const width = Math.max(1, ...arg.map((row) => row.length));
    const [first, , third] = arg[0] ?? [];
    const history = typeof third === "string" ? historyOf[third] : undefined;
    const sheet = history ?? (typeof first === "string" ? sheetOf[first] : undefined);
    if (sheet !== undefined) return `${sheet}!A:${columnLetters(width - 1)}`;
    const from = column;
    column += width;
    return `${columnLetters(from)}1:${columnLetters(from + width - 1)}${arg.length}`;
  });
  while (texts[texts.length - 1] === "") texts.pop();
  return texts.join(", ");
}

/** `Example: =KPI_CONVERSION(50, 200) gives 0.25.` What a range gives depends on what stands in it. */
function exampleLine({ name, examples }: Formula): string {
  const [example] = examples;
  if (example === undefined) throw new Error(`${name} has no example`);
  const { args, answer } = example;
  const gives = typeof answer === "number" && !args.some(isTable) ? ` gives ${Number(answer.toPrecision(4))}` : "";
  return `Example: =${name}(${exampleArguments(args)})${gives}.`;
}

const parameterLine = ({ name, help, optional, repeating }: Parameter): string =>
  ` * @param {any} ${optional || repeating ? `[${name}]` : name} ${safe(help.en)}`;

function shim(formula: Formula): string {
  const { name, summary, parameters, spills } = formula;
  const fixed = parameters.filter(({ repeating }) => !repeating).map((one) => one.name);
  const rest = parameters.find(({ repeating }) => repeating)?.name;
  const list = [...fixed, ...(rest === undefined ? [] : [`...${rest}`])].join(", ");
  return [
    "/**",
    ` * ${safe(summary.en)}`,
    ` * ${safe(exampleLine(formula))}`,
    " *",
    ...parameters.map(parameterLine),
    ` * @return {any} ${spills ? "A table that fills the cells to the right and below." : "The answer."}`,
    " * @customfunction",
    " */",
    `function ${name}(${list}) {`,
    `  return Nokkel.call("${name}", [${list}]);`,
    "}",
  ].join("\n");
}
