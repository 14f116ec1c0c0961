import type { JSX } from "preact";
import { languages, rebasesView } from "../../src/core/index";
import { Button } from "../parts/Button";
import { CalendarFields } from "../parts/CalendarFields";
import { JudgingFields } from "../parts/JudgingFields";
import { sayIn } from "../parts/say";
import { Select } from "../parts/Select";
import type { Pane } from "../state/createPane";

/** Each language is called by its own name, so that it can be found from the other. */
const languageNames = { nb: "Norsk (bokmål)", en: "English" } as const;

/** What the user decides once for a workbook; kept in it, and followed by the ribbon's summary too. */
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
      <JudgingFields pane={pane} />
      <CalendarFields pane={pane} />
      <Rebases pane={pane} />
      <p class="hint">{t("privacy")}</p>
      <p class="hint">
        {t("version")} {version}
      </p>
    </>
  );
}

/** Where the user has had limits made anew, each with a button that takes it away again. */
function Rebases({ pane }: { readonly pane: Pane }): JSX.Element {
  const { language, rebases, busy } = pane.state();
  const t = sayIn(language);
  return (
    <section aria-labelledby="rebases">
      <h2 id="rebases">{t("rebases")}</h2>
      {rebases.length === 0 && <p class="hint">{t("noRebases")}</p>}
      <ul class="chosen">
        {rebasesView(rebases, language).map(({ kpi, text, remove }) => (
          <li key={kpi}>
            <p>{text}</p>
            <Button look="link" isIdle={busy !== null} label={remove} onClick={() => void pane.dropRebase(kpi)}>
              {t("takeAway")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
