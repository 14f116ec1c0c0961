import { parseArgs, type ParseArgsConfig } from "node:util";
import {
  cliTexts,
  findKpi,
  isFault,
  isRole,
  languages,
  meanings,
  parsePeriod,
  nameOf,
  sayFault,
  type Language,
  type Meaning,
  type Rebase,
  type Role,
  type TableOptions,
} from "../../../core/index";
import { Stop } from "./outcome";

const spec = {
  sheet: { type: "string" },
  month: { type: "string" },
  by: { type: "string" },
  role: { type: "string", multiple: true },
  stage: { type: "string", multiple: true },
  targets: { type: "string" },
  "own-kpis": { type: "string" },
  rebase: { type: "string", multiple: true },
  lang: { type: "string" },
  out: { type: "string" },
  force: { type: "boolean" },
  json: { type: "boolean" },
  kpis: { type: "string" },
  period: { type: "string" },
  format: { type: "string" },
  batch: { type: "string" },
  seed: { type: "string" },
  rows: { type: "string" },
  decimal: { type: "string" },
  dates: { type: "string" },
  "fiscal-year": { type: "string" },
  workdays: { type: "string" },
  holidays: { type: "string" },
  "common-holiday": { type: "boolean" },
  closed: { type: "string", multiple: true },
  currency: { type: "string" },
  rules: { type: "string" },
  confidence: { type: "string" },
  table: { type: "string" },
  zone: { type: "string" },
  memory: { type: "string" },
  "max-bytes": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const satisfies ParseArgsConfig["options"];

export interface Options {
  readonly words: readonly string[];
  readonly values: ReturnType<typeof parse>["values"];
  readonly language: Language;
}

const parse = (argv: readonly string[]) =>
  parseArgs({ args: [...argv], options: spec, allowPositionals: true, strict: true });

/** Reads the words and options of a command; an option that is not there is wrong usage. */
export function readOptions(argv: readonly string[]): Options {
  const parsed = parseOrStop(argv);
  const { lang = "nb" } = parsed.values;
  const language = languages.find((one) => one === lang);
  if (language === undefined) throw new Stop(2, cliTexts.badOption.en("--lang", lang, "nb, en"));
  return { words: parsed.positionals, values: parsed.values, language };
}

function parseOrStop(argv: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(argv);
  } catch (error) {
    throw new Stop(2, error instanceof Error ? error.message : String(error));
  }
}

/** What the user has decided about the table's columns and words. */
export function tableOptions({ values, language }: Options): TableOptions {
  const decimal = oneOf(values.decimal, ["comma", "point"] as const, "--decimal", language);
  const order = oneOf(values.dates, ["dmy", "mdy"] as const, "--dates", language);
  return {
    roles: new Map((values.role ?? []).map((pair) => rolePair(pair, language))),
    words: (values.stage ?? []).flatMap((pair) => stageWords(pair, language)),
    ...(decimal === undefined ? {} : { decimal }),
    ...(order === undefined ? {} : { order }),
  };
}

export function oneOf<Choice extends string>(
  given: string | undefined,
  choices: readonly Choice[],
  option: string,
  language: Language,
): Choice | undefined {
  if (given === undefined) return undefined;
  const chosen = choices.find((choice) => choice === given);
  if (chosen === undefined) throw new Stop(2, cliTexts.badOption[language](option, given, choices.join(", ")));
  return chosen;
}

function rolePair(pair: string, language: Language): [Role, string] {
  const place = pair.indexOf("=");
  const role = pair.slice(0, place).trim();
  const column = pair.slice(place + 1).trim();
  if (place < 0 || column === "" || !isRole(role)) {
    throw new Stop(2, cliTexts.badOption[language]("--role", pair, "stage=Fase, closed=Lukket, owner=Selger …"));
  }
  return [role, column];
}

function stageWords(pair: string, language: Language): { role: "stage"; word: string; meaning: Meaning }[] {
  const place = pair.indexOf("=");
  const meaning = meanings.stage.find((one) => one === pair.slice(0, place).trim());
  const words = pair
    .slice(place + 1)
    .split(",")
    .map((word) => word.trim().replace(/^"(.*)"$/, "$1"))
    .filter((word) => word !== "");
  if (meaning === undefined || words.length === 0) {
    throw new Stop(2, cliTexts.badOption[language]("--stage", pair, 'won="Closed Won",Signert'));
  }
  return words.map((word) => ({ role: "stage", word, meaning }));
}

/** A whole number above zero. */
export function wholeNumber(given: string | undefined, option: string, language: Language): number | undefined {
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(given)) throw new Stop(2, cliTexts.badOption[language](option, given, "1 … 9999999"));
  return Number(given);
}

/** A number of bytes, `500MB` or `2GB` too; null where none is given. */
export function bytesFrom(given: string | undefined, option: string, language: Language): number | null {
  if (given === undefined) return null;
  const [, digits, unit = ""] = /^(\d{1,15}(?:\.\d+)?) ?(k|M|G|T|)B?$/i.exec(given) ?? [];
  if (digits === undefined) throw new Stop(2, cliTexts.badOption[language](option, given, "500MB, 2GB"));
  return Math.floor(Number(digits) * 1000 ** ["", "k", "m", "g", "t"].indexOf(unit.toLowerCase()));
}

/** `win_rate=2026-03:New price list`: from when the limits of a KPI are made anew, and why. */
export function rebasesFrom({ values, language }: Options): Rebase[] {
  return (values.rebase ?? []).map((text) => {
    const [, name = "", month = "", reason = ""] = /^([^=]+)=(\d{4}-\d{2})(?::\s*(.*))?$/.exec(text.trim()) ?? [];
    const from = parsePeriod(month);
    const kpi = findKpi(name.trim());
    if (isFault(from)) throw new Stop(2, cliTexts.badOption[language]("--rebase", text, "win_rate=2026-03:…"));
    if (isFault(kpi))
      throw new Stop(
        2,
        sayFault(language, kpi, (id) => nameOf(id, language)),
      );
    return { kpi: kpi.id, from, reason };
  });
}
