import {
  formulas,
  isDay,
  isFault,
  columnLetters,
  isCellError,
  type Argument,
  type Cell,
  type Formula,
  type Parameter,
} from "../../../core/index";

/** Top-level functions, which Apps Script needs to see: one for each formula, with the help that Sheets shows. */
export const shims = (): string => [...formulas.map(shim), hooks].join("\n\n");

const hooks = `${["openSidebar", "monthlySummary", "monthlyRun", "switchMonthlyOn", "switchMonthlyOff", "showFormulas"]
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

/** Arguments as they would stand in a sheet: tables side by side from A1, single values as themselves. */
function exampleArguments(args: readonly Argument[]): string {
  let column = 0;
  const texts = args.map((arg): string => {
    if (!Array.isArray(arg)) return literal((arg ?? null) as Cell);
    const rows = arg as readonly (readonly Cell[])[];
    const width = Math.max(1, ...rows.map((row) => row.length));
    const from = `${columnLetters(column)}1`;
    const to = `${columnLetters(column + width - 1)}${rows.length}`;
    column += width + 1;
    return `${from}:${to}`;
  });
  while (texts[texts.length - 1] === "") texts.pop();
  return texts.join(", ");
}

/** `Example: =KPI_CONVERSION(12, 80) gives 0.15.` */
function exampleLine({ name, examples, spills }: Formula): string {
  const [example] = examples;
  if (example === undefined) throw new Error(`${name} has no example`);
  const { answer } = example;
  const value =
    typeof answer === "number"
      ? ` gives ${Number(answer.toPrecision(4))}`
      : spills || Array.isArray(answer) || isFault(answer) || isCellError(answer)
        ? ""
        : ` gives ${literal(answer as Cell)}`;
  return `Example: =${name}(${exampleArguments(example.args)})${value}.`;
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
