import type { Successes } from "../stats/checkChances";
import type { ExposedCount } from "../stats/exposedCount";

/** People (or teams, channels) side by side: successes among trials, or counts over time or a base. */
export type Groups =
  | { readonly kind: "proportion"; readonly groups: readonly Successes[] }
  | { readonly kind: "count"; readonly groups: readonly ExposedCount[] };

/** What both sorts of groups are made of: what happened, and out of what. */
export interface Happened {
  /** Successes, or the count. */
  readonly events: number;
  /** Trials, or the exposure. */
  readonly base: number;
}

export const happenedIn = (given: Groups): readonly Happened[] =>
  given.kind === "proportion"
    ? given.groups.map(({ successes, trials }) => ({ events: successes, base: trials }))
    : given.groups.map(({ count, exposure }) => ({ events: count, base: exposure }));

/** All of them taken together. */
export function together(groups: readonly Happened[]): Happened {
  let [events, base] = [0, 0];
  for (const group of groups) {
    events += group.events;
    base += group.base;
  }
  return { events, base };
}
