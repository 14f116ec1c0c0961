import type { JSX } from "preact";
import type { Language } from "../../src/core/index";
import { sayIn } from "./say";

/** Keys and what they do, by language. */
export type KeyHelp = Readonly<Record<Language, readonly (readonly [keys: string, does: string])[]>>;

interface Props {
  readonly language: Language;
  readonly keys: KeyHelp;
}

export const Keys = ({ language, keys }: Props): JSX.Element => (
  <details>
    <summary>{sayIn(language)("keyboard")}</summary>
    <dl class="keys">
      {keys[language].map(([names, does]) => (
        <div key={names}>
          <dt>{names}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </details>
);
