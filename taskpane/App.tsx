import type { JSX } from "preact";
import { useEffect, useErrorBoundary, useReducer, useRef } from "preact/hooks";
import { paneSentences } from "../src/core/index";
import { nameOfTable } from "./parts/nameOfTable";
import { ReadAt } from "./parts/ReadAt";
import { Status } from "./parts/Status";
import { Tabs } from "./parts/Tabs";
import type { Pane } from "./state/createPane";
import type { View } from "./state/state";
import type { KeyHelp } from "./parts/Keys";
import { Help } from "./views/Help";
import { Now } from "./views/Now";
import { People } from "./views/People";
import { Settings } from "./views/Settings";
import { Start } from "./views/Start";
import { Targets } from "./views/Targets";

interface Props {
  readonly pane: Pane;
  readonly version: string;
  readonly keys?: KeyHelp;
}

/** The whole pane: where we are, the views as tabs, what is under way, and the view chosen. */
export function App({ pane, version, keys }: Props): JSX.Element {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    pane.subscribe(() => {
      redraw(undefined);
    });
    void pane.start();
  }, [pane]);
  const state = pane.state();
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [state.view]);
  const isBroken = useErrorBoundary()[0] !== undefined;
  const hadFocus = useRef(false);
  useEffect(() => {
    // A button that is gone once it is pressed leaves the focus nowhere; the view that took its place gets it.
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (hadFocus.current && isNowhere && document.hasFocus()) {
      document.getElementById("panel")?.focus({ preventScroll: true });
    }
  });
  return (
    <div
      class="pane"
      onFocusCapture={() => {
        hadFocus.current = true;
      }}
    >
      <header>
        <h1>Nøkkel</h1>
        <p class="where">{nameOfTable(state)}</p>
        <ReadAt pane={pane} />
      </header>
      <main>
        <div class="top">
          <Tabs pane={pane} />
          <Status pane={pane} />
        </div>
        <div id="panel" role="tabpanel" aria-labelledby={`tab-${state.view}`} tabIndex={-1}>
          {isBroken ? (
            <p>{paneSentences.unknown[state.language]()}</p>
          ) : (
            viewOf(state.view, { pane, version, ...(keys === undefined ? {} : { keys }) })
          )}
        </div>
      </main>
    </div>
  );
}

function viewOf(view: View, { pane, version, keys }: Props): JSX.Element {
  switch (view) {
    case "start":
      return <Start pane={pane} />;
    case "now":
      return <Now pane={pane} />;
    case "targets":
      return <Targets pane={pane} />;
    case "people":
      return <People pane={pane} />;
    case "settings":
      return <Settings pane={pane} version={version} />;
    case "help":
      return <Help pane={pane} keys={keys} />;
  }
}
