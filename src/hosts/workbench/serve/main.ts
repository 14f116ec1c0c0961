/** `npm start`: builds the workbench where needed, serves it to this machine alone and opens it in the browser. */
import { parseArgs } from "node:util";
import { workbenchTexts, type Language } from "../../../core/index";
import { freshBuild } from "./build";
import { openBrowser } from "./openBrowser";
import { serveFolder } from "./server";

const usualPort = 4321;

class Stop extends Error {}

const languageOf = (asked: string | undefined): Language =>
  /^(nb|nn|no)/.test(asked ?? Intl.DateTimeFormat().resolvedOptions().locale) ? "nb" : "en";

/** The usual port, else any that is free; one that was asked for, and no other. */
function portsFor(given: string | undefined, language: Language): number[] {
  if (given === undefined) return [usualPort, 0];
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65535)) throw new Stop(workbenchTexts.badPort[language](given));
  return [port];
}

function optionsFrom(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: "string" },
        "no-open": { type: "boolean" },
        lang: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Stop(`${why}\n${workbenchTexts.startUsage[languageOf(undefined)]()}`);
  }
}

async function main(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2));
  const language = languageOf(options.lang);
  if (options.help === true) {
    process.stdout.write(`${workbenchTexts.startUsage[language]()}\n`);
    return;
  }
  const ports = portsFor(options.port, language);
  const folder = await freshBuild(() => process.stdout.write(`${workbenchTexts.building[language]()}\n`));
  const served = await serveFolder(folder, ports);
  if (served === null) throw new Stop(workbenchTexts.portTaken[language](String(options.port)));
  const url = `http://127.0.0.1:${String(served.port)}/${options.lang === undefined ? "" : `?lang=${language}`}`;
  process.stdout.write(`${workbenchTexts.at[language](url)}\n`);
  if (options["no-open"] !== true) openBrowser(url);
}

main().catch((error: unknown) => {
  const why = error instanceof Stop || !(error instanceof Error) ? String(error).replace(/^Error: /, "") : error.stack;
  process.stderr.write(`${why ?? ""}\n`);
  process.exitCode = 1;
});
