import { ruleSetNames, settingsSentences } from "../text/settingsTexts";
import { summaryTexts } from "../text/summaryTexts";
import { falseAlarmYears } from "../verdict/falseAlarmYears";
import type { Language } from "../words/language";
import type { RuleSet } from "../words/settings";

/** How often the published rules that the user has chosen cry wolf, in one sentence; null where our own test judges. */
export const sayCriesWolf = (set: RuleSet, language: Language): string | null =>
  set === "calibrated"
    ? null
    : settingsSentences.criesWolf[language](
        ruleSetNames[set].said[language],
        falseAlarmYears[set],
        falseAlarmYears.calibrated,
      );

/** What makes a signal, and what limits are made of. */
export const sayMethod = (set: RuleSet, language: Language): string =>
  set === "calibrated"
    ? summaryTexts.rules[language]
    : settingsSentences.method[language](ruleSetNames[set].said[language]);
