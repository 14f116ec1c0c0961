import type { Successes } from "../stats/checkChances";
import { countRatio } from "../stats/countRatio";
import { fisherExact } from "../stats/fisherExact";
import { newcombe } from "../stats/newcombe";
import { isFault, type Fault } from "../words/fault";
import type { Argument, Formula, Parameter } from "./formula";
import { shown } from "./numberAnswers";
import { confidenceFrom, countFrom, positiveFrom } from "./numberArguments";
import { confidenceParameter, parameter } from "./parameters";

const number = (name: string, nb: string, en: string): Parameter =>
  parameter(name, [name, name], [nb, en], "value", "needed");

export const difference: Formula = {
  name: "KPI_DIFFERENCE",
  id: "KPIDIFFERENCE",
  summary: {
    nb: "Forskjellen på to andeler (den første minus den andre): forskjell, lav, høy og p. Ligger 0 mellom lav og høy, kan tilfeldigheter alene ha gjort det. p er sjansen for en så stor forskjell ved flaks.",
    en: "The first share minus the second: difference, low, high and p. If 0 lies between low and high, chance alone may have made it. p is how easily luck makes so large a difference.",
  },
  parameters: [
    number("x1", "Antall treff i den første gruppen.", "How many succeeded in the first group."),
    number("n1", "Antall forsøk i den første gruppen.", "How many were tried in the first group."),
    number("x2", "Antall treff i den andre gruppen.", "How many succeeded in the second group."),
    number("n2", "Antall forsøk i den andre gruppen.", "How many were tried in the second group."),
    confidenceParameter,
  ],
  examples: [
    // Newcombe 1998, Stat. Med. 17:873–890, table II, method 10 (a); p: scipy 1.17.1, stats.fisher_exact.
    { args: [56, 70, 48, 80], answer: [[0.2, 0.0524315, 0.333873, 0.0125211]] },
  ],
  spills: true,
  body: ([x1, n1, x2, n2, confidence]) => {
    const first = successesFrom(x1, n1, "1");
    if (isFault(first)) return first;
    const second = successesFrom(x2, n2, "2");
    if (isFault(second)) return second;
    const sure = confidenceFrom(confidence);
    if (isFault(sure)) return sure;
    const interval = newcombe(first, second, sure);
    if (isFault(interval)) return interval;
    const p = fisherExact(first, second);
    if (isFault(p)) return p;
    const distance = first.successes / first.trials - second.successes / second.trials;
    return [[distance, interval.low, interval.high, p]];
  },
};

function successesFrom(over: Argument, under: Argument, which: string): Successes | Fault {
  const successes = countFrom(over, `x${which}`);
  if (isFault(successes)) return successes;
  const trials = countFrom(under, `n${which}`);
  return isFault(trials) ? trials : { successes, trials };
}

export const countDifference: Formula = {
  name: "KPI_COUNT_DIFFERENCE",
  id: "KPICOUNTDIFFERENCE",
  summary: {
    nb: "Hvor mange ganger så ofte noe skjer i den første som i den andre: forhold, lav, høy og p. Ligger 1 mellom lav og høy, kan tilfeldigheter alene ha gjort det. ∞ er uten øvre grense.",
    en: "How many times as often something happens in the first as in the second: ratio, low, high and p. If 1 lies between low and high, chance alone may have made it. ∞ is without upper end.",
  },
  parameters: [
    number("x1", "Det første antallet.", "The first count."),
    number("t1", "Hva det er talt over, for eksempel måneder.", "What it was counted over, such as months."),
    number("x2", "Det andre antallet.", "The second count."),
    number("t2", "Hva det er talt over, i samme enhet.", "What it was counted over, in the same unit."),
    confidenceParameter,
  ],
  examples: [
    // R 4.2.2, example(poisson.test): poisson.test(c(11, 6 + 8 + 7), c(800, 1083 + 1050 + 878)).
    { args: [11, 800, 21, 3011], answer: [[1.971488, 0.858426, 4.277266, 0.0796686]] },
    { args: [3, 1, 0, 1], answer: [["∞", 0.413231, "∞", 0.25]] },
  ],
  spills: true,
  body: ([x1, t1, x2, t2, confidence]) => {
    const counts = [countFrom(x1, "x1"), countFrom(x2, "x2")] as const;
    const exposures = [positiveFrom(t1, "t1", null), positiveFrom(t2, "t2", null)] as const;
    const [one, two] = counts;
    const [over, under] = exposures;
    if (isFault(one)) return one;
    if (isFault(over)) return over;
    if (isFault(two)) return two;
    if (isFault(under)) return under;
    const sure = confidenceFrom(confidence);
    if (isFault(sure)) return sure;
    const found = countRatio({ count: one, exposure: over }, { count: two, exposure: under }, sure);
    return isFault(found) ? found : [[found.ratio, found.low, found.high, found.p].map(shown)];
  },
};
