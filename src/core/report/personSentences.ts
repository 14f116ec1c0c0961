import { changeSentences, type ToldChange } from "../text/changeTexts";
import { formatNumber, formatPeriod } from "../text/format";
import { formatValue } from "../verdict/formatValue";
import type { Language } from "../words/language";
import { periodIndex } from "../words/period";
import { currencyOf } from "./currencyOf";
import type { PersonChange } from "./personChanges";

/** A person one of whose figures got better while others that guard it got worse. */
export interface PersonGuard {
  readonly better: PersonChange;
  readonly worse: readonly PersonChange[];
}

/** Changes that begin within so many months of each other are told as one story. */
const sameTime = 6;

/** The guards that are broken by one and the same person, at about the same time. */
export function personGuards(changes: readonly PersonChange[]): PersonGuard[] {
  return changes
    .filter(({ isBetter }) => isBetter === true)
    .flatMap((better) => {
      const worse = changes.filter(
        (one) =>
          one.isBetter === false &&
          one.name === better.name &&
          one.source === better.source &&
          better.kpi.counters.includes(one.kpi.id) &&
          Math.abs(monthOf(one) - monthOf(better)) <= sameTime,
      );
      return worse.length === 0 ? [] : [{ better, worse }];
    });
}

const monthOf = ({ since }: PersonChange): number => periodIndex(since.first, "month");

export function sayGuard(language: Language, { better, worse }: PersonGuard): string {
  const first = [better, ...worse].reduce((one, other) => (monthOf(other) < monthOf(one) ? other : one));
  return changeSentences.guard[language](
    better.name,
    formatPeriod(language, first.since),
    told(language, better),
    worse.map((one) => told(language, one)),
  );
}

export const sayChange = (language: Language, change: PersonChange): string =>
  changeSentences.person[language](change.name, formatPeriod(language, change.since), told(language, change));

function told(language: Language, { kpi, isUp, isBetter, before, after, source }: PersonChange): ToldChange {
  const write = ({ value }: PersonChange["after"]): string =>
    formatValue(language, kpi.unit, kpi.unit === "count" ? rounded(value) : value, currencyOf(source.table));
  const [own, then] = [write(after), write(before)];
  const parts = [after.successes, after.trials].map((number) => formatNumber(language, number));
  const [successes = "", trials = ""] = parts;
  const value =
    kpi.chance === "proportion"
      ? changeSentences.ofTrials[language](own, successes, trials)
      : kpi.chance === "count"
        ? changeSentences.aMonth[language](own)
        : own;
  return { kpi: kpi.names[language], isUp, isBetter, value, before: then };
}

/** A mean of a month with decimals only where it is small. */
const rounded = (value: number): number => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
