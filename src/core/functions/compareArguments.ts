import { evaluate } from "../kpi/evaluate";
import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import type { Table } from "../table/table";
import type { Groups } from "../verdict/groups";
import { fault, isFault, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { filtersFrom, isOmitted, periodFrom, textOf, textsOf } from "./arguments";
import { badCell } from "./badCell";
import type { Argument } from "./formula";
import { checkGroup } from "./groupArguments";
import { kpiFor } from "./kpiFormulas";
import { columnTitle } from "./kpiTable";
import { checkWhole } from "./numberArguments";
import { tableOf } from "./tableOf";

/** People with names, ready to be compared, and what name and value are called where a table says so. */
export interface NamedGroups {
  readonly names: readonly string[];
  readonly groups: Groups;
  readonly titles: { readonly name: string; readonly value: string } | null;
}

/** A KPI of a table by a column: shares by their trials, counts as they are. Rows without a name belong to nobody. */
export function groupsOfTable(
  [data, name, by, period, ...pairs]: readonly Argument[],
  language: Language,
): NamedGroups | Fault {
  const table = tableOf(data);
  if (isFault(table)) return table;
  const kpi = comparableKpi(name, table);
  if (isFault(kpi)) return kpi;
  if (isOmitted(by)) return fault({ kind: "missing-argument", parameter: "by", expected: "column" });
  const bad = badCell(table, kpi);
  if (bad !== null) return bad;
  const asked = periodFrom(period);
  if (isFault(asked)) return asked;
  const filters = filtersFrom(pairs);
  if (isFault(filters)) return filters;
  const columns = textsOf(by);
  const answer = evaluate(table, { kpis: [kpi], by: columns, grain: null, period: asked, filters });
  if (isFault(answer)) return answer;
  const rows = answer.rows
    .filter(({ keys }) => keys.every((key) => key !== null))
    .flatMap(({ keys, figures }) => figures.map((figure) => ({ name: keys.join(", "), figure })));
  const groups = groupsOf(
    kpi,
    rows.map(({ figure }) => figure),
  );
  if (isFault(groups)) return groups;
  const title = columns.map((column) => columnTitle(column, table, language)).join(", ");
  return { names: rows.map((row) => row.name), groups, titles: { name: title, value: kpi.names[language] } };
}

/** Amounts have no chance model of their own, and a growth or a stock cannot be compared by one either. */
function comparableKpi(name: Argument, table: Table): Kpi | Fault {
  const text = textOf(name, "kpi", "kpi");
  if (isFault(text)) return text;
  const kpi = kpiFor(text, table);
  if (isFault(kpi)) return kpi;
  const isShare = kpi.chance === "proportion" && kpi.form.kind === "ratio" && kpi.form.complement !== true;
  const isCount = kpi.chance === "count" && kpi.form.kind === "total";
  if (isShare || isCount) return kpi;
  return fault({ kind: "bad-argument", parameter: "kpi", expected: "comparable-kpi", got: text });
}

function groupsOf(kpi: Kpi, figures: readonly Figure[]): Groups | Fault {
  const unknown = figures.find(({ numerator }) => numerator === null);
  if (unknown !== undefined) return unknown.fault ?? fault({ kind: "no-data", of: kpi.id });
  if (kpi.chance === "count") {
    const counts = figures.map(({ numerator }) => numerator ?? 0);
    const broken = counts.map(checkWhole).find((why) => why !== null);
    return broken ?? { kind: "count", groups: counts.map((count) => ({ count, exposure: 1 })) };
  }
  const shares = figures.map(({ numerator, denominator }) => ({ successes: numerator ?? 0, trials: denominator ?? 0 }));
  const broken = shares.map(checkGroup).find((why) => why !== null);
  return broken ?? { kind: "proportion", groups: shares };
}
