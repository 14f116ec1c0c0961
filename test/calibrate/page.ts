import { patience } from "./delays";

/** A table as Markdown writes it. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

interface Parts {
  readonly seed: number;
  readonly series: number;
  readonly comparisons: number;
  readonly worst: string;
  readonly alarms: string;
  readonly delays: string;
  readonly people: string;
  readonly landingSeries: number;
  readonly landings: string;
  readonly landingsTogether: string;
  readonly landingCells: number;
  readonly landingOff: number;
  readonly changes: string;
  readonly revenue: string;
  readonly guards: string;
  readonly changeSeries: number;
}

/** The page that stands in docs. */
export const page = ({
  seed,
  series,
  comparisons,
  worst,
  alarms,
  delays,
  people,
  landingSeries,
  landings,
  landingsTogether,
  landingCells,
  landingOff,
  ...changed
}: Parts): string => `# How often we are wrong

Made by \`npm run calibrate\`, seed ${seed}, ${series} made-up teams in each cell. Nothing here is hoped for: every number is counted.

A signal is worth something only if an unchanged team hardly ever gets one. The goal: **at most 1 false signal in 200 months**
(0.5 %), whatever is counted, however short the history from twelve months on. The worst cell is ${worst}. A cell above the goal is
in bold. Each cell has a standard error of about 0.05 to 0.1 points, since false signals come in clumps.

## False signals, of teams that do not change

A year of months is judged, each after all months before it, beginning after 12, 24 or 36 months of history. "Years" is the share of
teams with any false signal in the twelve months. The other ways to judge have a history of 24 months; each cell gives the share of
months, then of years. The target is the mean of the history; the limits of the published rule sets are those of single values (XmR),
from all months before, as the setting has them.

${alarms}

## Months until a change is called

After 24 months the level is multiplied by 0.5, 0.75 or 1.5 and stays there. Mean months until the first signal in the right
direction; one not called within ${patience} months counts as ${patience + 1}. The peers (XmR alone, XmR with runs of 8, 10 or 12 on one side, c or p charts, change
on the month before) have their threshold set, in each cell, so that they cry wolf exactly as often as we do there; the best of them
stands beside us. They could not be so tuned in practice: nobody knows the cell. In bold where we are later than the best peer by more than
a tenth and half a month.

${delays}

## People compared

Teams of people who are all alike, ${comparisons} of each kind. At most 5 % of teams may have anyone named as better or worse than the others.

${people}

## Landings

How often the 80 % range of a month's landing holds what came, asked for at the end of the 3rd, the 10th and the 20th of the month, after
12 and 36 whole months, in ${landingSeries} made-up months in each cell, through the same ways as from a table of deals. A month's level is drawn anew each
month where the team scatters more than chance; some teams bring half of the month in its last three days, or things come in lots, or the level grows or wanders from month to month.

In brackets: what the ranges themselves say that they hold; and what the best range holds that anyone could give who knew the team's true
level, scatter, season and habits, and only not its luck. Amounts and large counts can be cut to 80 %; whole numbers cannot: where the
next number is a fifth of all that may come, no range holds between 80 % and what it holds with that number. The rule: **a range never
says less than 80 %, and neither of its ends can be left out. A cell is off (in bold) where it holds less than 77 %, or more than 3 points
above the greatest of 80 %, what the ranges say, and what the best range holds.** Twelve months hardly tell whether a team's months differ
by more than chance, or whether it grows: there, teams that do not are held somewhat too often, and teams that do somewhat too seldom.
${landingsTogether}
${landingOff} of ${landingCells} cells are off. A cell has a standard error of about ${(100 * Math.sqrt(0.16 / landingSeries)).toFixed(1)} points.

${landings}

${changePage(changed)}
## What is judged how

- A month by itself: outside a prediction limit. Counts and successes: the exact conditional distribution given the baseline's sums, at
  0.3 %, and Student's t on a scale where chance makes the same variance at every level, at 0.07 %, with the variance between months
  estimated; a signal needs both. Amounts: Student's t at 0.07 % on their own scale and on that of their fifth root; both.
- The last 3, 6 and 12 months together: the same two tests for counts and successes; for everything also the exact rank sum test, at
  0.05 %, 0.1 % and 0.15 %.
- A rhythm through the year (from 24 months) or the quarter (from 12) is taken out where an F test shows it at 0.3 %.
- Where one year is too little to learn the season from, a month that is like the same month of last year is no signal.
- The baseline is the 36 months before, at least 12.
- A driver between two periods: from eight months on either side Student's t on the steady scale by how months scatter within each
  period, and the exact conditional test, at 80 % of what is asked; counts of whole years also month against the same month. Fewer
  months: by how the months before scatter, at 60 %; other months of the year must also differ from the same months of last year.
- A lasting change of one person: the clearest of all splits of 36 months in two, against the same months in random order, at 70 %.
- A landing: what came so far and what is still to come, by months of a gamma-Poisson level (beta-binomial for rates) whose scatter, season,
  lots and usual way through the month are learned from the last 36 months, each drawn towards none as far as luck may have made it; with
  less than six months all working days count alike. Counts: the range is cut at a tenth on either side and then loses the ends that it can
  do without and still hold 80 %. Old months count for less where that would have foretold the later ones better: by 3, 7, 13 or 24 % a
  month, each with its posterior chance (power discounting; Smith 1979, Harvey and Fernandes 1989).
- A guard is broken where one figure is a signal for the better and its counterweight one for the worse; of a person, where both have
  changed to stay.
`;

/** Drivers, changes of one person and guards. */
const changePage = ({
  changes,
  revenue,
  guards,
  changeSeries,
}: Pick<
  Parts,
  "changes" | "revenue" | "guards" | "changeSeries"
>): string => `## Drivers and guards, of teams that do not change

${changeSeries} made-up teams in each cell, each asked for at most 0.5 %; a cell has a standard error of about 0.1 points. A driver is held
against an earlier period; a lasting change is looked for at any time of three years; a cell with a star was above 0.5 % at
first and holds what ten times as many other teams gave. In a summary the three drivers of revenue share the
0.5 %, half for the whole and half for all teams together; the reps of a table share 0.5 % for all that is watched.

${changes}

Three drivers of revenue together, year against year: how often any of them is called more than chance. Beside it how often the 95 %
interval of what one more percentage point of the win rate is worth holds the truth: few and very unequal deals make it too narrow.

${revenue}

Calls and the share answered: how often the guard is called broken in a month. Where the team has trebled its calls and answers are as good
as before, one of the two signals is true, and the other must still be luck.

${guards}
`;
