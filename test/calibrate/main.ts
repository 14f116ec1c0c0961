import { fork } from "node:child_process";
import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { alarmTables, type AlarmRow } from "./alarmRow";
import { changeTable } from "./changeParts";
import { landingTable, type LandingRow } from "./landingRow";
import { page } from "./page";
import { changeSeriesOf, comparisonsOf, runTask, seed, tasks, type Done, type Rest, type Task } from "./tasks";

/**
 * `npm run calibrate`: how often unchanged teams get a signal, how soon changed ones do, and how often ranges hold, by
 * simulation; ours beside the usual ways to judge a month. Writes docs/calibration.md, with as many processes as there are
 * cores. `npm run calibrate -- 50` tries it with 50 series a cell, and prints instead of writing.
 */
const wanted = process.argv[2];
const series = wanted === undefined ? 1000 : Number(wanted);

/** A process of its own does one task after the other. */
function work(): void {
  process.on("message", (place: number) => {
    const task = tasks[place];
    if (task !== undefined) process.send?.(runTask(task, series));
  });
}

async function share(): Promise<readonly Done[]> {
  const done: Done[] = [];
  let next = 0;
  let finished = 0;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(process.argv[1] ?? "", process.argv.slice(2));
      let place = next++;
      const give = (): void => {
        if (place < tasks.length) child.send(place);
        else child.disconnect();
      };
      child.on("message", (answer: Done) => {
        done[place] = answer;
        finished += 1;
        const { part, place: which } = tasks[place] ?? { part: "", place: 0 };
        process.stderr.write(`${finished} of ${tasks.length}: ${part} ${which}\n`);
        place = next++;
        give();
      });
      child.on("exit", (code) => {
        if (code === 0) resolve();
        else reject(new Error(`a process ended with ${String(code)}`));
      });
      give();
    });
  await Promise.all(Array.from({ length: availableParallelism() }, one));
  return done;
}

async function report(): Promise<void> {
  const done = await share();
  const of = <Row extends Done>(part: Task["part"]): Row[] =>
    done.filter((_, place) => tasks[place]?.part === part) as Row[];
  const [rest] = of<Rest>("rest");
  if (rest === undefined) throw new Error("not all was done");
  const text = page({
    ...alarmTables(of<AlarmRow>("alarm")),
    ...landingTable(of<LandingRow>("landing")),
    ...rest,
    changes: changeTable(of<readonly string[]>("change")),
    changeSeries: changeSeriesOf(series),
    comparisons: comparisonsOf(series),
    landingSeries: series,
    seed,
    series,
  });
  if (wanted === undefined) writeFileSync("docs/calibration.md", text);
  else process.stdout.write(text);
}

if (process.send === undefined) {
  report().catch((why: unknown) => {
    process.stderr.write(`${String(why)}\n`);
    process.exitCode = 1;
  });
} else {
  work();
}
