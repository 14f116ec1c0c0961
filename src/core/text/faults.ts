import type { ErrorCode } from "../words/cell";
import type { Fault } from "../words/fault";
import type { Language } from "../words/language";
import { argumentFaults } from "./argumentFaults";
import type { FaultTexts, NameOf } from "./faultTexts";
import { ownKpiFaults } from "./ownKpiFaults";
import { tableFaults } from "./tableFaults";
import { targetFaults } from "./targetFaults";

const texts: FaultTexts = { ...tableFaults, ...argumentFaults, ...targetFaults, ...ownKpiFaults };

/**
 * Why there is no number, and what to do about it, in one to three full sentences.
 * `nameOf` turns the ids of KPIs and measures (and the word "share") into names in the same language.
 *
 * @example sayFault("en", fault({ kind: "too-many-arguments", most: 3 }), String) //=> "The formula takes at most 3 arguments. Take the last ones away."
 */
export function sayFault(language: Language, fault: Fault, nameOf: NameOf): string {
  // The compiler cannot follow that the text found by a fault's kind takes the facts of that same fault.
  const say = texts[fault.kind][language] as (facts: Fault, nameOf: NameOf) => string;
  return say(fault, nameOf);
}

/** What is missing rather than wrong. */
const notAvailable: ReadonlySet<Fault["kind"]> = new Set([
  "no-data",
  "half-row",
  "blank-column",
  "missing-roles",
  "missing-measures",
  "missing-table",
  "not-in-warehouse",
  "group-too-small",
  "too-few-values",
  "ambiguous-column",
  "without-target",
  "no-target",
  "no-landing",
  "not-begun",
]);

/** The error value that a spreadsheet cell shows in place of the number. */
export function errorCodeOf(fault: Fault): ErrorCode {
  switch (fault.kind) {
    case "cell-error":
      return fault.code;
    case "no-denominator":
      return "#DIV/0!";
    default:
      return notAvailable.has(fault.kind) ? "#N/A" : "#VALUE!";
  }
}
