import { paceTitles } from "../text/landingTexts";
import { day, serialOf } from "../words/day";
import { isFault } from "../words/fault";
import { exampleTables } from "./examples";
import type { Formula } from "./formula";
import { dataParameter } from "./parameters";
import {
  besidesParameter,
  goalPeriod,
  kpiParameter,
  nowParameter,
  paceFrom,
  scopeParameter,
  targetsParameter,
} from "./targetArguments";
import { exampleTargets } from "./targetFormulas";

/** Where a KPI stands against its target now, and where it is heading. */
export const pace: Formula = {
  name: "KPI_PACE",
  id: "KPIPACE",
  summary: {
    nb: "Tempo mot målet: forventet til nå, faktisk, tempo (1 er i rute), landing med 80 %-intervall, sjansen for å nå målet og hva som trengs per virkedag.",
    en: "Pace towards the target: expected by now, actual, index (1 is on plan), landing with an 80% range, the chance of meeting the target, and what is needed a working day.",
  },
  parameters: [
    dataParameter,
    targetsParameter,
    kpiParameter,
    goalPeriod("optional"),
    scopeParameter,
    nowParameter,
    besidesParameter,
  ],
  examples: [
    {
      // Of January's target of 2, all is expected by its last day; one deal was won.
      args: [
        exampleTables.deals,
        exampleTargets,
        "deals_won",
        "2026-01",
        undefined,
        day(serialOf({ year: 2026, month: 1, day: 31 })),
      ],
      answer: [
        ["Expected", "Actual", "Pace", "Landing", "Low", "High", "Chance", "Needed a day"],
        [2, 1, 0.5, 1, 1, 1, 0, null],
      ],
    },
  ],
  spills: true,
  body: (args, context) => {
    const found = paceFrom(args, context);
    if (isFault(found)) return found;
    const { expected, actual, index, landing, why, chance, neededPerDay } = found.pace;
    return [
      paceTitles.map((title) => title[context.language]),
      [
        expected,
        actual,
        index,
        landing?.landing ?? why,
        landing?.low ?? null,
        landing?.high ?? null,
        chance,
        neededPerDay,
      ],
    ];
  },
};
