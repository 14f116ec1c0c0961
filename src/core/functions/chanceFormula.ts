import { landFlow } from "../targets/flowLanding";
import { fault, isFault, type Fault } from "../words/fault";
import { day, serialOf } from "../words/day";
import { isNumbers, isOmitted, numberOf, numbersOf } from "./arguments";
import { exampleTables } from "./examples";
import type { Argument, Formula } from "./formula";
import { dataParameter } from "./parameters";
import {
  besidesParameter,
  goalPeriod,
  kpiParameter,
  nowParameter,
  paceFrom,
  scopeParameter,
  targetsParameter,
} from "./targetArguments";
import { exampleTargets } from "./targetFormulas";

/** The chance of reaching a target: from data and targets, or from counts of past months. */
export const chance: Formula = {
  name: "KPI_CHANCE",
  id: "KPICHANCE",
  summary: {
    nb: "Sjansen for å nå et mål hvis det går som før: av data og mål som i KPI_PACE, eller av tall: antallene i tidligere måneder, mål, så langt, andel av måneden som er gått.",
    en: "The chance of reaching a target if things go on as before: of data and targets as in KPI_PACE, or of numbers: the counts of past months, target, so far, share of the month gone.",
  },
  parameters: [
    {
      ...dataParameter,
      help: {
        nb: `${dataParameter.help.nb} Eller tall: antallet i hver av de tidligere månedene.`,
        en: `${dataParameter.help.en} Or numbers: the count of each past month.`,
      },
    },
    {
      ...targetsParameter,
      help: {
        nb: "Tabellen med mål. Etter tall: målet for måneden.",
        en: "The table of targets. After numbers: the target of the month.",
      },
    },
    {
      ...kpiParameter,
      help: {
        nb: `${kpiParameter.help.nb} Etter tall: antallet så langt.`,
        en: `${kpiParameter.help.en} After numbers: the count so far.`,
      },
      optional: true,
    },
    {
      ...goalPeriod("optional"),
      help: {
        nb: `Perioden, som i KPI_PACE. Etter tall: andelen av månedens virkedager som er gått, 0 hvis ikke oppgitt.`,
        en: `The period, as in KPI_PACE. After numbers: the share of the month's working days that are over, 0 if omitted.`,
      },
    },
    scopeParameter,
    nowParameter,
    besidesParameter,
  ],
  examples: [
    { args: [[[8], [8], [8]], 0, 0, 0], answer: 1 },
    {
      args: [
        exampleTables.deals,
        exampleTargets,
        "deals_won",
        "2026-01",
        undefined,
        day(serialOf({ year: 2026, month: 1, day: 31 })),
      ],
      answer: 0,
    },
  ],
  spills: false,
  body: (args, context) => {
    if (isNumbers(args[0])) return fromNumbers(args);
    const found = paceFrom(args, context);
    if (isFault(found)) return found;
    return found.pace.chance ?? found.pace.why;
  },
};

function fromNumbers([history, target, soFar, gone, ...rest]: readonly Argument[]): number | Fault {
  if (!rest.every(isOmitted)) return fault({ kind: "too-many-arguments", most: 4 });
  const given = numbersOf(history);
  if (isFault(given)) return given;
  const past = given.filter((value) => !Number.isNaN(value));
  const broken = past.find((value) => !(value >= 0 && value <= mostEvents));
  if (broken !== undefined) return fault({ kind: "not-a-count", value: broken });
  if (past.length < leastMonths) return fault({ kind: "too-few-values", needed: leastMonths, have: past.length });
  const goal = numberOf(target, "targets", "number");
  if (isFault(goal)) return goal;
  const actual = isOmitted(soFar) ? 0 : numberOf(soFar, "kpi", "count");
  if (isFault(actual)) return actual;
  if (!(actual >= 0 && actual <= mostEvents)) return fault({ kind: "not-a-count", value: actual });
  const share = isOmitted(gone) ? 0 : numberOf(gone, "period", "share");
  if (isFault(share)) return share;
  if (share < 0 || share > 1) return fault({ kind: "not-a-share", value: share });
  const ahead = {
    past: past.map((value) => ({ value, exposure: 1 })),
    now: { value: actual, exposure: 1 },
    splits: [{ done: share, weight: 1 }],
    reach: 1,
    actual,
    unsure: 0,
    later: [],
    size: 1,
    mean: 1,
    isCount: true,
  };
  return landFlow(ahead).chanceAtLeast(goal);
}

const leastMonths = 3;
/** Beyond this, log-likelihoods have no digits left. */
const mostEvents = 1e9;
