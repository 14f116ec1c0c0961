import type { JSX } from "preact";
import { languages } from "../../src/core/index";
import { sayIn } from "../parts/say";
import { Select } from "../parts/Select";
import type { Pane } from "../state/createPane";

/** Each language is called by its own name, so that it can be found from the other. */
const languageNames = { nb: "Norsk (bokmål)", en: "English" } as const;

export function Settings({ pane, version }: { readonly pane: Pane; readonly version: string }): JSX.Element {
  const { language } = pane.state();
  const t = sayIn(language);
  return (
    <>
      <Select
        id="language"
        label={t("language")}
        value={language}
        options={languages.map((one) => ({ value: one, name: languageNames[one] }))}
        onChange={(value) => {
          const chosen = languages.find((one) => one === value);
          if (chosen !== undefined) void pane.setLanguage(chosen);
        }}
      />
      <p class="hint">{t("privacy")}</p>
      <p class="hint">
        {t("version")} {version}
      </p>
    </>
  );
}
