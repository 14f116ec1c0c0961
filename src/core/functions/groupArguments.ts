import type { Successes } from "../stats/checkChances";
import { fault, isFault, type Fault } from "../words/fault";
import { isOmitted, numbersOf } from "./arguments";
import type { Argument } from "./formula";
import { checkWhole, namesFrom, placeIn } from "./numberArguments";

/** Someone with a name, and what succeeded of what was tried; 0 of 0 where there is nothing to tell. */
export interface NamedGroup extends Successes {
  readonly name: string;
}

/** More trials than these are beyond what fair estimates can be computed from. */
const mostTrials = 1e12;

/** Names, successes and trials side by side. A row with nothing in it is no row; half a pair is a fault. */
export function groupsFrom([names, successes, trials]: readonly Argument[]): NamedGroup[] | Fault {
  if (isOmitted(names)) return fault({ kind: "missing-argument", parameter: "names", expected: "names" });
  const labels = namesFrom(names);
  const over = partFrom(successes, "successes", labels.length);
  if (isFault(over)) return over;
  const under = partFrom(trials, "trials", labels.length);
  if (isFault(under)) return under;
  const groups: NamedGroup[] = [];
  for (const [at, name] of labels.entries()) {
    const pair = pairOf(over[at] ?? NaN, under[at] ?? NaN);
    if (pair === "half") {
      const lacking = Number.isNaN(over[at]) ? successes : trials;
      return fault({ kind: "half-a-pair", ...placeIn(lacking, at) });
    }
    const broken = pair === "none" ? null : checkGroup(pair);
    if (broken !== null) return broken;
    if (pair !== "none") groups.push({ name, ...pair });
    else if (name !== "") groups.push({ name, successes: 0, trials: 0 });
  }
  return groups;
}

function partFrom(argument: Argument, parameter: string, length: number): number[] | Fault {
  if (isOmitted(argument)) return fault({ kind: "missing-argument", parameter, expected: "numbers" });
  const numbers = numbersOf(argument);
  if (isFault(numbers) || numbers.length === length) return numbers;
  return fault({ kind: "different-lengths", first: length, second: numbers.length });
}

/** Blank cells are NaN. */
function pairOf(successes: number, trials: number): Successes | "none" | "half" {
  const [noOver, noUnder] = [Number.isNaN(successes), Number.isNaN(trials)];
  if (noOver && noUnder) return "none";
  return noOver || noUnder ? "half" : { successes, trials };
}

/** What is wrong with successes among trials; 0 of 0 is no fault here. */
export function checkGroup({ successes, trials }: Successes): Fault | null {
  const notCount = checkWhole(successes) ?? checkWhole(trials);
  if (notCount !== null) return notCount;
  if (trials > mostTrials) return fault({ kind: "too-large", value: trials, most: mostTrials });
  return successes > trials ? fault({ kind: "more-successes-than-trials", successes, trials }) : null;
}
