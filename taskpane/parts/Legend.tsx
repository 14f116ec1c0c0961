import type { JSX } from "preact";
import type { TrendView } from "../../src/core/index";
import { sayIn, type TextKey } from "./say";
import type { Language } from "../../src/core/index";

interface Entry {
  readonly text: TextKey;
  readonly look: "value" | "usual" | "limit" | "target" | "signal";
  readonly isDrawn: boolean;
}

/** What each line and shape of a trend means; only those that are drawn. */
export function Legend({ trend, language }: { readonly trend: TrendView; readonly language: Language }): JSX.Element {
  const t = sayIn(language);
  const { points } = trend;
  const entries: readonly Entry[] = [
    { text: "actual", look: "value", isDrawn: true },
    { text: "usual", look: "usual", isDrawn: points.some(({ usual }) => usual !== null) },
    { text: "limits", look: "limit", isDrawn: points.some(({ low }) => low !== null) },
    { text: "target", look: "target", isDrawn: points.some(({ target }) => target !== null) },
    { text: "signal", look: "signal", isDrawn: points.some(({ isSignal }) => isSignal) },
  ];
  return (
    <ul class="legend">
      {entries
        .filter(({ isDrawn }) => isDrawn)
        .map(({ text, look }) => (
          <li key={text}>
            <svg class="trend key" viewBox="0 0 18 10" aria-hidden="true">
              {look === "signal" ? (
                <path class="signal" d="M9 0l5 5l-5 5l-5 -5z" />
              ) : (
                <path class={`line ${look}`} d="M0 5L18 5" />
              )}
              {look === "value" && <circle class="dot" cx={9} cy={5} r={2.2} />}
            </svg>
            {t(text)}
          </li>
        ))}
    </ul>
  );
}
