import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { freshBuild } from "../law/freshBuild";
import { medianOf } from "./measure";

/** Processor time of a process of its own, in milliseconds: before any of our code, to load a script, and to answer once. */
interface StartUp {
  readonly process: number;
  readonly load: number;
  readonly first: number;
}

/** What the hosts hold for a script, as far as one formula of one figure asks for it; then the script, then the formula. */
const child = (file: string, call: string): string => `
  const { readFileSync } = require("node:fs");
  const { runInThisContext } = require("node:vm");
  const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  const given = new Map();
  globalThis.self = globalThis;
  globalThis.CustomFunctions = { associate: (id, body) => given.set(id, body), Error: class extends Error {}, ErrorCode: {} };
  globalThis.Office = { onReady: () => new Promise(() => {}), context: {}, actions: { associate() {} } };
  const text = readFileSync(${JSON.stringify(file)}, "utf8");
  const rows = [["Deal ID", "Owner", "Stage", "Amount", "Created", "Closed"]];
  for (let row = 0; row < 100; row++)
    rows.push(["D" + row, "Rep " + (row % 7), row % 3 === 0 ? "Won" : "Lost", 100 + row, 45300 + row, 45310 + row]);
  const before = spent();
  runInThisContext(text);
  const loaded = spent();
  const answer = ${call};
  const done = spent();
  if (typeof [answer].flat(2)[0] !== "number") throw new Error("no figure: " + answer);
  console.log(JSON.stringify({ process: before, load: loaded - before, first: done - loaded }));
`;

const hosts = [
  ["Excel, functions.js", "excel", "functions.js", 'given.get("KPIWINRATE")(rows, "2024")'],
  ["Google Sheets, Code.js", "sheets", "Code.js", 'KPI_WIN_RATE(rows, "2024")'],
] as const;

const rounds = 9;

/** Rounds go from host to host, so that whatever slows the machine slows all of them. */
export function startUpLines(): string[] {
  const runs = hosts.map((): StartUp[] => []);
  for (let round = 0; round < rounds; round++) {
    hosts.forEach(([, host, file, call], place) => {
      const run = spawnSync(process.execPath, ["-e", child(join(freshBuild(host), file), call)], { encoding: "utf8" });
      if (run.status !== 0) throw new Error(run.stderr);
      runs[place]?.push(JSON.parse(run.stdout) as StartUp);
    });
  }
  const middle = (place: number, part: keyof StartUp): string =>
    medianOf((runs[place] ?? []).map((run) => run[part])).toFixed(1);
  return [
    "| fresh process, processor time | the process itself, ms | load, ms | first formula of 100 rows, ms |",
    "|---|--:|--:|--:|",
    ...hosts.map(
      ([name], place) =>
        `| ${name} | ${middle(place, "process")} | ${middle(place, "load")} | ${middle(place, "first")} |`,
    ),
    "",
  ];
}
