import type { Expectation } from "../words/fault";
import type { Localized } from "../words/language";

/** What a parameter asks for, as it stands after "must be". */
export const expectations: Readonly<Record<Expectation, Localized>> = {
  number: { nb: "et tall", en: "a number" },
  count: { nb: "et helt tall fra 0 og oppover", en: "a whole number from 0 up" },
  share: { nb: "en andel fra 0 til 100 %", en: "a share from 0% to 100%" },
  table: {
    nb: "et område med overskrifter øverst og data under",
    en: "a range with headers at the top and data below",
  },
  text: { nb: "tekst", en: "text" },
  kpi: { nb: 'navnet på en KPI, for eksempel "win_rate"', en: 'the name of a KPI, such as "win_rate"' },
  period: {
    nb: 'en periode, for eksempel "2026-10", "2026-K3" eller "2026"',
    en: 'a period, such as "2026-10", "2026-Q3" or "2026"',
  },
  grain: {
    nb: 'en periodelengde: "day", "week", "month", "quarter" eller "year"',
    en: 'a length of period: "day", "week", "month", "quarter" or "year"',
  },
  column: { nb: "overskriften på en kolonne i tabellen", en: "the header of a column in the table" },
  area: {
    nb: 'et KPI-område: "sales", "marketing", "hr" eller "finance"',
    en: 'an area of KPIs: "sales", "marketing", "hr" or "finance"',
  },
  "comparable-kpi": {
    nb: 'en KPI som er en andel av noe eller et antall, for eksempel "win_rate" eller "deals_won"',
    en: 'a KPI that is a share of something or a count, such as "win_rate" or "deals_won"',
  },
  names: { nb: "et område med navn, ett i hver rad", en: "a range of names, one in each row" },
  positive: { nb: "et tall over 0", en: "a number above 0" },
  "yes-or-no": { nb: "SANN eller USANN", en: "TRUE or FALSE" },
  "share-method": { nb: '"wilson", "exact" eller "jeffreys"', en: '"wilson", "exact" or "jeffreys"' },
  "count-method": { nb: '"exact" eller "byar"', en: '"exact" or "byar"' },
  chart: {
    nb: '"auto", "xmr", "c", "u", "p", "u-prime" eller "p-prime"',
    en: '"auto", "xmr", "c", "u", "p", "u-prime" or "p-prime"',
  },
  rules: {
    nb: '"wheeler", "nhs", "western-electric", "nelson", "anhoj" eller "none"',
    en: '"wheeler", "nhs", "western-electric", "nelson", "anhoj" or "none"',
  },
  "rate-or-count": { nb: '"rate" eller "count"', en: '"rate" or "count"' },
  numbers: { nb: "et område med tall", en: "a range of numbers" },
  direction: {
    nb: '"higher" (høyere er bedre) eller "lower" (lavere er bedre)',
    en: '"higher" or "lower", whichever is better',
  },
  "split-method": { nb: '"lmdi" eller "shapley"', en: '"lmdi" or "shapley"' },
  language: { nb: '"nb" eller "en"', en: '"nb" or "en"' },
};
