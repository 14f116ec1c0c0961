import { basename } from "node:path";
import { cliTexts, readGoals, type Fault, type Goals, type NamedCells } from "../../../core/index";
import { faultSentence, openVisible } from "./openTable";
import type { Options } from "./options";
import { Stop, type Terminal } from "./outcome";
import { settingsFrom } from "./settings";

/** The targets and own KPIs of `--targets FILE` and `--own-kpis FILE`, whichever sheets they stand in. */
export async function goalsFrom(options: Options, terminal: Terminal): Promise<Goals> {
  const { values, language } = options;
  const { fiscalYearStart } = settingsFrom(options);
  type SayNone = (name: string, why: Fault) => string;
  const read = async (path: string | undefined, known: Goals["ownKpis"], sayNone: SayNone): Promise<Goals> => {
    const sheets = path === undefined ? [] : await namedSheets(path, terminal);
    const goals = readGoals(sheets, language, fiscalYearStart, known);
    if (goals.fault !== null) throw new Stop(1, sayNone(sheets[0]?.name ?? "", goals.fault));
    return goals;
  };
  // Targets may be of own KPIs, which are read first.
  const second = await read(values["own-kpis"], [], cliTexts.noOwnKpis[language]);
  const first = await read(values.targets, second.ownKpis, (name, why) => `${name}: ${faultSentence(language, why)}`);
  return {
    targets: [...first.targets, ...second.targets],
    ownKpis: [...first.ownKpis, ...second.ownKpis],
    told: [...first.told, ...second.told],
    fault: null,
  };
}

async function namedSheets(path: string, terminal: Terminal): Promise<NamedCells[]> {
  const sheets = await openVisible(path, terminal);
  const name = (sheet: string): string => (sheets.length > 1 ? `${basename(path)}, ${sheet}` : basename(path));
  return sheets.map((sheet) => ({ name: name(sheet.name), cells: sheet.cells, origin: { row: 0, column: 0 } }));
}
