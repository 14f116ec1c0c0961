import { formulas, type Formula, type Parameter } from "../../core/index";

/** Top-level functions, which Apps Script needs to see: one for each formula, with the help that Sheets shows. */
export const shims = (): string => [...formulas.map(shim), hooks].join("\n\n");

const hooks = `function onOpen(e) {
  Nokkel.onOpen();
}

function onInstall(e) {
  Nokkel.onOpen();
}

function showFormulas() {
  Nokkel.showFormulas();
}
`;

/** A comment must not be ended by what stands in it. */
const safe = (text: string): string => text.replace(/\*\//g, "* /");

const parameterLine = ({ name, help, optional, repeating }: Parameter): string =>
  ` * @param {any} ${optional || repeating ? `[${name}]` : name} ${safe(help.en)}`;

function shim({ name, summary, parameters }: Formula): string {
  const fixed = parameters.filter(({ repeating }) => !repeating).map((one) => one.name);
  const rest = parameters.find(({ repeating }) => repeating)?.name;
  const list = [...fixed, ...(rest === undefined ? [] : [`...${rest}`])].join(", ");
  return [
    "/**",
    ` * ${safe(summary.en)}`,
    " *",
    ...parameters.map(parameterLine),
    " * @return {any} The answer.",
    " * @customfunction",
    " */",
    `function ${name}(${list}) {`,
    `  return Nokkel.call("${name}", [${list}]);`,
    "}",
  ].join("\n");
}
