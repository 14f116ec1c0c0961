import type { JSX } from "preact";
import { confidences, currencyFrom, ruleSets, settingsView } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import { sayIn } from "./say";
import { Select } from "./Select";
import { TextField } from "./TextField";

/** Which months count as signals and what that costs, how wide the intervals are, and what money is called. */
export function JudgingFields({ pane }: { readonly pane: Pane }): JSX.Element {
  const { language, settings } = pane.state();
  const t = sayIn(language);
  const view = settingsView(settings, language);
  return (
    <>
      <section aria-labelledby="judging">
        <h2 id="judging">{t("judging")}</h2>
        <Select
          id="rules"
          label={t("ruleSet")}
          value={settings.rules}
          options={view.rules}
          hint={view.criesWolf}
          onChange={(value) => {
            const rules = ruleSets.find((one) => one === value);
            if (rules !== undefined) void pane.setSettings({ rules });
          }}
        />
        <Select
          id="confidence"
          label={t("confidence")}
          value={String(settings.confidence)}
          options={view.confidences}
          hint={t("confidenceHint")}
          onChange={(value) => {
            const confidence = confidences.find((one) => String(one) === value);
            if (confidence !== undefined) void pane.setSettings({ confidence });
          }}
        />
      </section>
      <section aria-labelledby="money">
        <h2 id="money">{t("money")}</h2>
        <TextField
          id="currency"
          label={t("currency")}
          hint={t("currencyHint")}
          value={settings.currency ?? ""}
          isShort
          onLeave={(text) => {
            const currency = currencyFrom(text);
            if (currency === null && text.trim() !== "") return t("currencyWrong");
            void pane.setSettings({ currency });
            return null;
          }}
        />
      </section>
    </>
  );
}
