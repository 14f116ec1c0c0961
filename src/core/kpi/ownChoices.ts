import type { Kpi } from "./kpi";

export type ChoiceField = "direction" | "chance" | "unit";

const named = <Value>(entries: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(entries.flatMap(([value, words]) => words.split(",").map((word) => [word, value] as const)));

/** What may stand in the cells of an own KPI, in either language. */
export const choices = {
  direction: named<Kpi["direction"]>([
    ["higher", "higher,up,høyere,opp,høyere er bedre"],
    ["lower", "lower,down,lavere,ned,lavere er bedre"],
    ["context", "neither,context,verken,ingen,verken eller"],
    ["range", "range,område,innenfor"],
  ]),
  chance: named<Kpi["chance"]>([
    ["proportion", "proportion,share,andel"],
    ["count", "count,antall"],
    ["amount", "amount,beløp,sum"],
  ]),
  unit: named<Kpi["unit"]>([
    ["count", "count,antall"],
    ["share", "share,percent,per cent,%,prosent,andel"],
    ["money", "money,amount,kr,nok,beløp"],
    ["days", "days,dager"],
    ["hours", "hours,timer"],
    ["ratio", "ratio,forholdstall,tall"],
    ["points", "points,poeng"],
  ]),
} as const;
