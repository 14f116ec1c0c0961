import { lmdi, type Rows } from "../stats/lmdi";
import { shapleyProduct } from "../stats/shapleyProduct";
import { fault, isFault, type Fault } from "../words/fault";
import { isRange, numbersOf } from "./arguments";
import type { Argument, Formula } from "./formula";
import { shown } from "./numberAnswers";
import { choiceOr } from "./numberArguments";
import { parameter } from "./parameters";

const methods = { lmdi: "lmdi", shapley: "shapley" } as const;

/** More than this takes more orders than anyone waits for. */
const mostFactors = 12;

/** What made a total change, split exactly on the factors it is the product of. */
export const split: Formula = {
  name: "KPI_SPLIT",
  id: "KPISPLIT",
  summary: {
    nb: "Hva som gjorde at en sum endret seg, delt nøyaktig på faktorene den er produktet av (leads × konvertering × størrelse). Radene er deler som legges sammen, kolonnene faktorer. Gir virkningen av hver faktor.",
    en: "What made a total change, split exactly on the factors it is the product of (leads × conversion × size). Rows are parts that add up, columns are factors. Gives the effect of each factor.",
  },
  parameters: [
    parameter(
      "before",
      ["før", "before"],
      ["Faktorene før: en rad per del, en kolonne per faktor.", "The factors before: a row a part, a column a factor."],
      "range",
      "needed",
    ),
    parameter(
      "after",
      ["etter", "after"],
      ["Faktorene etter, i samme oppsett.", "The factors after, laid out alike."],
      "range",
      "needed",
    ),
    parameter(
      "method",
      ["metode", "method"],
      [
        '"lmdi" (vanlig; faktorer over 0) eller "shapley" (snittet over alle rekkefølger; tåler også negative).',
        '"lmdi" (default; factors above 0) or "shapley" (the mean over all orders; takes negative ones too).',
      ],
      "value",
      "optional",
    ),
  ],
  examples: [
    // Ang 2005, Energy Policy 33:867–871, by hand: 200 leads × 20 % × 50,000 to 240 × 15 % × 56,000.
    { args: [[[200, 0.2, 50000]], [[240, 0.15, 56000]]], answer: [[366100, -577663, 227563]] },
    { args: [[[200, 0.2, 50000]], [[240, 0.15, 56000]], "shapley"], answer: [[370000, -584000, 230000]] },
  ],
  spills: true,
  body: ([before, after, method]) => {
    const first = matrixFrom(before, "before");
    if (isFault(first)) return first;
    const second = matrixFrom(after, "after");
    if (isFault(second)) return second;
    if (first.length !== second.length) {
      return fault({ kind: "different-lengths", first: first.length, second: second.length });
    }
    const chosen = choiceOr("lmdi", method, "method", "split-method", methods);
    if (isFault(chosen)) return chosen;
    const effects = chosen === "lmdi" ? lmdiEffects(first, second) : shapleyEffects(first, second);
    return isFault(effects) ? effects : [effects.map(shown)];
  },
};

/** Rows of numbers, all alike; a blank cell is no 0. */
function matrixFrom(argument: Argument, name: string): Rows | Fault {
  const numbers = numbersOf(argument);
  if (isFault(numbers)) return numbers;
  const columns = isRange(argument) ? (argument[0]?.length ?? 0) : 1;
  if (columns === 0) return fault({ kind: "missing-argument", parameter: name, expected: "numbers" });
  const blank = numbers.findIndex(Number.isNaN);
  if (blank >= 0) {
    const [row, column] = [Math.floor(blank / columns) + 1, (blank % columns) + 1];
    return fault({ kind: "blank-cell", row, column });
  }
  if (columns > mostFactors) return fault({ kind: "too-large", value: columns, most: mostFactors });
  return Array.from({ length: numbers.length / columns }, (_, row) =>
    numbers.slice(row * columns, (row + 1) * columns),
  );
}

function lmdiEffects(before: Rows, after: Rows): readonly number[] | Fault {
  const below = [...before.flat(), ...after.flat()].find((factor) => factor < 0);
  if (below !== undefined) return fault({ kind: "needs-shapley", value: below });
  const found = lmdi(before, after);
  return isFault(found) ? found : found.effects;
}

function shapleyEffects(before: Rows, after: Rows): readonly number[] | Fault {
  let sums: readonly number[] = (before[0] ?? []).map(() => 0);
  for (const [row, factors] of before.entries()) {
    const effects = shapleyProduct(factors, after[row] ?? []);
    if (isFault(effects)) return effects;
    sums = sums.map((sum, factor) => sum + (effects[factor] ?? NaN));
  }
  return sums;
}
