import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formulas } from "../../src/core/index";

const path = join(__dirname, "../../docs/formulas.md");
const [begin, end] = ["<!-- formulas -->", "<!-- /formulas -->"];

/** The table of formulas, as the registry has it; `UPDATE_FORMULAS=1` writes it. */
function tableOfFormulas(): string {
  const rows = formulas.map(({ name, parameters, summary }) => {
    const list = parameters
      .map((one) => (one.repeating ? `[${one.name}…]` : one.optional ? `[${one.name}]` : one.name))
      .join(", ");
    return `| \`${name}(${list})\` | ${summary.en} |`;
  });
  return ["", "", "| formula | what it gives |", "|---|---|", ...rows, "", ""].join("\n");
}

const plain = (text: string): string => text.replace(/[ -]+/g, " ").trim();

it("the page of formulas lists those of the registry", () => {
  const page = readFileSync(path, "utf8");
  const [head = "", rest = ""] = page.split(begin);
  const [listed = "", foot = ""] = rest.split(end);
  if (process.env["UPDATE_FORMULAS"] === "1") writeFileSync(path, `${head}${begin}${tableOfFormulas()}${end}${foot}`);
  else expect(plain(listed)).toBe(plain(tableOfFormulas()));
});
