import { adjustBenjaminiHochberg } from "../stats/adjustBenjaminiHochberg";
import { dealsNeeded } from "../stats/dealsNeeded";
import { monthsToTell } from "../stats/monthsToTell";
import { fault, isFault, type Fault } from "../words/fault";
import { isOmitted, isRange, numberOf, numbersOf } from "./arguments";
import type { Argument, Formula } from "./formula";
import { shown } from "./numberAnswers";
import { choiceFrom, positiveFrom, shareFrom } from "./numberArguments";
import { parameter } from "./parameters";

const kinds = { rate: "rate", share: "rate", andel: "rate", count: "count", antall: "count" } as const;

/** How long it takes before a change can be told from luck: asked before looking. */
export const toTell: Formula = {
  name: "KPI_TO_TELL",
  id: "KPITOTELL",
  summary: {
    nb: "Hvor mye som trengs før en endring kan skilles fra flaks: avtaler (for antall: måneder) og måneder, rundet opp. Feil alarm i 5 av 100, ekte endring sett i 80 av 100.",
    en: "How much it takes before a change can be told from luck: deals (for counts: months) and months, rounded up. A false alarm in 5 of 100, a real change seen in 80 of 100.",
  },
  parameters: [
    parameter(
      "base",
      ["før", "base"],
      [
        "Det vanlige: en andel som 25 %, eller et antall i måneden.",
        "The usual: a share such as 25%, or a count a month.",
      ],
      "value",
      "needed",
    ),
    parameter(
      // Not "new", which is no name in the scripts of Sheets.
      "new_value",
      ["ny_verdi", "new_value"],
      ["Det som skal kunne ses, i samme enhet.", "What is to be seen, in the same unit."],
      "value",
      "needed",
    ),
    parameter(
      "kind",
      ["type", "kind"],
      ['"rate" for en andel, "count" for et antall.', '"rate" for a share, "count" for a count.'],
      "value",
      "needed",
    ),
    parameter(
      "per_month",
      ["per_måned", "per_month"],
      [
        "Avgjorte avtaler i måneden; uten den gis ingen måneder. For antall: hvor mange selgere som hver har dette antallet, 1 hvis ikke oppgitt.",
        "Deals decided a month; without it no months are given. For counts: how many reps with this count each, 1 if omitted.",
      ],
      "value",
      "optional",
    ),
  ],
  examples: [
    // Normal approximation, see dealsNeeded: 562.01 deals; at 8 decided a month, 70.25 months.
    { args: [0.25, 0.2, "rate", 8], answer: [[563, 71]] },
    { args: [0.25, 0.2, "rate"], answer: [[563, null]] },
    { args: [4, 6, "count"], answer: [[9, 9]] },
  ],
  spills: true,
  body: ([base, next, kind, perMonth]) => {
    const sort = choiceFrom(kind, "kind", "rate-or-count", kinds);
    if (isFault(sort)) return sort;
    const read = sort === "rate" ? shareFrom : meanFrom;
    const from = read(base, "base");
    if (isFault(from)) return from;
    const to = read(next, "new_value");
    if (isFault(to)) return to;
    if (from === to) return fault({ kind: "no-difference", value: from });
    const pace = positiveFrom(perMonth, "per_month", 1);
    if (isFault(pace)) return pace;
    const needed = sort === "rate" ? dealsNeeded({ from, to }) : monthsToTell(from, to);
    if (isFault(needed)) return needed;
    const units = wholeUp(needed);
    return [[shown(units), sort === "rate" && isOmitted(perMonth) ? null : shown(wholeUp(units / pace))]];
  },
};

/** At least one; a hair above a whole number is rounding, not one more. */
const wholeUp = (amount: number): number => Math.max(1, Math.ceil(amount * (1 - 1e-12)));

function meanFrom(argument: Argument, name: string): number | Fault {
  const number = numberOf(argument, name, "number");
  return isFault(number) || number >= 0 ? number : fault({ kind: "not-a-count", value: number });
}

/** Many tests at once. */
export const adjust: Formula = {
  name: "KPI_ADJUST",
  id: "KPIADJUST",
  summary: {
    nb: "Justerte p-verdier når mange er testet (Benjamini–Hochberg): av dem som er høyst 5 %, er i snitt høyst 5 % falske.",
    en: "Adjusted p-values where many were tested (Benjamini–Hochberg): of those at most 5%, on average at most 5% are false.",
  },
  parameters: [
    parameter(
      "p_values",
      ["p_verdier", "p_values"],
      [
        "p-verdiene, én for hver test. Tomme celler er ingen test.",
        "The p-values, one for each test. Blanks are no test.",
      ],
      "range",
      "needed",
    ),
  ],
  // R 4.2.2, p.adjust(c(0.5, 0.6, 0.1, 0.001), "BH").
  examples: [{ args: [[[0.5], [0.6], [0.1], [0.001]]], answer: [[0.6], [0.6], [0.2], [0.004]] }],
  spills: true,
  body: ([pValues]) => {
    if (isOmitted(pValues)) return fault({ kind: "missing-argument", parameter: "p_values", expected: "numbers" });
    const given = numbersOf(pValues);
    if (isFault(given)) return given;
    const broken = given.find((p) => p < 0 || p > 1);
    if (broken !== undefined) return fault({ kind: "not-a-share", value: broken });
    const adjusted = adjustBenjaminiHochberg(given);
    if (isFault(adjusted)) return adjusted;
    // A row answers a row, a column a column.
    const width = isRange(pValues) ? (pValues[0]?.length ?? 1) : 1;
    const rows = Math.ceil(adjusted.length / width);
    return Array.from({ length: rows }, (_, row) => adjusted.slice(row * width, (row + 1) * width).map(shown));
  },
};
