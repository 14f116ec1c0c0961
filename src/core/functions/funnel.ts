import { funnelShareLimits } from "../stats/funnelShareLimits";
import { shareOverDispersion, widenedShareLimits } from "../stats/shareOverDispersion";
import { positionNames, statisticTitles } from "../text/statisticTexts";
import type { Cell } from "../words/cell";
import { fault, isFault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import type { Language } from "../words/language";
import type { Formula } from "./formula";
import { groupsFrom, type NamedGroup } from "./groupArguments";
import { shown } from "./numberAnswers";
import { truthFrom } from "./numberArguments";
import { parameter } from "./parameters";

/** Fewer people than this do not tell how far they differ beyond chance. */
const enoughToWiden = 10;

/** Funnel limits: where each would fall who in truth is as good as all together. */
export const funnel: Formula = {
  name: "KPI_FUNNEL",
  id: "KPIFUNNEL",
  summary: {
    nb: "Traktdiagram: hvor hver selger ville falle med lagets andel og så mange forsøk, og hvem som ligger utenfor. Av førti like havner to utenfor 95 %; bruk 99,8 % når mange sammenlignes.",
    en: "Funnel plot: where each rep would fall with the team's share and as many trials, and who lies outside. Of forty who are alike two fall outside 95%; go by 99.8% where many are compared.",
  },
  parameters: [
    parameter("names", ["navn", "names"], ["Navnene, ett i hver celle.", "The names, one a cell."], "range", "needed"),
    parameter(
      "successes",
      ["treff", "successes"],
      ["Antall treff for hvert navn.", "How many succeeded for each name."],
      "range",
      "needed",
    ),
    parameter(
      "trials",
      ["forsøk", "trials"],
      ["Antall forsøk for hvert navn.", "How many were tried for each name."],
      "range",
      "needed",
    ),
    parameter(
      "over_dispersion",
      ["overspredning", "over_dispersion"],
      [
        "SANN gjør grensene videre når selgerne er mer ulike enn tilfeldigheter gjør dem, av grunner som ikke er deres. Krever minst ti.",
        "TRUE widens the limits where reps differ by more than chance for reasons that are not theirs. Takes at least ten.",
      ],
      "value",
      "optional",
    ),
  ],
  examples: [
    {
      args: [
        [["Åse"], ["Jon"]],
        [[16], [4]],
        [[40], [40]],
      ],
      answer: [
        ["Name", "Value", "Trials", "Lower 95%", "Upper 95%", "Lower 99.8%", "Upper 99.8%", "Position"],
        // Spiegelhalter 2005, with scipy 1.17.1, stats.binom(40, 0.25).
        ["Åse", 0.4, 40, 0.108224, 0.40212, 0.0495492, 0.49059, "● Inside"],
      ],
    },
  ],
  spills: true,
  body: (args, { language }) => {
    const groups = groupsFrom(args);
    if (isFault(groups)) return groups;
    const widen = truthFrom(args[3], "over_dispersion");
    if (isFault(widen)) return widen;
    const limitsAt = limitsOf(groups, widen);
    if (isFault(limitsAt)) return limitsAt;
    const rows: Cell[][] = [];
    for (const group of groups) {
      const row = rowOf(group, limitsAt, language);
      if (isFault(row)) return row;
      rows.push(row);
    }
    const { name, value, trials, lower95, upper95, lower998, upper998, position } = statisticTitles;
    const titles = [name, value, trials, lower95, upper95, lower998, upper998, position];
    return [titles.map((title) => title[language]), ...rows];
  },
};

type LimitsAt = (trials: number, level: number) => Interval | Fault;

function limitsOf(groups: readonly NamedGroup[], widen: boolean): LimitsAt | Fault {
  const tried = groups.filter(({ trials }) => trials > 0);
  const needed = widen ? enoughToWiden : 1;
  if (tried.length < needed) return fault({ kind: "too-few-values", needed, have: tried.length });
  const all = (of: "successes" | "trials"): number => tried.reduce((total, group) => total + group[of], 0);
  const exact: LimitsAt = (trials, level) => funnelShareLimits(all("successes") / all("trials"), trials, level);
  if (!widen) return exact;
  const spread = shareOverDispersion(tried);
  if (isFault(spread)) return spread;
  return spread.variance === 0 ? exact : (trials, level) => widenedShareLimits(spread, trials, level);
}

function rowOf(group: NamedGroup, limitsAt: LimitsAt, language: Language): Cell[] | Fault {
  const { name, successes, trials } = group;
  if (trials === 0) return [name, null, 0, null, null, null, null, positionNames.none[language]];
  const near = limitsAt(trials, 0.95);
  if (isFault(near)) return near;
  const far = limitsAt(trials, 0.998);
  if (isFault(far)) return far;
  const value = successes / trials;
  return [
    name,
    value,
    trials,
    ...[near.low, near.high, far.low, far.high].map(shown),
    positionNames[positionOf(value, near, far)][language],
  ];
}

/** On a limit is inside. */
function positionOf(value: number, near: Interval, far: Interval): keyof typeof positionNames {
  if (value > far.high) return "above998";
  if (value < far.low) return "below998";
  if (value > near.high) return "above95";
  return value < near.low ? "below95" : "inside";
}
