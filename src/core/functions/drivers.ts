import { findKpi } from "../kpi/catalogue";
import type { Kpi } from "../kpi/kpi";
import { driverTexts } from "../text/driverTexts";
import { seriesTitles } from "../text/seriesTexts";
import { fault, isFault, type Answer, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import type { Period } from "../words/period";
import type { Table } from "../table/table";
import type { ChangeSignal } from "../verdict/changeSignal";
import { isOmitted, periodFrom, textOf } from "./arguments";
import { chainRows, hasTree } from "./chainRows";
import { exampleTables } from "./examples";
import type { DriverAsked, DriverRows } from "./driverRows";
import type { Argument, Formula } from "./formula";
import { kpiFor } from "./kpiFormulas";
import { mixRows } from "./mixRows";
import { dataParameter, parameter } from "./parameters";
import { productRows } from "./productRows";
import { tableOf } from "./tableOf";

const side = (name: string, names: readonly [string, string], help: readonly [string, string]): typeof dataParameter =>
  parameter(name, names, help, "range", "needed");

/** What made a KPI change from one period to another, with a verdict on each driver. */
export const drivers: Formula = {
  name: "KPI_DRIVERS",
  id: "KPIDRIVERS",
  summary: {
    nb: "Hvorfor en KPI endret seg fra en periode til en annen, delt nøyaktig på driverne, og om hver driver har endret seg mer enn tilfeldig. Omsetning: avgjorte avtaler × treffprosent × størrelse.",
    en: "Why a KPI changed from one period to another, split exactly on its drivers, and whether each has changed by more than chance. Revenue: deals decided × win rate × size.",
  },
  parameters: [
    dataParameter,
    side("from", ["fra", "from"], ['Perioden før: "2025".', 'The period before: "2025".']),
    side("to", ["til", "to"], ['Perioden etter: "2026".', 'The period after: "2026".']),
    parameter(
      "kpi",
      ["kpi", "kpi"],
      [
        'KPI-en. Tom betyr omsetning, eller det nærmeste tabellen gir. En andel, som "win_rate", krever en kolonne å dele på.',
        'The KPI. Empty means revenue, or the nearest the table gives. A share, such as "win_rate", needs a column to split by.',
      ],
      "value",
      "optional",
    ),
    parameter(
      "by",
      ["etter", "by"],
      ['Kolonne å dele på: "selger", "produkt", "kilde".', 'Column to split by: "owner", "product", "source".'],
      "value",
      "optional",
    ),
  ],
  examples: [
    {
      // By hand: 1 decided, all won, of 100, to 2 decided, 1 won, of 300: 200 × ln 2 / ln 3 and 200.
      args: [exampleTables.deals, "2026-01", "2026-02"],
      answer: [
        ["Driver", "Before", "After", "Effect", "Share of the change", "Verdict"],
        ["Deals decided", 1, 2, 126.186, 0.63093, "○ Too little data"],
        ["Win rate", 1, 0.5, -126.186, -0.63093, "○ Too little data"],
        ["Average deal size", 100, 300, 200, 1, "○ Too little data"],
        ["Total", 100, 300, 200, 1],
      ],
    },
  ],
  spills: true,
  body: (args, { language }) => {
    const asked = askedFrom(args);
    if (isFault(asked)) return asked;
    const rows = rowsOf(asked, language);
    if (isFault(rows)) return rows;
    const { driver, before, after, effect, share, verdict } = seriesTitles;
    const { total } = rows;
    const whole = total.after - total.before;
    const part = (value: number): number | null => (whole === 0 ? null : value / whole);
    return [
      [driver, before, after, effect, share, verdict].map((title) => title[language]),
      ...rows.drivers.map((one): Answer[] => [
        one.name,
        shown(one.before),
        shown(one.after),
        one.effect,
        part(one.effect),
        one.signal === "none" ? null : verdictOf(one.signal, language),
      ]),
      [seriesTitles.total[language], total.before, total.after, whole, part(whole), null],
    ];
  },
};

const shown = (value: number): number | null => (Number.isNaN(value) ? null : value);

function verdictOf(signal: ChangeSignal, language: Language): string {
  const { up, down, chance, "too-little-data": tooLittle } = driverTexts.verdicts;
  return (signal === null ? tooLittle : signal === 0 ? chance : signal > 0 ? up : down)[language];
}

function askedFrom([data, from, to, name, by]: readonly Argument[]): DriverAsked | Fault {
  const table = tableOf(data);
  if (isFault(table)) return table;
  const [first, last] = [periodOf(from, "from"), periodOf(to, "to")];
  if (isFault(first)) return first;
  if (isFault(last)) return last;
  const column = isOmitted(by) ? null : textOf(by, "by", "column");
  if (isFault(column)) return column;
  const kpi = isOmitted(name) ? usualKpi(table) : named(name, table);
  return isFault(kpi) ? kpi : { table, kpi, from: first, to: last, by: column };
}

function named(argument: Argument, table: Table): Kpi | Fault {
  const text = textOf(argument, "kpi", "kpi");
  return isFault(text) ? text : kpiFor(text, table);
}

function periodOf(argument: Argument, name: string): Period | Fault {
  if (isOmitted(argument)) return fault({ kind: "missing-argument", parameter: name, expected: "period" });
  return periodFrom(argument);
}

/** The nearest to revenue that a table gives. */
function usualKpi({ subject }: Table): Kpi | Fault {
  return findKpi(subject === "activities" ? "meetings_held" : "revenue_won");
}

function rowsOf(asked: DriverAsked, language: Language): DriverRows | Fault {
  const { kpi, by } = asked;
  if (hasTree(kpi)) return chainRows(asked, language);
  if (kpi.form.kind === "product" && by === null) return productRows(asked, language);
  if (kpi.form.kind !== "ratio") {
    return fault({ kind: "bad-argument", parameter: "kpi", expected: "kpi", got: kpi.id });
  }
  if (by === null) return fault({ kind: "missing-argument", parameter: "by", expected: "column" });
  return mixRows({ ...asked, by }, language);
}
