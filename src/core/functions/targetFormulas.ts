import { standOf } from "../targets/pace";
import { resolveTarget } from "../targets/resolveTarget";
import { assuranceLabels, settledLabels } from "../text/landingTexts";
import { sayFault } from "../text/faults";
import { isPaceOver, isTargetReached, sayPaceOf } from "../report/sayPaceOf";
import { currencyOfKpi } from "../report/currencyOfKpi";
import { nameOf } from "../kpi/nameOf";
import { day, serialOf } from "../words/day";
import { fault, isFault } from "../words/fault";
import type { Cell } from "../words/cell";
import { exampleTables } from "./examples";
import type { Formula } from "./formula";
import { dataParameter } from "./parameters";
import {
  besidesFrom,
  besidesParameter,
  goalFrom,
  goalPeriod,
  goalPeriodFrom,
  kpiFrom,
  kpiParameter,
  nowParameter,
  paceFrom,
  scopeFrom,
  scopeParameter,
  settingsOf,
  targetsFrom,
  targetsParameter,
} from "./targetArguments";

/** Targets small enough to check by hand. */
export const exampleTargets: readonly (readonly Cell[])[] = [
  ["KPI", "Scope", "Period", "Target"],
  ["deals_won", "Everyone", "2026-01", 2],
  ["deals_won", "Everyone", "2026-02", 4],
  ["deals_won", "Everyone", "2026-03", 3],
  ["deals_won", "Jon", "2026-Q1", 4],
  ["win_rate", "Everyone", "2026", "50 %"],
];

const lastOfJanuary = day(serialOf({ year: 2026, month: 1, day: 31 }));

/** The value to reach. */
export const target: Formula = {
  name: "KPI_TARGET",
  id: "KPITARGET",
  summary: {
    nb: "Målet for en KPI i en periode. Er det ikke satt for perioden, legges delene sammen, eller et lengre mål deles etter virkedager. Rater legges aldri sammen.",
    en: "The target of a KPI in a period. Where none is set for it, those of its parts are added, or a longer one is shared by working days. Rates are never added.",
  },
  parameters: [targetsParameter, kpiParameter, goalPeriod("needed"), scopeParameter, besidesParameter],
  examples: [
    { args: [exampleTargets, "deals_won", "2026-02"], answer: 4 },
    // 2 + 4 + 3.
    { args: [exampleTargets, "deals_won", "2026-Q1"], answer: 9 },
    { args: [exampleTargets, "win_rate", "2026-05"], answer: 0.5 },
    { args: [exampleTargets, "deals_won", "2026-Q1", "Jon"], answer: 4 },
  ],
  spills: false,
  body: ([targets, name, period, scope, ...rest], context) => {
    const settings = settingsOf(context);
    const further = besidesFrom(rest, 4);
    if (isFault(further)) return further;
    const kpi = kpiFrom(name, null, further.kpis);
    if (isFault(kpi)) return kpi;
    const goals = targetsFrom(targets, kpi, settings, further.kpis);
    if (isFault(goals)) return goals;
    const span = goalPeriodFrom(period, null, settings);
    if (isFault(span)) return span;
    const who = scopeFrom(scope);
    const found = resolveTarget(goals, kpi, span, who, settings.calendar);
    if (isFault(found)) return found;
    return found?.value ?? fault({ kind: "no-target", of: kpi.id, period: span.key, scope: who });
  },
};

const paceParameters = [
  dataParameter,
  targetsParameter,
  kpiParameter,
  goalPeriod("needed"),
  scopeParameter,
  nowParameter,
  besidesParameter,
];

/** How much of the target there is. */
export const attainment: Formula = {
  name: "KPI_ATTAINMENT",
  id: "KPIATTAINMENT",
  summary: {
    nb: "Måloppnåelse: det som er nådd så langt, delt på målet. 100 % er nådd mål. Der lavere er bedre, er under 100 % bra.",
    en: "Attainment: what there is so far, divided by the target. 100% is the target met. Where lower is better, below 100% is good.",
  },
  parameters: paceParameters,
  examples: [
    // One of two deals won in January.
    { args: [exampleTables.deals, exampleTargets, "deals_won", "2026-01"], answer: 1 / 2 },
    { args: [exampleTables.deals, exampleTargets, "deals_won", "2026-Q1", "Jon"], answer: 1 / 4 },
  ],
  spills: false,
  body: (args, context) => {
    const question = goalFrom(args, context);
    if (isFault(question)) return question;
    const { asked, goal } = question;
    const stand = standOf(asked, goal);
    if (isFault(stand)) return stand;
    if (stand.actual === null) return fault({ kind: "no-data", of: asked.kpi.id });
    const wanted = stand.target.value;
    return wanted === 0 ? fault({ kind: "no-denominator", of: asked.kpi.id }) : stand.actual / wanted;
  },
};

/** Whether the target will be met, in a word and in sentences. */
export const status: Formula = {
  name: "KPI_STATUS",
  id: "KPISTATUS",
  summary: {
    nb: "Om målet nås, i ett ord og i setninger: ni av ti sjanse eller mer er «når målet», én av ti eller mindre er «når ikke målet». Ellers kan det gå begge veier. Er det avgjort, står det «nådd» eller «ikke nådd».",
    en: "Whether the target will be met, in a word and in sentences: a chance of nine in ten or more is “will meet”, one in ten or less “will miss”. Else it may go either way. Where it is settled, “met” or “not met”.",
  },
  parameters: paceParameters,
  examples: [
    {
      args: [exampleTables.deals, exampleTargets, "deals_won", "2026-01", undefined, lastOfJanuary],
      answer: [["✗ Not met", "Deals won: 1 in January 2026, the target is 2. The target is not met."]],
    },
  ],
  spills: true,
  body: (args, context) => {
    const found = paceFrom(args, context);
    if (isFault(found)) return found;
    const { language } = context;
    const { asked, goal, pace } = found;
    const isOver = isPaceOver(pace, asked.now >= goal.period.last);
    const sentence = sayPaceOf(
      language,
      asked.kpi,
      goal.period,
      pace,
      isOver,
      currencyOfKpi(asked, settingsOf(context)),
    );
    if (isTargetReached(asked.kpi, pace, isOver)) return [[settledLabels.reached[language], sentence]];
    if (isOver && pace.actual !== null) return [[settledLabels.missed[language], sentence]];
    const { assurance, why } = pace;
    const unknown = why === null ? null : sayFault(language, why, (id) => nameOf(id, language));
    return [[assurance === null ? unknown : assuranceLabels[assurance][language], sentence]];
  },
};
