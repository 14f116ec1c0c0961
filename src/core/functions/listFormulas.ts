import { findKpi, kpis, measuresOf } from "../kpi/catalogue";
import type { Kpi } from "../kpi/kpi";
import { measureOf } from "../kpi/measures";
import { rolesOf } from "../kpi/rolesOf";
import { capital, listWords } from "../text/format";
import { chanceNames, directionNames, explainTitles, kindNames, noSource, unitNames } from "../text/kpiTexts";
import { roleNames, subjectNames } from "../text/roleNames";
import { fault, isFault } from "../words/fault";
import type { Language } from "../words/language";
import { isOmitted, textOf } from "./arguments";
import { exampleTables } from "./examples";
import { conversions, isConversion, kpiFor } from "./kpiFormulas";
import { tableOf } from "./tableOf";
import type { Formula } from "./formula";
import { dataParameter, parameter } from "./parameters";

const areas = ["sales", "marketing", "hr", "finance"] as const;

/** The KPIs that can be asked for. */
export const kpiList: Formula = {
  name: "KPI_LIST",
  id: "KPILIST",
  summary: { nb: "Listen over KPI-er, med enhet og retning.", en: "The list of KPIs, with unit and direction." },
  parameters: [
    parameter(
      "area",
      ["område", "area"],
      [
        '"sales", "marketing", "hr" eller "finance". Tom gir alle.',
        '"sales", "marketing", "hr" or "finance". Empty gives all.',
      ],
      "value",
      "optional",
    ),
  ],
  examples: [{ args: ["sales"], answer: [["KPI", "Name", "Unit", "Direction", "Formula"]] }],
  spills: true,
  body: ([area], { language }) => {
    const wanted = isOmitted(area) ? "" : textOf(area, "area", "area");
    if (isFault(wanted)) return wanted;
    const plain = wanted.toLowerCase();
    if (plain !== "" && !(areas as readonly string[]).includes(plain)) {
      return fault({ kind: "bad-argument", parameter: "area", expected: "area", got: wanted });
    }
    const { id, name, unit, direction, formula, stamp } = explainTitles;
    return [
      [id, name, unit, direction, formula, stamp].map((title) => title[language]),
      ...kpis
        .filter((kpi) => plain === "" || kpi.area === plain)
        .map((kpi) => [
          kpi.id,
          kpi.names[language],
          unitNames[kpi.unit][language],
          directionNames[kpi.direction][language],
          `KPI_${kpi.id.toUpperCase()}`,
          kpi.stamp[language],
        ]),
    ];
  },
};

/** What a KPI is: definition, columns, chance model, guard and source. */
export const kpiExplain: Formula = {
  name: "KPI_EXPLAIN",
  id: "KPIEXPLAIN",
  summary: {
    nb: "Hva en KPI er: definisjon, kolonner, motvekt og kilde.",
    en: "What a KPI is: definition, columns, guard and source.",
  },
  parameters: [
    parameter(
      "kpi",
      ["kpi", "kpi"],
      ['KPI-en: "win_rate" eller navnet.', 'The KPI: "win_rate" or its name.'],
      "value",
      "needed",
    ),
    {
      ...dataParameter,
      optional: true,
      help: {
        nb: "Tabellen med overskrifter. For KPI_CONVERSION avgjør den hvilken KPI det er.",
        en: "The table with its headers. For KPI_CONVERSION it decides which KPI is meant.",
      },
    },
  ],
  examples: [
    {
      args: ["conversion", exampleTables.deals],
      answer: [
        ["KPI", "win_rate"],
        ["Name", "Win rate"],
      ],
    },
    {
      args: ["win_rate"],
      answer: [
        ["KPI", "win_rate"],
        ["Name", "Win rate"],
      ],
    },
  ],
  spills: true,
  body: ([name, data], { language }) => {
    const wanted = textOf(name, "kpi", "kpi");
    if (isFault(wanted)) return wanted;
    const table = isOmitted(data) ? null : tableOf(data);
    if (isFault(table)) return table;
    if (table === null && isConversion(wanted)) return bothConversions(language);
    const kpi = table === null ? findKpi(wanted.replace(/^kpi_/i, "")) : kpiFor(wanted, table);
    return isFault(kpi) ? kpi : explain(kpi, language);
  },
};

/** What `KPI_CONVERSION` means, by what the table is about. */
const bothConversions = (language: Language): string[][] => [
  [explainTitles.id[language], "conversion"],
  ...(["leads", "deals"] as const).map((subject) => {
    const { id, definition } = conversions[subject];
    return [capital(subjectNames[subject][language]), `${id}: ${definition[language]}`];
  }),
];

/** Columns of the KPI's own table: roles, or the sums of a table of totals. */
function columnNames(kpi: Kpi, language: Language): string[] {
  const roles = rolesOf(kpi).map((role) => roleNames[role][language]);
  const sums = measuresOf(kpi)
    .map(measureOf)
    .filter(({ subject }) => subject === "totals" || kpi.subject === "totals");
  return [...roles, ...sums.map(({ names }) => names[language])];
}

/** The lines of an explanation, title and text. */
function explain(kpi: Kpi, language: Language): string[][] {
  const columns = columnNames(kpi, language);
  const tables = [kpi.subject, ...(kpi.joins ?? [])].map((subject) => subjectNames[subject][language]);
  const titles = explainTitles;
  return [
    [titles.id[language], kpi.id],
    [titles.name[language], kpi.names[language]],
    [titles.definition[language], kpi.definition[language]],
    [titles.stamp[language], kpi.stamp[language]],
    ...(kpi.variants ?? []).map(({ key, stamp }) => [titles.variant[language], `${kpi.id}.${key}: ${stamp[language]}`]),
    [titles.unit[language], unitNames[kpi.unit][language]],
    [titles.direction[language], directionNames[kpi.direction][language]],
    [titles.kind[language], kindNames[kpi.kind][language]],
    [titles.tables[language], listWords(language, tables, tables.length)],
    [titles.columns[language], listWords(language, columns, columns.length)],
    [titles.chance[language], chanceNames[kpi.chance][language]],
    [titles.counters[language], kpi.counters.join(", ")],
    [titles.formula[language], `=KPI_${kpi.id.toUpperCase()}(…)`],
    ...(kpi.sources.length === 0 ? [noSource[language]] : kpi.sources).map((source) => [
      titles.source[language],
      source,
    ]),
  ];
}
