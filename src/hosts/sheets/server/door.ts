import { formulas } from "../../../core/index";
import type { Reply } from "../wire/reply";
import { isFormulaChange } from "../wire/formulas";
import { planFromJson } from "../wire/plan";
import { insertFormula, showCell } from "./cells";
import { changeFormulas, readFormulas } from "./changeFormulas";
import { shortRun, startClock } from "./clock";
import { ownLanguage } from "./ownLanguage";
import { listPlaces } from "./places";
import { readRows } from "./readRows";
import { load, save } from "./store";
import { Trouble, troubleOf } from "./trouble";
import type { WriteOutcome } from "../wire/outcome";
import { writePlan } from "./writePlan";

function write(planJson: string, isContinued: boolean): WriteOutcome {
  const plan = planFromJson(planJson);
  if (plan === null) throw new Trouble("unknown");
  return writePlan(plan, startClock(shortRun), isContinued);
}

/** All that the page may ask for; the page knows the type of this and nothing else of the server. */
const server = {
  places: listPlaces,
  readRows,
  show: showCell,
  insertFormula,
  readFormulas,
  changeFormulas,
  write,
  load,
  save,
} as const;
export type Server = typeof server;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string" && value.length <= 300;
const isLongText: Check = (value) => typeof value === "string" && value.length <= 40_000_000;
const isStored: Check = (value) => typeof value === "string" && /^[a-z][a-z0-9-]{0,30}$/.test(value);
const isRow: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 10_000_000;
const isAddress: Check = (value) =>
  typeof value === "string" && /^[A-Z]{1,3}[1-9]\d{0,7}(:[A-Z]{1,3}[1-9]\d{0,7})?$/.test(value);
const isOwnFormula: Check = (value) =>
  typeof value === "string" &&
  value.length <= 8000 &&
  formulas.some(({ name }) => value.startsWith(`=${name}(`)) &&
  // Nothing of the formula may reach outside the spreadsheet.
  !/\b(IMPORT\w*|IMAGE|HYPERLINK|GOOGLE\w*)\s*\(/i.test(value);

const checks: Readonly<Record<keyof Server, readonly Check[]>> = {
  places: [],
  readRows: [isText, isRow],
  show: [isText, isAddress],
  insertFormula: [isOwnFormula],
  readFormulas: [],
  changeFormulas: [(value) => isFormulaChange(value, isOwnFormula)],
  write: [isLongText, (value) => typeof value === "boolean"],
  load: [isStored],
  save: [isStored, isLongText],
};

const isName = (name: unknown): name is keyof Server =>
  typeof name === "string" && Object.prototype.hasOwnProperty.call(checks, name);

function argumentsOf(name: keyof Server, json: unknown): unknown[] {
  const read: unknown = typeof json === "string" ? JSON.parse(json) : null;
  const own = checks[name];
  if (!Array.isArray(read) || read.length !== own.length || !own.every((check, place) => check(read[place]))) {
    throw new Trouble("unknown");
  }
  return read;
}

/** The one door of the server: a name on the list and its arguments as JSON text, each checked; answers JSON text. */
export function answer(name: unknown, json: unknown): string {
  let reply: Reply<unknown>;
  try {
    if (!isName(name)) throw new Trouble("unknown");
    const work = server[name] as (...values: unknown[]) => unknown;
    reply = { value: work(...argumentsOf(name, json)) };
  } catch (error) {
    reply = troubleOf(error, ownLanguage());
  }
  return JSON.stringify(reply);
}
