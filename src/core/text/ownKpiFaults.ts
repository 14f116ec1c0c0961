import type { OwnKpiTrouble } from "../words/fault";
import type { Language } from "../words/language";
import type { FaultTexts } from "./faultTexts";
import { quote } from "./quote";

const forms = 'sum(beløp), count, average(beløp), present(kolonne), fase = "vunnet", beløp >= 1000, and, or';

const whys: Readonly<Record<Language, Readonly<Record<OwnKpiTrouble, (got: string) => string>>>> = {
  nb: {
    "no-expression": () => `Cellen er tom. Skriv et uttrykk, for eksempel ${forms}.`,
    unexpected: (got) => `${quote("nb", got)} passer ikke inn her. Uttrykk skrives slik: ${forms}.`,
    unfinished: () => `Uttrykket slutter for tidlig. Uttrykk skrives slik: ${forms}.`,
    "not-a-function": (got) =>
      `${quote("nb", got)} er ingen funksjon her. Bruk sum(kolonne), count eller average(kolonne).`,
    "not-a-column": (got) =>
      `Det finnes ingen kolonne eller rolle som heter ${quote("nb", got)}. Bruk overskriften i tabellen eller et kjent navn som beløp, fase eller selger.`,
    "not-a-choice": (got) =>
      `${quote("nb", got)} er ikke et av valgene i denne kolonnen. Bruk et av dem som står i forklaringen, eller la cellen stå tom.`,
    "name-taken": (got) => `Det finnes alt en KPI som heter ${quote("nb", got)}. Gi den et annet navn.`,
    "no-name": () => "KPI-en har ikke noe navn. Skriv et navn i cellen.",
  },
  en: {
    "no-expression": () => "The cell is blank. Write an expression, such as sum(amount) or count.",
    unexpected: (got) => `${quote("en", got)} does not fit in here. ${formsEn()}`,
    unfinished: () => `The expression ends too early. ${formsEn()}`,
    "not-a-function": (got) => `${quote("en", got)} is no function here. Use sum(column), count or average(column).`,
    "not-a-column": (got) =>
      `There is no column or role called ${quote("en", got)}. Use the header of the table, or a known name such as amount, stage or owner.`,
    "not-a-choice": (got) =>
      `${quote("en", got)} is none of the choices of this column. Use one of those that the explanation lists, or leave the cell blank.`,
    "name-taken": (got) => `There is a KPI called ${quote("en", got)} already. Give this one another name.`,
    "no-name": () => "The KPI has no name. Write a name in the cell.",
  },
};

function formsEn(): string {
  return 'Expressions are written so: sum(amount), count, average(amount), present(column), stage = "won", amount >= 1000, and, or.';
}

/** Sentences about rows of own KPIs that cannot be understood. */
export const ownKpiFaults: Pick<FaultTexts, "own-kpi"> = {
  "own-kpi": {
    nb: ({ at, character, why, got }) => `${at}, tegn ${character}: ${whys.nb[why](got)}`,
    en: ({ at, character, why, got }) => `${at}, character ${character}: ${whys.en[why](got)}`,
  },
};
