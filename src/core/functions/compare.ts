import { standingNames, statisticTitles } from "../text/statisticTexts";
import { compareGroups } from "../verdict/compareGroups";
import type { Cell } from "../words/cell";
import { isFault, type Fault } from "../words/fault";
import { isNumbers, isOmitted, isRange } from "./arguments";
import { groupsOfTable, type NamedGroups } from "./compareArguments";
import { exampleTables } from "./examples";
import type { Argument, Formula } from "./formula";
import { groupsFrom } from "./groupArguments";
import { shown } from "./numberAnswers";
import { filterParameter, parameter, periodParameter } from "./parameters";

/** People side by side, luck counted in: the front door to `compareGroups`. */
export const compare: Formula = {
  name: "KPI_COMPARE",
  id: "KPICOMPARE",
  summary: {
    nb: "Selgere side om side: verdi, intervall, rettferdig anslag, sjanse for å ligge over laget, og om noen skiller seg ut mer enn tilfeldigheter forklarer. Navn, treff og forsøk, eller en tabell.",
    en: "Reps side by side: value, interval, fair estimate, chance of lying above the team, and whether anyone differs by more than chance. Names, successes and trials, or a table.",
  },
  parameters: [
    parameter(
      "data",
      ["data", "data"],
      [
        "Navnene, ett i hver celle, eller tabellen med overskrifter.",
        "The names, one a cell, or the table with its headers.",
      ],
      "range",
      "needed",
    ),
    parameter(
      "kpi",
      ["kpi", "kpi"],
      [
        'Antall treff for hvert navn. For en tabell KPI-en, en andel eller et antall: "win_rate", "deals_won".',
        'How many succeeded for each name. For a table the KPI, a share or a count: "win_rate", "deals_won".',
      ],
      "range",
      "needed",
    ),
    parameter(
      "by",
      ["etter", "by"],
      [
        'Antall forsøk for hvert navn. For en tabell kolonnen med navnene: "selger". Rader uten navn er ikke med.',
        'How many were tried for each name. For a table the column of names: "owner". Rows without a name are left out.',
      ],
      "range",
      "needed",
    ),
    {
      ...periodParameter,
      help: { nb: `For en tabell. ${periodParameter.help.nb}`, en: `For a table. ${periodParameter.help.en}` },
    },
    filterParameter,
  ],
  examples: [
    {
      args: [
        [["Åse"], ["Jon"]],
        [[16], [4]],
        [[20], [20]],
      ],
      answer: [
        ["Name", "Value", "Low", "High"],
        ["Åse", 0.8, 0.583983, 0.919342],
        ["Jon", 0.2, 0.0806577, 0.416017],
      ],
    },
    {
      args: [exampleTables.deals, "win_rate", "owner"],
      answer: [
        ["Owner", "Win rate"],
        ["Jon", 1],
        ["Åse", 0.5],
      ],
    },
  ],
  spills: true,
  body: (args, { language }) => {
    const named = isPlain(args) ? groupsOfNumbers(args) : groupsOfTable(args, language);
    if (isFault(named)) return named;
    const found = compareGroups(named.groups);
    if (isFault(found)) return found;
    const { name, value, low, high, fair, fairLow, fairHigh, chanceAbove, verdict } = statisticTitles;
    const rows = found.groups.map((group, index) => ({ group, name: named.names[index] ?? "" }));
    rows.sort((one, other) => (other.group.rate ?? -1) - (one.group.rate ?? -1) || (one.name < other.name ? -1 : 1));
    return [
      [
        named.titles?.name ?? name[language],
        named.titles?.value ?? value[language],
        ...[low, high, fair, fairLow, fairHigh, chanceAbove, verdict].map((title) => title[language]),
      ],
      ...rows.map(({ group, name: own }): Cell[] => [
        own,
        ...[group.rate, group.interval?.low, group.interval?.high].map((number) => shown(number ?? NaN)),
        ...[group.fair.estimate, group.fair.low, group.fair.high, group.fair.chanceAbove].map(shown),
        standingNames[group.stands][language],
      ]),
    ];
  },
};

/** Names and numbers, and no table: the second argument is not the name of a KPI. */
const isPlain = ([, second]: readonly Argument[]): boolean =>
  isNumbers(second) || (isRange(second) && second.flat().length > 1) || isOmitted(second);

function groupsOfNumbers(args: readonly Argument[]): NamedGroups | Fault {
  const groups = groupsFrom(args);
  if (isFault(groups)) return groups;
  return { names: groups.map(({ name }) => name), groups: { kind: "proportion", groups }, titles: null };
}
