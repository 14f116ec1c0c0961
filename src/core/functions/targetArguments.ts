import type { Kpi } from "../kpi/kpi";
import { findAmong } from "../kpi/findAmong";
import type { Table } from "../table/table";
import { wordOf } from "../table/readWords";
import { lastDayOf, type Asked } from "../targets/question";
import { paceOf, type Goal, type Pace } from "../targets/pace";
import { readTargetTable } from "../targets/readTargetTable";
import { membersIn, scopeFilters } from "../targets/scopeOf";
import { scopeOfText, type Target } from "../targets/target";
import { parseTargetPeriod } from "../targets/targetPeriod";
import { parseDay } from "../table/parseDay";
import { isCellError, isDay } from "../words/cell";
import { fault, isFault, type Fault } from "../words/fault";
import { periodAt, periodOf, type Period } from "../words/period";
import type { TargetProblem } from "../words/targetProblem";
import { usualSettings, type Settings } from "../words/settings";
import { cellOf, isOmitted, isRange, textOf } from "./arguments";
import { badCell } from "./badCell";
import type { Argument, FormulaContext } from "./formula";
import { furtherFrom, type Further } from "./furtherTables";
import { kpiFor } from "./kpiFormulas";
import { parameter } from "./parameters";
import { tableOf } from "./tableOf";

export const targetsParameter = parameter(
  "targets",
  ["mål", "targets"],
  [
    "Tabellen med mål: KPI, Gjelder, Periode, Mål; gjerne Strekkmål og Delmål. For eksempel 'KPI-mål'!A:H.",
    "The table of targets: KPI, Scope, Period, Target; also Stretch and Milestones. Such as 'KPI targets'!A:H.",
  ],
  "range",
  "needed",
);

export const kpiParameter = parameter(
  "kpi",
  ["kpi", "kpi"],
  ['KPI-en: "deals_won" eller "Antall salg".', 'The KPI: "deals_won" or "Deals won".'],
  "value",
  "needed",
);

export const goalPeriod = (kind: "needed" | "optional"): ReturnType<typeof parameter> =>
  parameter(
    "period",
    ["periode", "period"],
    [
      `Perioden: "2026-10", "2026-K3", "2026", "FY2026", "FY2026-K1" eller en dato (måneden dens).${kind === "optional" ? " Tom er måneden som pågår på siste dag i dataene." : ""}`,
      `The period: "2026-10", "2026-Q3", "2026", "FY2026", "FY2026-Q1" or a date (its month).${kind === "optional" ? " Empty is the month of the last day of the data." : ""}`,
    ],
    "value",
    kind,
  );

export const scopeParameter = parameter(
  "scope",
  ["gjelder", "scope"],
  [
    "Hvem målet gjelder: et team eller en selger. Tom er alle.",
    "Whom the target is for: a team or a rep. Empty is everyone.",
  ],
  "value",
  "optional",
);

export const nowParameter = parameter(
  "now",
  ["per_dato", "now"],
  [
    "Dagen som tallene skal gjelde ved utgangen av. Tom er siste dag i dataene.",
    "The day at the end of which things are to be seen. Empty is the last day of the data.",
  ],
  "value",
  "optional",
);

export const besidesParameter = parameter(
  "tables",
  ["tabeller", "tables"],
  [
    "Flere tabeller som KPI-en trenger, og arket Egne KPI-er, i hvilken rekkefølge som helst.",
    "Further tables that the KPI takes, and the sheet Own KPIs, in any order.",
  ],
  "range",
  "repeating",
);

/** The arguments before the further tables. */
const paceArguments = 6;

/** Further tables and own KPIs; anything else is one argument too many. */
export function besidesFrom(rest: readonly Argument[], before: number): Pick<Further, "tables" | "kpis"> | Fault {
  const further = furtherFrom(rest);
  if (isFault(further)) return further;
  const isOdd = !further.pairs.every(isOmitted) || further.goals.length > 0;
  return isOdd ? fault({ kind: "too-many-arguments", most: before }) : further;
}

export const settingsOf = ({ settings }: FormulaContext): Settings => settings ?? usualSettings;

/** The targets of a range. A cell that cannot be used is a fault where it is of the KPI asked for, or may be. */
export function targetsFrom(
  argument: Argument,
  kpi: Kpi,
  { fiscalYearStart }: Settings,
  ownKpis: readonly Kpi[] = [],
): readonly Target[] | Fault {
  if (argument === undefined || argument === null) {
    return fault({ kind: "missing-argument", parameter: "targets", expected: "table" });
  }
  if (!isRange(argument)) {
    return fault({ kind: "bad-argument", parameter: "targets", expected: "table", got: wordOf(argument) });
  }
  const read = readTargetTable(argument, { fiscalYearStart, ownKpis });
  if (isFault(read)) return read;
  const spoilt = read.problems.find(
    (problem) => (problem.of === undefined || problem.of === kpi.id) && spoilsTarget(problem),
  );
  return spoilt === undefined ? read.targets : fault({ kind: "bad-target", problem: spoilt });
}

