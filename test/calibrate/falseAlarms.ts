import { rng } from "../../src/core/sample/rng";
import { methods, type Method } from "./methods";
import type { Team } from "./teams";

export const histories = [12, 24, 36] as const;
const judgedMonths = 12;

/** Shares of unchanged months, and of unchanged team-years, with a signal. */
export interface FalseAlarms {
  readonly months: number;
  readonly years: number;
}

/** What each method says of a year of unchanged months, after a history of so many. */
export function falseAlarms(
  team: Team,
  history: number,
  { seed, series, stream }: { readonly seed: number; readonly series: number; readonly stream: number },
  asked: readonly Method[] = methods.map(({ method }) => method),
): FalseAlarms[] {
  const signals = asked.map(() => ({ months: 0, years: 0 }));
  for (let one = 0; one < series; one++) {
    const random = rng(seed, stream * 1_000_000 + one);
    const drawn = Array.from({ length: history + judgedMonths }, (_, month) => team.draw(random, month, 1));
    asked.forEach((method, place) => {
      let found = 0;
      for (let end = history + 1; end <= drawn.length; end++) {
        if (method(team.model, drawn.slice(0, end), history) !== 0) found += 1;
      }
      const sum = signals[place];
      if (sum === undefined) return;
      sum.months += found;
      sum.years += found > 0 ? 1 : 0;
    });
  }
  return signals.map(({ months, years }) => ({ months: months / (series * judgedMonths), years: years / series }));
}
