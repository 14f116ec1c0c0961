import { garwood } from "../stats/garwood";
import { wilson } from "../stats/wilson";
import { xmr } from "../stats/xmr";
import { fault, isFault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { isOmitted, numberOf, numbersOf } from "./arguments";
import type { Argument, Formula } from "./formula";
import { levelParameter, parameter } from "./parameters";

const levelOf = (argument: Argument): number | Fault =>
  isOmitted(argument) ? 0.95 : numberOf(argument, "level", "share");

const asRow = (interval: Interval | Fault): number[][] | Fault =>
  isFault(interval) ? interval : [[interval.low, interval.high]];

export const interval: Formula = {
  name: "KPI_INTERVAL",
  id: "KPIINTERVAL",
  summary: {
    nb: "Hvor en andel kan ligge når tilfeldighetene er regnet med: lav og høy (Wilson).",
    en: "Where a share may lie once chance is counted in: low and high (Wilson).",
  },
  parameters: [
    parameter(
      "successes",
      ["treff", "successes"],
      ["Antall treff, for eksempel vunne avtaler.", "How many succeeded, such as deals won."],
      "value",
      "needed",
    ),
    parameter(
      "trials",
      ["forsøk", "trials"],
      ["Antall forsøk, for eksempel avgjorte avtaler.", "How many were tried, such as deals decided."],
      "value",
      "needed",
    ),
    levelParameter,
  ],
  // Newcombe 1998, Stat. Med. 17:857–872, table I, method 3.
  examples: [{ args: [81, 263], answer: [[0.255289, 0.36621]] }],
  spills: true,
  body: ([successes, trials, level]) => {
    const over = numberOf(successes, "successes", "count");
    const under = numberOf(trials, "trials", "count");
    const sure = levelOf(level);
    if (isFault(over)) return over;
    if (isFault(under)) return under;
    return isFault(sure) ? sure : asRow(wilson(over, under, sure));
  },
};

export const countInterval: Formula = {
  name: "KPI_COUNT_INTERVAL",
  id: "KPICOUNTINTERVAL",
  summary: {
    nb: "Hvor det egentlige nivået bak et antall kan ligge: lav og høy (eksakt Poisson, Garwood).",
    en: "Where the true level behind a count may lie: low and high (exact Poisson, Garwood).",
  },
  parameters: [
    parameter(
      "count",
      ["antall", "count"],
      ["Et antall, for eksempel salg i en måned.", "A count, such as sales in a month."],
      "value",
      "needed",
    ),
    levelParameter,
  ],
  // R 4.2.2, poisson.test(8)$conf.int.
  examples: [{ args: [8], answer: [[3.453832, 15.763189]] }],
  spills: true,
  body: ([count, level]) => {
    const own = numberOf(count, "count", "count");
    const sure = levelOf(level);
    if (isFault(own)) return own;
    return isFault(sure) ? sure : asRow(garwood(own, sure));
  },
};

export const limits: Formula = {
  name: "KPI_LIMITS",
  id: "KPILIMITS",
  summary: {
    nb: "Hvor verdiene faller så lenge bare tilfeldigheter virker: midtlinje, nedre og øvre grense (XmR).",
    en: "Where values fall as long as only chance is at work: centre, lower and upper limit (XmR).",
  },
  parameters: [
    parameter(
      "values",
      ["verdier", "values"],
      ["Verdiene i tidsrekkefølge, minst seks.", "The values in order of time, at least six."],
      "range",
      "needed",
    ),
  ],
  examples: [{ args: [[[4], [6], [5], [8], [6], [7]]], answer: [[6, 1.212, 10.788]] }],
  spills: true,
  body: ([values]) => {
    if (isOmitted(values)) return fault({ kind: "missing-argument", parameter: "values", expected: "numbers" });
    const numbers = numbersOf(values);
    if (isFault(numbers)) return numbers;
    const found = xmr(numbers);
    return isFault(found) ? found : [[found.centre, found.low, found.high]];
  },
};
