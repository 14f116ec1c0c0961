import { makeSample, paneTexts, sampleSheetNames, type Language } from "../../../core/index";
import { dataSheet } from "./dataSheet";
import type { NewBook } from "./openBook";
import { samplePlans } from "./samplePlans";

/** The made-up sales team: deals, leads, activities and targets, with the summary of its last month. */
export function sampleBook(language: Language): NewBook {
  const { tables } = makeSample({ language });
  const { summary, targets } = samplePlans(language);
  const named = (["deals", "leads", "activities"] as const).map((subject) => ({
    name: sampleSheetNames[subject][language],
    rows: tables[subject],
  }));
  const places = named.map(({ name }) => `sheet:${name}`);
  return {
    name: `${paneTexts.sampleSheet[language]}.xlsx`,
    sheets: [
      { plan: summary, isOurs: true },
      ...named.map(({ name, rows }) => ({ plan: dataSheet(name, rows, true), isOurs: false })),
      { plan: targets, isOurs: true },
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
