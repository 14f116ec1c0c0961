import { cliTexts } from "../../core/index";
import { call } from "./cli/call";
import { explain, list } from "./cli/list";
import { readOptions, type Options } from "./cli/options";
import { Stop, type ExitCode, type Terminal } from "./cli/outcome";
import { report } from "./cli/report";
import { sample } from "./cli/sample";
import { sql } from "./cli/sql";
import { start } from "./cli/start";
import { table } from "./cli/table";

const commands = new Map<string, (options: Options, terminal: Terminal) => unknown>(
  Object.entries({ report, table, sql, call, list, explain, sample, start }),
);

/** Work of more than a second says what it is doing, where a person watches. */
const patience = 1000;

function terminalFor(options: Options): Terminal {
  const begun = performance.now();
  return {
    language: options.language,
    out: (text) => process.stdout.write(text),
    tell: (text) => process.stderr.write(`${text}\n`),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${text}\u001b[K`);
    },
    step: (text) => {
      if (process.stderr.isTTY && performance.now() - begun > patience) process.stderr.write(`${text}\n`);
    },
  };
}

async function run(argv: readonly string[]): Promise<ExitCode> {
  const [name = "", ...rest] = argv;
  const options = readOptions(rest);
  const terminal = terminalFor(options);
  const usage = cliTexts.usage[options.language]();
  if (options.values.help === true || name === "--help" || name === "-h" || name === "help") {
    terminal.out(`${usage}\n`);
    return 0;
  }
  const command = commands.get(name);
  if (command === undefined)
    throw new Stop(2, name === "" ? usage : `${cliTexts.unknownCommand[options.language](name)}\n${usage}`);
  await command(options, terminal);
  return 0;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof Stop ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exitCode = error instanceof Stop ? error.code : 1;
  },
);
