import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import {
  callFormula,
  cliTexts,
  errorCodeOf,
  findFormula,
  isCellError,
  isDay,
  isFault,
  isoDate,
  type Answer,
  type Argument,
  type Cell,
  type FormulaAnswer,
  type Language,
} from "../../../core/index";
import { faultSentence } from "./openTable";
import type { Options } from "./options";
import { Stop, type Terminal } from "./outcome";

/** `call NAME ARGS`, or a line for each call of a file: evaluates formulas exactly as a host would. */
export async function call(options: Options, terminal: Terminal): Promise<void> {
  const { words, values, language } = options;
  if (values.batch !== undefined) {
    await callLines(values.batch, terminal);
    return;
  }
  const [name, args] = words;
  if (name === undefined || args === undefined) throw new Stop(2, cliTexts.needs[language]("NAME ARGS"));
  terminal.out(`${JSON.stringify(answerTo(name, parseArguments(args, language), language))}\n`);
}

async function callLines(path: string, terminal: Terminal): Promise<void> {
  const { language } = terminal;
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  try {
    for await (const line of lines) {
      if (line.trim() === "") continue;
      terminal.out(`${JSON.stringify(lineAnswer(line, language))}\n`);
    }
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(1, error instanceof Error ? error.message : String(error));
  }
}

function lineAnswer(line: string, language: Language): unknown {
  const call = parseJson(line, language);
  const { name, args } = typeof call === "object" && call !== null ? (call as { name?: unknown; args?: unknown }) : {};
  if (typeof name !== "string") throw new Stop(2, cliTexts.badJson[language](line.slice(0, 80)));
  return answerTo(name, toArguments(args, language), language);
}

function parseJson(text: string, language: Language): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Stop(2, cliTexts.badJson[language](error instanceof Error ? error.message : text));
  }
}

const parseArguments = (text: string, language: Language): Argument[] =>
  toArguments(parseJson(text, language), language);

function toArguments(args: unknown, language: Language): Argument[] {
  if (!Array.isArray(args)) throw new Stop(2, cliTexts.badJson[language](String(args)));
  return args.map((arg: unknown) => toArgument(arg, language));
}

function toArgument(arg: unknown, language: Language): Argument {
  if (!Array.isArray(arg)) return toCell(arg, language);
  return arg.map((row: unknown) => {
    if (!Array.isArray(row)) throw new Stop(2, cliTexts.badJson[language](JSON.stringify(row)));
    return row.map((cell: unknown) => toCell(cell, language));
  });
}

function toCell(value: unknown, language: Language): Cell {
  if (value === null || typeof value === "number" || typeof value === "string" || typeof value === "boolean")
    return value;
  throw new Stop(2, cliTexts.badJson[language](typeof value === "object" ? "{…}" : typeof value));
}

/** The answer as JSON: a value, rows of values, or an error with its code and sentence. */
function answerTo(name: string, args: readonly Argument[], language: Language): unknown {
  const formula = findFormula(name);
  const answer: FormulaAnswer = isFault(formula) ? formula : callFormula(formula, args, { language });
  if (isFault(answer)) return errorOf(answer, language);
  return {
    value: isRows(answer)
      ? answer.map((row) => row.map((cell) => cellJson(cell, language)))
      : cellJson(answer, language),
  };
}

const isRows = (answer: FormulaAnswer): answer is readonly (readonly Answer[])[] => Array.isArray(answer);

const errorOf = (answer: Parameters<typeof errorCodeOf>[0], language: Language): unknown => ({
  error: { code: errorCodeOf(answer), message: faultSentence(language, answer) },
});

function cellJson(cell: Answer, language: Language): unknown {
  if (isFault(cell)) return errorOf(cell, language);
  if (isDay(cell)) return isoDate(cell.serial);
  return isCellError(cell) ? { error: { code: cell.code, message: "" } } : cell;
}
