import { changeSentences, type ToldChange } from "../text/changeTexts";
import { formatNumber, formatPeriod } from "../text/format";
import { formatValue } from "../verdict/formatValue";
import { periodIndex } from "../words/period";
import { currencyOf } from "./currencyOf";
import type { SummaryRequest } from "./source";
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

/** What sentences about people hang on. */
type Asked = Pick<SummaryRequest, "language" | "settings">;

export function sayGuard({ language, settings }: Asked, { better, worse }: PersonGuard): string {
  const first = [better, ...worse].reduce((one, other) => (monthOf(other) < monthOf(one) ? other : one));
  return changeSentences.guard[language](
    better.name,
    formatPeriod(language, first.since),
    told({ language, settings }, better),
    worse.map((one) => told({ language, settings }, one)),
  );
}

export const sayChange = ({ language, settings }: Asked, change: PersonChange): string =>
  changeSentences.person[language](
    change.name,
    formatPeriod(language, change.since),
    told({ language, settings }, change),
  );

function told({ language, settings }: Asked, { kpi, isUp, isBetter, before, after, source }: PersonChange): ToldChange {
  const write = ({ value }: PersonChange["after"]): string =>
    formatValue(language, kpi.unit, kpi.unit === "count" ? rounded(value) : value, currencyOf(source.table, settings));
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
