import type { Comparison, Person } from "./comparePeople";
import { sayRevenueChange } from "./driverSentences";
import type { Point, Series } from "./gather";
import { formatNumber, formatPeriod, formatShare, listWords } from "../text/format";
import { ruleSetNames, settingsSentences } from "../text/settingsTexts";
import { summarySentences, type Movement, type Those } from "../text/summaryTexts";
import { sayShareOfTarget } from "../text/targetSectionTexts";
import type { Language } from "../words/language";
import type { RuleSet } from "../words/settings";
import { sayCriesWolf } from "./sayRules";
import { brokenGuards } from "../verdict/brokenGuards";
import { assure } from "../verdict/assure";
import { formatValue } from "../verdict/formatValue";
import { sayVerdict } from "../verdict/sayVerdict";
import { isSignal } from "../verdict/verdict";
import { personGuards, type PersonGuard } from "./personSentences";
import { sayPeopleAndTeams, type Changes } from "./peopleAndTeams";
import { sayUnguarded } from "./sayUnguarded";
import type { SummaryRequest } from "./source";

/** As many as a person reads. */
const mostSignals = 3;
const mostNames = 3;

/** What to know in a few sentences: the goal, the signals or that there are none, and whether people differ. */
export function toKnow(
  request: SummaryRequest,
  series: readonly Series[],
  comparisons: readonly Comparison[],
  { people, revenue, paces = [] }: Changes & { readonly paces?: readonly string[] },
): string[] {
  const last = series.flatMap((one) => {
    const point = one.points[one.points.length - 1];
    return point === undefined ? [] : [{ ...one, point, verdict: point.verdict }];
  });
  const wolf = sayCriesWolf(request.settings.rules, request.language);
  return [
    ...sayGoal(request, last),
    ...paces,
    ...revenue.map((change) => sayRevenueChange(request.language, change)),
    ...sayPeopleAndTeams(request, people, revenue),
    ...saySignals(request, last, personGuards(people)),
    ...(wolf === null ? [] : [wolf]),
    ...alike(comparisons.filter(tellsMore(people))).map((those) => sayPeople(request, those)),
    // What people do is the easiest to have more of; the other targets are asked about beside them.
    ...sayUnguarded(request, ({ kind }) => kind === "activity"),
  ];
}

/**
 * A comparison in which nobody has enough to be told from the others says nothing. One that names nobody but those whose
 * own change has been told is left to the table, unless it is the first.
 */
const tellsMore =
  (people: Changes["people"]) =>
  ({ rate, people: compared }: Comparison, place: number): boolean => {
    if (compared.every(({ stands }) => stands === "too-little-data")) return false;
    const named = compared.filter(({ stands }) => stands === "above" || stands === "below");
    const isTold = ({ name }: Person): boolean => people.some((one) => one.name === name && one.kpi.id === rate.id);
    return place === 0 || named.length === 0 || !named.every(isTold);
  };

/** A KPI at the month of the summary. */
interface Now extends Series {
  readonly point: Point;
  readonly verdict: Point["verdict"];
}

function sayGoal({ language }: SummaryRequest, now: readonly Now[]): string[] {
  const goals = now.filter(({ point }) => (point.target ?? 0) !== 0 && point.figure.value !== null);
  const goal = goals.find(({ kpi }) => kpi.id === "revenue_won") ?? goals[0];
  if (goal === undefined) return [];
  const { kpi, point, currency } = goal;
  const value = point.figure.value ?? 0;
  const target = point.target ?? NaN;
  const write = (number: number): string => formatValue(language, kpi.unit, number, currency);
  if (point.how === "share") {
    return [sayShareOfTarget[language](kpi.names[language], write(value), write(target), value / target)];
  }
  return [
    summarySentences.target[language](
      kpi.names[language],
      write(value),
      write(target),
      formatShare(language, value / target, 0),
      assure(kpi, point.verdict.limits, target),
    ),
  ];
}