/** Whether a target is left out for it: one of another KPI, a stretch or a milestone leaves the targets as they are. */
function spoilsTarget(problem: TargetProblem): boolean {
  if ("column" in problem) return problem.column === "value";
  return !["repeated-target", "unknown-kpi", "easier-stretch", "bad-milestone", "milestone-outside"].includes(
    problem.kind,
  );
}

/** A period with an end; `otherwise` where it is left out. */
export function goalPeriodFrom(argument: Argument, otherwise: Period | null, settings: Settings): Period | Fault {
  if (isOmitted(argument)) {
    return otherwise ?? fault({ kind: "missing-argument", parameter: "period", expected: "period" });
  }
  const cell = cellOf(argument);
  if (isCellError(cell)) return fault({ kind: "cell-error", code: cell.code, row: 1, column: 1 });
  if (typeof cell === "number") {
    const isYear = Number.isInteger(cell) && cell >= 1900 && cell <= 2100;
    if (isYear) return periodAt(cell, "year");
    return cell > 3000 ? periodOf(cell, "month") : fault({ kind: "bad-period", text: wordOf(cell) });
  }
  return parseTargetPeriod(cell, settings.fiscalYearStart);
}

export const scopeFrom = (argument: Argument): string | null =>
  isOmitted(argument) ? null : scopeOfText(wordOf(cellOf(argument)));

/** The day of an argument, the last of the data where it is left out. */
export function nowFrom(argument: Argument, tables: readonly Table[], kpi: Kpi): number | Fault {
  if (isOmitted(argument)) {
    const last = lastDayOf(tables, kpi);
    return Number.isNaN(last) ? fault({ kind: "no-data", of: kpi.id }) : last;
  }
  const cell = cellOf(argument);
  if (isDay(cell)) return Math.floor(cell.serial);
  // A host hands over a date as its serial; a year is no likely serial.
  if (typeof cell === "number" && cell > 3000) return Math.floor(cell);
  const day = typeof cell === "string" ? parseDay(cell) : null;
  if (day !== null && day.form !== "month" && day.asDmy === day.asMdy && !Number.isNaN(day.asDmy))
    return Math.floor(day.asDmy);
  return fault({ kind: "not-a-day", got: wordOf(cell), row: 1, column: 1 });
}

/** What stands behind every formula over data and targets. */
export interface GoalQuestion {
  readonly asked: Asked;
  readonly goal: Goal;
}

/** What the arguments (data, targets, kpi, period, scope, now) ask for. */
export function goalFrom(
  [data, targets, name, period, scope, now, ...rest]: readonly Argument[],
  context: FormulaContext,
): GoalQuestion | Fault {
  const settings = settingsOf(context);
  const table = tableOf(data);
  if (isFault(table)) return table;
  const further = besidesFrom(rest, paceArguments);
  if (isFault(further)) return further;
  const kpi = kpiFrom(name, table, further.kpis);
  if (isFault(kpi)) return kpi;
  const tables = [table, ...further.tables];
  const bad = tables.map((one) => badCell(one, kpi)).find((why) => why !== null);
  if (bad !== undefined) return bad;
  const goals = targetsFrom(targets, kpi, settings, further.kpis);
  if (isFault(goals)) return goals;
  const day = nowFrom(now, tables, kpi);
  if (isFault(day)) return day;
  const span = goalPeriodFrom(period, periodOf(day, "month"), settings);
  if (isFault(span)) return span;
  const who = scopeFrom(scope);
  const filters = scopeFilters(tables, who);
  if (isFault(filters)) return filters;
  const goal = { targets: goals, period: span, scope: who, calendar: settings.calendar, membersOf: membersIn(tables) };
  return { asked: { tables, kpi, filters, now: day }, goal };
}

/** The pace that the arguments ask for, and of what. */
export function paceFrom(
  args: readonly Argument[],
  context: FormulaContext,
): (GoalQuestion & { readonly pace: Pace }) | Fault {
  const question = goalFrom(args, context);
  if (isFault(question)) return question;
  const pace = paceOf(question.asked, question.goal);
  return isFault(pace) ? pace : { ...question, pace };
}

export function kpiFrom(argument: Argument, table: Table | null, own: readonly Kpi[] = []): Kpi | Fault {
  const name = textOf(argument, "kpi", "kpi");
  if (isFault(name)) return name;
  return table === null ? findAmong(own, name.replace(/^kpi_/i, "")) : kpiFor(name, table, own);
}
