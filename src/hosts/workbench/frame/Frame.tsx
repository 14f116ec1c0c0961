import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { workbenchTexts, type Language } from "../../../core/index";
import type { FrameActions, FrameState } from "./state";

/** Texts that need no facts. */
type Plain = {
  [Key in keyof typeof workbenchTexts]: (typeof workbenchTexts)[Key]["nb"] extends () => string ? Key : never;
}[keyof typeof workbenchTexts];

const sayIn =
  (language: Language) =>
  (text: Plain): string =>
    workbenchTexts[text][language]();

interface Props {
  readonly state: FrameState;
  readonly actions: FrameActions;
}

/** The page around the grid: commands above, the pane at its side, one line of news below. */
export function Frame({ state, actions }: Props): JSX.Element {
  const say = sayIn(state.language);
  return (
    <div class="page">
      <button class="skip" onClick={actions.toPane}>
        {say("toPane")}
      </button>
      <Bar state={state} actions={actions} />
      <main class="sheet" aria-label={say("grid")}>
        <Univer mounted={actions.mounted} />
        {state.isStarting && <div class="starting">{say("starting")}</div>}
        {state.isDropping && <div class="dropping">{say("drop")}</div>}
      </main>
      {state.paneKey > 0 && <iframe class="pane" key={state.paneKey} title={say("pane")} src="pane.html" />}
      <footer class="status">
        <p role="status" class={state.cellFault !== null || state.news?.tone === "trouble" ? "trouble" : ""}>
          {state.cellFault ?? state.news?.text ?? ""}
        </p>
      </footer>
      {state.question !== null && <Question state={state} actions={actions} />}
    </div>
  );
}

function Bar({ state, actions }: Props): JSX.Element {
  const file = useRef<HTMLInputElement>(null);
  const say = sayIn(state.language);
  const isIdle = state.isStarting || state.isBusy;
  return (
    <header class="bar">
      <h1>Nøkkel</h1>
      <p class="name">{state.name}</p>
      <div class="space" />
      <div class="group" role="group" aria-label={say("commands")}>
        <button disabled={isIdle} title={say("sampleHint")} onClick={actions.sample}>
          {say("sample")}
        </button>
        <button disabled={isIdle} title={say("openHint")} onClick={() => file.current?.click()}>
          {say("open")}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".xlsx,.xlsm,.xls,.csv,.txt"
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen !== undefined) actions.open(chosen, 0);
            currentTarget.value = "";
          }}
        />
        <button disabled={isIdle} onClick={actions.save}>
          {say("save")}
        </button>
        <button disabled={isIdle} aria-disabled={!state.canUndo} onClick={actions.undo}>
          {say("undo")}
        </button>
        <button disabled={isIdle} aria-disabled={!state.canRedo} onClick={actions.redo}>
          {say("redo")}
        </button>
        <button disabled={isIdle} aria-pressed={state.isDark} onClick={actions.changeTheme}>
          {say("dark")}
        </button>
        <button class="primary" disabled={isIdle} onClick={actions.summary}>
          {say("summary")}
        </button>
      </div>
    </header>
  );
}

/** The place of the grid, which draws itself and is left alone from then on. */
function Univer({ mounted }: { readonly mounted: (element: HTMLElement) => void }): JSX.Element {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = element;
    // After the page has been drawn once: what is mounted draws the page anew, which an effect must not do.
    if (current !== null) setTimeout(mounted, 0, current);
  }, []);
  return <div class="univer" ref={element} />;
}

function Question({ state, actions }: Props): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const no = (): void => {
    actions.answer(false);
  };
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog class="ask" ref={dialog} aria-labelledby="question" onClose={no}>
      <p id="question">{state.question}</p>
      <div>
        <button onClick={no}>{workbenchTexts.replaceNo[state.language]()}</button>
        <button
          class="primary"
          onClick={() => {
            actions.answer(true);
          }}
        >
          {workbenchTexts.replaceYes[state.language]()}
        </button>
      </div>
    </dialog>
  );
}