function saySignals(
  { language, month, settings }: SummaryRequest,
  now: readonly Now[],
  alreadyTold: readonly PersonGuard[],
): string[] {
  const period = formatPeriod(language, month);
  const signals = now.filter(({ verdict }) => isSignal(verdict));
  if (signals.length === 0) {
    const judged = now.filter(({ verdict }) => verdict.kind === "normal").length;
    return judged === 0 ? [] : [sayNone(settings.rules, language, formatNumber(language, judged), period)];
  }
  const set = settings.rules === "calibrated" ? null : ruleSetNames[settings.rules].said[language];
  const guards = brokenGuards(now);
  const told = new Set(guards.flatMap(({ better, worse }) => [better, worse]));
  const others = signals.filter((one) => !told.has(one));
  // A guard that one person breaks has been told with the name; the company's figures stand in the table.
  const shown = guards.filter(({ better }) => !alreadyTold.some((one) => one.better.kpi.id === better.kpi.id));
  const room = Math.max(1, mostSignals - shown.length - alreadyTold.length);
  const rest = others.slice(room).map(({ kpi }) => kpi.names[language]);
  return [
    ...shown.map(({ better, worse }) =>
      summarySentences.brokenGuard[language](movement(language, better), movement(language, worse), set),
    ),
    ...others.slice(0, room).map((one) => saySignal(language, period, one)),
    ...(rest.length === 0 ? [] : [summarySentences.moreSignals[language](listWords(language, rest, rest.length))]),
  ];
}

/** That nothing stands out, by our own test or by the rules chosen. */
const sayNone = (set: RuleSet, language: Language, count: string, period: string): string =>
  set === "calibrated"
    ? summarySentences.noSignals[language](count, period)
    : settingsSentences.noSignals[language](count, period, ruleSetNames[set].said[language]);

function saySignal(language: Language, period: string, { kpi, point, verdict, currency, newLevel }: Now): string {
  // How the limits were made stands with the figure; here is what to know.
  const bare = verdict.rules === null ? { ...verdict, cycle: 1 as const, isScattered: false } : verdict;
  const { sentence } = sayVerdict(language, kpi, point.figure, bare, { period, currency });
  return newLevel === null
    ? sentence
    : `${sentence} ${summarySentences.newLevel[language](formatPeriod(language, newLevel))}`;
}

/** Which way a signal went, from what to what. */
function movement(language: Language, { kpi, point, verdict, currency }: Now): Movement {
  const write = (value: number | null): string =>
    value === null ? "–" : formatValue(language, kpi.unit, value, currency);
  return {
    name: kpi.names[language],
    isUp: verdict.kind === "signal-up",
    value: write(verdict.together?.value ?? point.figure.value),
    usual: write(verdict.together?.usual ?? verdict.usual),
  };
}

/** Comparisons that name the same people belong in one sentence; those that name nobody stand alone. */
function alike(comparisons: readonly Comparison[]): Comparison[][] {
  const groups = new Map<string, Comparison[]>();
  for (const [place, one] of comparisons.entries()) {
    const named = one.people.filter(({ stands }) => stands === "above" || stands === "below");
    const key =
      named.length === 0 ? String(place) : JSON.stringify(named.map(({ name, stands }) => [name, stands]).sort());
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** Who can be told from the others, by one rate or by several that name the same people. */
export function sayPeople({ language }: SummaryRequest, comparisons: readonly Comparison[]): string {
  const [first] = comparisons;
  if (first === undefined) return "";
  const names = comparisons.map(({ rate }, place) => {
    const name = rate.names[language];
    return place === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1);
  });
  const kpi = listWords(language, names, names.length);
  const those = (stands: Person["stands"]): Those => {
    const found = first.people.filter((person) => person.stands === stands).map(({ name }) => name);
    return { names: listWords(language, found, mostNames), count: found.length };
  };
  const [above, below] = [those("above"), those("below")];
  const share = (value: number): string => formatShare(language, value, 0);
  return above.count + below.count === 0
    ? summarySentences.peopleAlike[language](kpi, share(first.spread.low), share(first.spread.high))
    : summarySentences.peopleApart[language](kpi, above, below);
}
