import { execFileSync } from "node:child_process";
import { medianOf } from "./measure";

/** Milliseconds of processor time, medians over the processes. */
interface LoadTime {
  /** Until the script stands ready: read and run. */
  readonly load: number;
  /** What the first call takes after that. */
  readonly firstCall: number;
}

/** A call of a script's, what it must answer, and what its host would hold for it: code that is run before. */
export interface FirstCall {
  readonly call: string;
  readonly answer: number;
  readonly host: string;
}

const simple: FirstCall = { call: "KPI_CONVERSION(50, 200)", answer: 0.25, host: "0" };

/** Run by a process that has read no script before: nothing that it measures has been compiled, kept or warmed up. */
const program = `
  const { readFileSync } = require("node:fs");
  const { Script, createContext, runInContext } = require("node:vm");
  const [path, call, wanted, host] = process.argv.slice(1);
  const code = readFileSync(path, "utf8");
  const realm = createContext({});
  runInContext(host, realm);
  const begun = process.cpuUsage();
  const spent = () => { const { user, system } = process.cpuUsage(begun); return (user + system) / 1000; };
  new Script(code, { filename: "Code.js" }).runInContext(realm);
  const load = spent();
  const answer = runInContext(call, realm);
  const firstCall = spent() - load;
  if (String(answer) !== wanted) throw new Error(call + " gives " + answer);
  console.log(JSON.stringify({ load, firstCall }));
`;

/** What a host's script costs before it answers, measured in processes of their own. */
export function loadTime(path: string, processes: number, { call, answer, host }: FirstCall = simple): LoadTime {
  const args = ["-e", program, path, call, String(answer), host];
  const times = Array.from(
    { length: processes },
    () => JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as LoadTime,
  );
  return { load: medianOf(times.map(({ load }) => load)), firstCall: medianOf(times.map((one) => one.firstCall)) };
}
