import {
  isFault,
  lastCompleteMonth,
  lastDay,
  makeSample,
  paneTexts,
  readTable,
  readTargets,
  samplePlan,
  sampleSheetNames,
  summaryPlan,
  usualSettings,
  type Language,
  type SheetPlan,
} from "../../../core/index";
import { version } from "../version";
import { dataSheet } from "./dataSheet";
import type { NewBook } from "./openBook";

function targetsOf(language: Language): SheetPlan {
  const [, targets] = samplePlan(language, true).sheets;
  if (targets === undefined) throw new Error("the sample has no targets");
  return targets;
}

/** The made-up sales team: deals, leads, activities and targets, with the summary of its last month. */
export function sampleBook(language: Language): NewBook {
  const { tables } = makeSample({ language });
  const named = (["deals", "leads", "activities"] as const).map((subject) => {
    const table = readTable(tables[subject]);
    if (isFault(table)) throw new Error(table.kind);
    return { name: sampleSheetNames[subject][language], rows: tables[subject], table };
  });
  const read = readTargets(tables.targets);
  const targets = isFault(read) ? [] : read;
  const [deals] = named;
  if (deals === undefined) throw new Error("no deals");
  const month = lastCompleteMonth(lastDay(deals.table));
  const request = {
    sources: named,
    targets,
    rebases: [],
    settings: usualSettings,
    month,
    by: "owner",
    language,
    version,
  } as const;
  const [summary] = summaryPlan(request).sheets;
  if (summary === undefined) throw new Error("no summary");
  const places = named.map(({ name }) => `sheet:${name}`);
  return {
    name: `${paneTexts.sampleSheet[language]}.xlsx`,
    sheets: [
      { plan: summary, isOurs: true },
      ...named.map(({ name, rows }) => ({ plan: dataSheet(name, rows, true), isOurs: false })),
      { plan: targetsOf(language), isOurs: true },
    ],
    settings: new Map([
      [
        "pane",
        JSON.stringify({
          version: 2,
          language,
          place: places[0],
          others: places.slice(1).map((place) => ({ place, options: {} })),
          targetsSheet: paneTexts.targetsSheet[language],
        }),
      ],
    ]),
    shown: summary.name,
  };
}
