import { changes, delays, patience } from "./delays";
import { falseAlarms, histories } from "./falseAlarms";
import { methods } from "./methods";
import { table } from "./page";
import { teams } from "./teams";

const percent = (share: number, decimals = 1): string => `${(100 * share).toFixed(decimals)} %`;
/** The goal: one false signal in 200 months. Four standard errors of a cell are about 0.2 points. */
const goal = 0.005;

/** What one team has in the tables of false signals and of delays. */
export interface AlarmRow {
  readonly alarms: readonly string[];
  readonly delays: readonly string[];
  readonly worst: number;
}

/** How often a team that does not change gets a signal, and how soon one that does. */
export function alarmRow(place: number, seed: number, series: number): AlarmRow {
  const team = teams[place];
  if (team === undefined) throw new RangeError(`no team ${place}`);
  const found = histories.map((history, which) =>
    falseAlarms(team, history, { seed, series, stream: place * histories.length + which }),
  );
  const [ourFirst, ...others] = methods.map((_, method) => found.map((alarms) => alarms[method]));
  const own = (ourFirst ?? []).map((alarms) => alarms?.months ?? NaN);
  const middle = (alarms: (typeof others)[number]): string => {
    const one = alarms[1];
    return one === undefined ? "" : `${percent(one.months)}, ${percent(one.years, 0)}`;
  };
  const waits = delays(team, Math.max(own[1] ?? goal, 1 / (12 * series)), {
    seed,
    series: Math.ceil(series / 4),
    stream: place,
  });
  return {
    alarms: [
      team.kind,
      team.name,
      ...own.map((share) => (share > goal ? `**${percent(share, 2)}**` : percent(share, 2))),
      percent(ourFirst?.[1]?.years ?? NaN, 0),
      ...others.map(middle),
    ],
    delays: [team.kind, team.name, ...waits.flatMap(delayCells)],
    worst: Math.max(...own),
  };
}

function delayCells({ ours, peers }: ReturnType<typeof delays>[number]): string[] {
  const best = peers.reduce((one, other) => (other.months < one.months ? other : one));
  const month = (value: number): string => (value > patience - 1 ? `over ${patience - 1}` : value.toFixed(1));
  const late = ours > best.months * 1.1 && ours - best.months > 0.5 && best.months <= patience - 1;
  return [late ? `**${month(ours)}**` : month(ours), `${month(best.months)} (${best.name})`];
}

/** The two tables, and the worst cell of the first. */
export const alarmTables = (
  rows: readonly AlarmRow[],
): { readonly alarms: string; readonly delays: string; readonly worst: string } => ({
  worst: percent(Math.max(...rows.map(({ worst }) => worst)), 2),
  alarms: table(
    [
      "Kind",
      "Team",
      ...histories.map((history) => `Nøkkel, ${history} months`),
      "years, 24 months",
      ...methods.slice(1).map(({ name }) => name),
    ],
    rows.map(({ alarms }) => alarms),
  ),
  delays: table(
    ["Kind", "Team", ...changes.flatMap((times) => [`level × ${times}`, "best peer at our rate"])],
    rows.map((row) => row.delays),
  ),
});
