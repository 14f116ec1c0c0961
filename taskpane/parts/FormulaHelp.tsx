import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { formulas, type Language } from "../../src/core/index";
import { sayIn } from "./say";

/** The formulas with their help; each has an anchor, which the host's help link opens. */
export function FormulaHelp({ language }: { readonly language: Language }): JSX.Element {
  const t = sayIn(language);
  const [wanted, setWanted] = useState("");
  const words = wanted.toLowerCase();
  const found = formulas.filter(({ name, summary }) => `${name} ${summary[language]}`.toLowerCase().includes(words));
  return (
    <>
      <p class="lead">{t("helpText")}</p>
      <div class="field">
        <label for="search">{t("searchFormulas")}</label>
        <input
          id="search"
          type="search"
          value={wanted}
          onInput={(event) => {
            setWanted(event.currentTarget.value);
          }}
        />
      </div>
      <dl class="formulas">
        {found.map(({ name, summary, parameters }) => (
          <div key={name} id={name}>
            <dt>
              <code>
                {name}(
                {parameters
                  .map((one) => (one.optional ? `[${one.name}]` : one.name))
                  .join(language === "nb" ? "; " : ", ")}
                )
              </code>
            </dt>
            <dd>{summary[language]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
