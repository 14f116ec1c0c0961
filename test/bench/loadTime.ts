import { execFileSync } from "node:child_process";
import { medianOf } from "./measure";

/** Milliseconds of processor time, medians over the processes. */
interface LoadTime {
  /** Until the script stands ready: read and run. */
  readonly load: number;
  /** What the first call takes after that, a simple one. */
  readonly firstCall: number;
}

/** Run by a process that has read no script before: nothing that it measures has been compiled, kept or warmed up. */
const program = `
  const { readFileSync } = require("node:fs");
  const { Script, createContext, runInContext } = require("node:vm");
  const code = readFileSync(process.argv[1], "utf8");
  const realm = createContext({});
  runInContext("0", realm);
  const begun = process.cpuUsage();
  const spent = () => { const { user, system } = process.cpuUsage(begun); return (user + system) / 1000; };
  new Script(code, { filename: "Code.js" }).runInContext(realm);
  const load = spent();
  const answer = runInContext("KPI_CONVERSION(50, 200)", realm);
  const firstCall = spent() - load;
  if (answer !== 0.25) throw new Error("KPI_CONVERSION(50, 200) gives " + answer);
  console.log(JSON.stringify({ load, firstCall }));
`;

/** What Sheets' script costs each cell that calculates, measured in processes of their own. */
export function loadTime(path: string, processes: number): LoadTime {
  const times = Array.from(
    { length: processes },
    () => JSON.parse(execFileSync(process.execPath, ["-e", program, path], { encoding: "utf8" })) as LoadTime,
  );
  return { load: medianOf(times.map(({ load }) => load)), firstCall: medianOf(times.map((one) => one.firstCall)) };
}
