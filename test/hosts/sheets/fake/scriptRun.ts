import type { ScriptRun } from "../../../../src/hosts/sheets/client/run";
import type { Sheets } from "./realm";

/** What may cross between page and server: nothing that JSON does not know; undefined in an array becomes null. */
function crossing(value: unknown): unknown {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value;
  if (typeof value === "function" || Object.prototype.toString.call(value) === "[object Date]") {
    throw new Error("Failed due to illegal value in property");
  }
  if (Array.isArray(value)) return value.map((one: unknown) => (one === undefined ? null : crossing(one)));
  return Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, crossing(one)]));
}

type Handle = (value: unknown) => void;

/** `google.script.run` of a page beside a spreadsheet. */
export function scriptRun(
  sheets: Sheets,
  succeed: Handle = () => undefined,
  fail: Handle = () => undefined,
): ScriptRun {
  return {
    withSuccessHandler: (handle) => scriptRun(sheets, handle, fail),
    withFailureHandler: (handle) => scriptRun(sheets, succeed, handle),
    nokkelServer: (...values) => {
      const sent = values.map(crossing);
      setImmediate(() => {
        let answer: unknown;
        try {
          answer = crossing(sheets.run("nokkelServer", ...sent));
        } catch (error) {
          fail(error);
          return;
        }
        succeed(answer);
      });
    },
  };
}
