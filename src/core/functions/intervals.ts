import { byar } from "../stats/byar";
import { clopperPearson } from "../stats/clopperPearson";
import { garwood } from "../stats/garwood";
import { jeffreys } from "../stats/jeffreys";
import { wilson } from "../stats/wilson";
import { isFault } from "../words/fault";
import type { Formula } from "./formula";
import { asRow } from "./numberAnswers";
import { choiceOr, confidenceFrom, countFrom, positiveFrom } from "./numberArguments";
import { confidenceParameter, parameter } from "./parameters";

const shareMethods = { wilson, exact: clopperPearson, jeffreys } as const;
const countMethods = { exact: garwood, byar } as const;

export const interval: Formula = {
  name: "KPI_INTERVAL",
  id: "KPIINTERVAL",
  summary: {
    nb: "Hvor en andel kan ligge når tilfeldighetene er regnet med: lav og høy.",
    en: "Where a share may lie once chance is counted in: low and high.",
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
    confidenceParameter,
    parameter(
      "method",
      ["metode", "method"],
      [
        '"wilson" (vanlig), "exact" (Clopper–Pearson, aldri for smal) eller "jeffreys" (for svært sjeldne treff).',
        '"wilson" (default), "exact" (Clopper–Pearson, never too narrow) or "jeffreys" (for very rare successes).',
      ],
      "value",
      "optional",
    ),
  ],
  examples: [
    // Newcombe 1998, Stat. Med. 17:857–872, table I, method 3.
    { args: [81, 263], answer: [[0.255289, 0.36621]] },
    // scipy 1.17.1, stats.binomtest(81, 263).proportion_ci().
    { args: [81, 263, undefined, "exact"], answer: [[0.252737, 0.367622]] },
  ],
  spills: true,
  body: ([successes, trials, confidence, method]) => {
    const over = countFrom(successes, "successes");
    if (isFault(over)) return over;
    const under = countFrom(trials, "trials");
    if (isFault(under)) return under;
    const sure = confidenceFrom(confidence);
    if (isFault(sure)) return sure;
    const chosen = choiceOr("wilson", method, "method", "share-method", {
      wilson: "wilson",
      exact: "exact",
      eksakt: "exact",
      jeffreys: "jeffreys",
    });
    return isFault(chosen) ? chosen : asRow(shareMethods[chosen](over, under, sure));
  },
};

export const countInterval: Formula = {
  name: "KPI_COUNT_INTERVAL",
  id: "KPICOUNTINTERVAL",
  summary: {
    nb: "Hvor det egentlige nivået bak et antall kan ligge: lav og høy, for hver måned (eller annet) det er talt over.",
    en: "Where the true level behind a count may lie: low and high, for each month (or other unit) it was counted over.",
  },
  parameters: [
    parameter(
      "count",
      ["antall", "count"],
      ["Et antall, for eksempel salg i et kvartal.", "A count, such as sales in a quarter."],
      "value",
      "needed",
    ),
    parameter(
      "exposure",
      ["omfang", "exposure"],
      [
        "Hva antallet er talt over, for eksempel 3 måneder eller 800 kunder. 1 hvis ikke oppgitt.",
        "What the count was counted over, such as 3 months or 800 customers. 1 if omitted.",
      ],
      "value",
      "optional",
    ),
    confidenceParameter,
    parameter(
      "method",
      ["metode", "method"],
      ['"exact" (vanlig, Poisson, Garwood) eller "byar".', '"exact" (default, Poisson, Garwood) or "byar".'],
      "value",
      "optional",
    ),
  ],
  examples: [
    // R 4.2.2, poisson.test(8)$conf.int and poisson.test(8, 4)$conf.int.
    { args: [8], answer: [[3.453832, 15.763189]] },
    { args: [8, 4], answer: [[0.863458, 3.940797]] },
    // Public Health England's published test of Byar's method.
    { args: [65, undefined, undefined, "byar"], answer: [[50.163188, 82.849139]] },
  ],
  spills: true,
  body: ([count, exposure, confidence, method]) => {
    const own = countFrom(count, "count");
    if (isFault(own)) return own;
    const over = positiveFrom(exposure, "exposure", 1);
    if (isFault(over)) return over;
    const sure = confidenceFrom(confidence);
    if (isFault(sure)) return sure;
    const words = { exact: "exact", eksakt: "exact", garwood: "exact", byar: "byar" } as const;
    const chosen = choiceOr("exact", method, "method", "count-method", words);
    return isFault(chosen) ? chosen : asRow(countMethods[chosen](own, sure), over);
  },
};
