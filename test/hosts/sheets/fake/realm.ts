import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script, type Context } from "node:vm";
import { freshBuild } from "../../../law/freshBuild";
import { FakeBook } from "./book";
import { servicesOf, type FakeServices } from "./services";

/** A file of the build, which is made anew where the sources have changed. */
export const built = (name: string): string => readFileSync(join(freshBuild("sheets"), name), "utf8");

export const buildTime = 300_000;

/** Every service that Apps Script has and we might touch, each refusing to be used: what a script may do before it is allowed anything. */
export const refusing = Object.fromEntries(
  [
    "SpreadsheetApp",
    "Session",
    "HtmlService",
    "LockService",
    "PropertiesService",
    "CacheService",
    "ScriptApp",
    "Utilities",
    "Charts",
    "UrlFetchApp",
    "Logger",
  ].map((service) => [
    service,
    new Proxy(
      {},
      {
        get: (_, name) => {
          throw new Error(`You do not have permission to call ${service}.${String(name)}`);
        },
      },
    ),
  ]),
);

let compiled: Script | null = null;

/** The built script in a realm that has the language alone and the services given: none of Node, none of the DOM. */
export function realmOf(globals: Record<string, unknown>): Context {
  compiled ??= new Script(built("Code.js"));
  const context = createContext({ ...globals });
  compiled.runInContext(context);
  return context;
}

/** Calls a top-level function of the script. */
export function callIn(context: Context, name: string, ...values: unknown[]): unknown {
  const found: unknown = context[name];
  if (typeof found !== "function") throw new Error(`no function ${name}`);
  return (found as (...all: unknown[]) => unknown)(...values);
}

export interface Sheets extends FakeServices {
  readonly book: FakeBook;
  /** Runs a top-level function as an execution of its own, with the time that Google gives it. */
  readonly run: (name: string, ...values: unknown[]) => unknown;
}

const menuLimit = 6 * 60_000;
const formulaLimit = 30_000;

/** The add-on in a spreadsheet. */
export function sheetsWith(book = new FakeBook(), userLocale = "nb"): Sheets {
  const services = servicesOf(book, (name) => built(`${name}.html`), userLocale);
  return {
    ...services,
    book,
    run: (name, ...values) => {
      // Each execution of Apps Script loads the script anew.
      const context = realmOf({ ...services.globals, now: () => book.clock.now });
      new Script("Date.now = now;").runInContext(context);
      book.clock.begin(name.startsWith("KPI_") || name === "onOpen" ? formulaLimit : menuLimit);
      return callIn(context, name, ...values);
    },
  };
}
