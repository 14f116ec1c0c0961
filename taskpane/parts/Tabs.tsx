import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { Pane } from "../state/createPane";
import { views, type View } from "../state/state";
import { sayIn } from "./say";

const icons: Readonly<Partial<Record<View, string>>> = { settings: "⚙", help: "ƒ" };

/** The views as tabs: the arrow keys, Home and End move between them. */
export function Tabs({ pane }: { readonly pane: Pane }): JSX.Element {
  const { view, language } = pane.state();
  const t = sayIn(language);
  const list = useRef<HTMLDivElement>(null);
  const go = (place: number): void => {
    const next = views[(place + views.length) % views.length] ?? "start";
    pane.dispatch({ kind: "view", view: next });
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  const moves = (place: number): Readonly<Partial<Record<string, number>>> => ({
    ArrowRight: place + 1,
    ArrowLeft: place - 1,
    Home: 0,
    End: views.length - 1,
  });
  return (
    <div class="tabs" role="tablist" aria-label={t("tabs")} ref={list}>
      {views.map((one, place) => (
        <button
          type="button"
          key={one}
          id={`tab-${one}`}
          class={icons[one] === undefined ? "tab" : "tab icon"}
          role="tab"
          aria-selected={one === view}
          aria-controls="panel"
          tabIndex={one === view ? 0 : -1}
          {...(icons[one] === undefined ? {} : { "aria-label": t(one), title: t(one) })}
          onClick={() => {
            pane.dispatch({ kind: "view", view: one });
          }}
          onKeyDown={(event) => {
            const next = moves(place)[event.key];
            if (next === undefined) return;
            event.preventDefault();
            go(next);
          }}
        >
          {icons[one] === undefined ? t(one) : <span aria-hidden="true">{icons[one]}</span>}
        </button>
      ))}
    </div>
  );
}
