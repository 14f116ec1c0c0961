import { writeFileSync } from "node:fs";
import { changeParts } from "./changeParts";
import { delays, changes, patience } from "./delays";
import { falseAlarms, histories } from "./falseAlarms";
import { landingParts } from "./landingParts";
import { methods } from "./methods";
import { falseNames } from "./people";
import { page, table } from "./page";
import { teams } from "./teams";

/**
 * `npm run calibrate`: how often unchanged teams get a signal, and how soon changed ones do, by simulation; ours beside
 * the usual ways to judge a month. Writes docs/calibration.md. The seed stands in the page: the same numbers every time.
 * `npm run calibrate -- 50` tries it with 50 series a cell, and prints instead of writing.
 */
const seed = 20261123;
const wanted = process.argv[2];
const series = wanted === undefined ? 1000 : Number(wanted);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const percent = (share: number, decimals = 1): string => `${(100 * share).toFixed(decimals)} %`;
/** The goal: one false signal in 200 months. Four standard errors of a cell are about 0.2 points. */
const goal = 0.005;

const alarmRows: string[][] = [];
const delayRows: string[][] = [];
let worst = 0;
teams.forEach((team, place) => {
  const found = histories.map((history, which) =>
    falseAlarms(team, history, { seed, series, stream: place * histories.length + which }),
  );
  const [ourFirst, ...others] = methods.map((_, method) => found.map((alarms) => alarms[method]));
  const own = (ourFirst ?? []).map((alarms) => alarms?.months ?? NaN);
  worst = Math.max(worst, ...own);
  const middle = (alarms: (typeof others)[number]): string => {
    const one = alarms[1];
    return one === undefined ? "" : `${percent(one.months)}, ${percent(one.years, 0)}`;
  };
  alarmRows.push([
    team.kind,
    team.name,
    ...own.map((share) => (share > goal ? `**${percent(share, 2)}**` : percent(share, 2))),
    percent(ourFirst?.[1]?.years ?? NaN, 0),
    ...others.map(middle),
  ]);
  say(`${team.kind}, ${team.name}: ${own.map((share) => percent(share, 2)).join(", ")}`);
  const waits = delays(team, Math.max(own[1] ?? goal, 1 / (12 * series)), {
    seed,
    series: Math.ceil(series / 4),
    stream: place,
  });
  delayRows.push([
    team.kind,
    team.name,
    ...waits.flatMap(({ ours, peers }) => {
      const best = peers.reduce((one, other) => (other.months < one.months ? other : one));
      const month = (value: number): string => (value > patience - 1 ? `over ${patience - 1}` : value.toFixed(1));
      const late = ours > best.months * 1.1 && ours - best.months > 0.5 && best.months <= patience - 1;
      return [late ? `**${month(ours)}**` : month(ours), `${month(best.months)} (${best.name})`];
    }),
  ]);
});
say(`Worst: ${percent(worst, 2)}`);

/** Comparisons are quick, and 5 % takes more of them to tell from 4 %. */
const comparisons = 6 * series;
const people = falseNames({ seed, series: comparisons });

const landed = landingParts(seed, series, say);

const text = page({
  ...changeParts(seed, 4 * series, say),
  seed,
  series,
  comparisons,
  worst: percent(worst, 2),
  alarms: table(
    [
      "Kind",
      "Team",
      ...histories.map((history) => `Nøkkel, ${history} months`),
      "years, 24 months",
      ...methods.slice(1).map(({ name }) => name),
    ],
    alarmRows,
  ),
  delays: table(
    ["Kind", "Team", ...changes.flatMap((times) => [`level × ${times}`, "best peer at our rate"])],
    delayRows,
  ),
  ...landed,
  people: table(
    ["People", "Tries or mean each", "Rate", "Teams with a false name"],
    people.map((row) => [String(row.people), String(row.each), row.rate, percent(row.share)]),
  ),
});
if (wanted === undefined) writeFileSync("docs/calibration.md", text);
else process.stdout.write(text);
