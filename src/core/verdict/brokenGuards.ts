import type { Kpi } from "../kpi/kpi";
import { isGoodNews, type Verdict } from "./verdict";

/** A KPI with what may be said of it. */
export interface Judged {
  readonly kpi: Kpi;
  readonly verdict: Verdict;
}

/** One KPI got better while the one that shows when it is being gamed got worse. */
export interface BrokenGuard<Item extends Judged> {
  readonly better: Item;
  readonly worse: Item;
}

/**
 * The guards that are broken: a KPI that rose (or fell) for the better beyond chance while one of its counter-KPIs went
 * for the worse beyond chance, as 200 calls a week, and worse calls. Each pair once; a counter that is not among the KPIs
 * guards nothing.
 */
export function brokenGuards<Item extends Judged>(items: readonly Item[]): BrokenGuard<Item>[] {
  const isGood = ({ kpi, verdict }: Item, good: boolean): boolean => isGoodNews(kpi, verdict) === good;
  return items
    .filter((item) => isGood(item, true))
    .flatMap((better) =>
      better.kpi.counters.flatMap((id) => {
        const worse = items.find((item) => item.kpi.id === id && isGood(item, false));
        return worse === undefined ? [] : [{ better, worse }];
      }),
    );
}
