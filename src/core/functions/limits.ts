import { statisticTitles } from "../text/statisticTexts";
import type { Cell } from "../words/cell";
import { fault, isFault, type Fault } from "../words/fault";
import { isOmitted, numbersOf } from "./arguments";
import { chartOf, chartWords, type Series } from "./chartOf";
import type { Argument, Formula, Parameter } from "./formula";
import { ruleWords, verdictsOf } from "./limitRules";
import { shown } from "./numberAnswers";
import { choiceOr, countFrom } from "./numberArguments";
import { parameter } from "./parameters";

const parameters: readonly Parameter[] = [
  parameter(
    "values",
    ["verdier", "values"],
    [
      "Verdiene i tidsrekkefølge. Tomme celler beholder plassen.",
      "The values in order of time. Blanks keep their place.",
    ],
    "range",
    "needed",
  ),
  parameter(
    "denominators",
    ["nevnere", "denominators"],
    [
      "Hva hver verdi er talt over: avgjorte avtaler, arbeidsdager. Tom: verdiene står for seg selv.",
      "What each value was counted over: deals decided, working days. Empty: the values stand by themselves.",
    ],
    "range",
    "optional",
  ),
  parameter(
    "chart",
    ["diagram", "chart"],
    [
      '"auto" (vanlig): "p" når nevnere er oppgitt og ingen verdi er større enn sin, ellers "u" for antall og "xmr" for annet. Skriv "u" for antall per dag, "c" for antall uten nevner, "p-prime"/"u-prime" for mange tusen.',
      '"auto" (default): "p" where denominators are given and no value exceeds its own, else "u" for counts and "xmr" for the rest. Write "u" for counts per day, "c" for counts alone, "p-prime"/"u-prime" for many thousands.',
    ],
    "value",
    "optional",
  ),
  parameter(
    "rules",
    ["regler", "rules"],
    [
      '"wheeler" (vanlig), "nhs", "western-electric", "nelson", "anhoj" (hele serien under ett, om medianen) eller "none".',
      '"wheeler" (default), "nhs", "western-electric", "nelson", "anhoj" (the series as a whole, about the median) or "none".',
    ],
    "value",
    "optional",
  ),
  parameter(
    "baseline",
    ["grunnlag", "baseline"],
    [
      "Hvor mange av de første verdiene grensene lages av. Tom: alle.",
      "How many of the first values make the limits. Empty: all.",
    ],
    "value",
    "optional",
  ),
];

/** The limits of a chart, a row for each value, with a verdict by one set of rules. */
export const limits: Formula = {
  name: "KPI_LIMITS",
  id: "KPILIMITS",
  summary: {
    nb: "Hvor verdier faller så lenge bare tilfeldigheter virker: for hver verdi midtlinje, nedre og øvre grense, vurdering og regel.",
    en: "Where values fall as long as only chance is at work: for each value centre, lower and upper limit, verdict and rule.",
  },
  parameters,
  examples: [
    {
      args: [[[4], [6], [5], [8], [6], [7], [12]], undefined, undefined, undefined, 6],
      answer: [
        ["Value", "Centre", "Lower limit", "Upper limit", "Verdict", "Rule"],
        [4, 6, 1.212, 10.788, "● As usual", null],
      ],
    },
    {
      args: [
        [[4], [6], [0]],
        [[10], [10], [0]],
      ],
      answer: [["Value"], [0.4, 0.5, 0.0256584, 0.974342], [0.6], [null, null, null, null, null, null]],
    },
  ],
  spills: true,
  body: (args, { language }) => {
    const [, , chart, rules] = args;
    const series = seriesFrom(args);
    if (isFault(series)) return series;
    const name = choiceOr("auto", chart, "chart", "chart", chartWords);
    if (isFault(name)) return name;
    const set = choiceOr("wheeler", rules, "rules", "rules", ruleWords);
    if (isFault(set)) return set;
    const found = chartOf(name, series);
    if (isFault(found)) return found;
    const { baseline } = series;
    const first = baseline !== undefined && "first" in baseline ? baseline.first : series.values.length;
    const verdicts = verdictsOf(found.points, set, first, language);
    if (isFault(verdicts)) return verdicts;
    const titles = statisticTitles;
    return [
      [titles.value, titles.centre, titles.lower, titles.upper, titles.verdict, titles.rule].map(
        (one) => one[language],
      ),
      ...found.points.map(({ value, centre, low, high }, index): Cell[] => [
        ...[value, centre, low, high].map(shown),
        verdicts[index]?.verdict ?? null,
        verdicts[index]?.rule ?? null,
      ]),
    ];
  },
};

function seriesFrom([values, denominators, , , baseline]: readonly Argument[]): Series | Fault {
  if (isOmitted(values)) return fault({ kind: "missing-argument", parameter: "values", expected: "numbers" });
  const own = numbersOf(values);
  if (isFault(own)) return own;
  const under = isOmitted(denominators) ? null : numbersOf(denominators);
  if (isFault(under)) return under;
  const first = isOmitted(baseline) ? null : countFrom(baseline, "baseline");
  if (isFault(first)) return first;
  return { values: own, denominators: under, baseline: first === null ? undefined : { first } };
}
