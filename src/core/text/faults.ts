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

/** The error value that a spreadsheet cell shows in place of the number. */
export function errorCodeOf(fault: Fault): ErrorCode {
  switch (fault.kind) {
    case "cell-error":
      return fault.code;
    case "no-denominator":
      return "#DIV/0!";
    case "no-data":
    case "missing-roles":
    case "missing-measures":
    case "missing-table":
    case "not-in-warehouse":
    case "group-too-small":
    case "too-few-values":
    case "ambiguous-column":
    case "without-target":
    case "no-target":
    case "no-landing":
    case "not-begun":
      return "#N/A";
    default:
      return "#VALUE!";
  }
}
