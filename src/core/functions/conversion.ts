import { kpiOf } from "../kpi/catalogue";
import { isNumbers } from "./arguments";
import { exampleTables } from "./examples";
import type { Formula } from "./formula";
import { conversionOf, fromNumbers, fromTable } from "./kpiFormulas";
import { dataParameter, filterParameter, periodParameter } from "./parameters";

/** The front door: a conversion rate from two numbers, two ranges, or a table of leads or deals. */
export const conversion: Formula = {
  name: "KPI_CONVERSION",
  id: "KPICONVERSION",
  summary: {
    nb: "Konverteringsrate: to tall eller to områder (konvertert, totalt), eller en tabell. For leads er det lead_conversion_rate (leads som ble kunder), for avtaler win_rate (vunnet av avgjorte).",
    en: "Conversion rate: two numbers or two ranges (converted, total), or a table. On leads it is lead_conversion_rate (leads that became customers), on deals win_rate (won of decided).",
  },
  parameters: [
    {
      ...dataParameter,
      help: {
        nb: "Antall konverterte, eller tabellen med overskrifter.",
        en: "How many were converted, or the table with its headers.",
      },
    },
    {
      ...periodParameter,
      help: {
        nb: `Antall totalt. For en tabell: ${periodParameter.help.nb}`,
        en: `How many in all. For a table: ${periodParameter.help.en}`,
      },
    },
    filterParameter,
  ],
  examples: [
    // HubSpot glossary: 50 of 200 leads is 25 %.
    { args: [50, 200], answer: 0.25 },
    { args: [exampleTables.deals], answer: 2 / 3 },
  ],
  spills: false,
  spreads: true,
  body: (args) =>
    isNumbers(args[0]) ? fromNumbers(kpiOf("lead_conversion_rate"), args) : fromTable(conversionOf, args),
};
