import type { JSX } from "preact";
import type { Pane } from "../state/createPane";
import type { Notice } from "../state/state";
import { Button } from "./Button";
import { sayIn } from "./say";

/** What is under way, and what the last step came to; both are read aloud as they come. */
export function Status({ pane }: { readonly pane: Pane }): JSX.Element {
  const { busy, notice, language } = pane.state();
  const t = sayIn(language);
  return (
    <div class="status">
      <div role="status">
        {busy !== null && (
          <div class="busy">
            <p id="busy-text">{t(busy.what)}</p>
            {busy.share === null ? (
              <progress aria-labelledby="busy-text" />
            ) : (
              <progress aria-labelledby="busy-text" value={busy.share} max={1} />
            )}
            {busy.canCancel && <Button onClick={pane.cancel}>{t("cancel")}</Button>}
          </div>
        )}
        {busy === null && notice?.tone === "done" && <Said pane={pane} notice={notice} />}
      </div>
      <div role="alert">{notice?.tone === "trouble" && <Said pane={pane} notice={notice} />}</div>
    </div>
  );
}

const glyphs = { done: "✓", trouble: "⚠" } as const;

function Said({ pane, notice }: { readonly pane: Pane; readonly notice: Notice }): JSX.Element {
  return (
    <div class={`notice ${notice.tone}`}>
      <p>
        <span aria-hidden="true">{glyphs[notice.tone]} </span>
        {notice.text}
      </p>
      {(notice.made !== undefined || notice.reversal !== undefined) && (
        <Button look="link" onClick={() => void pane.undo()}>
          {sayIn(pane.state().language)(notice.made === undefined ? "undoFormulas" : "undoSheet")}
        </Button>
      )}
      <Button
        look="link"
        label={sayIn(pane.state().language)("dismiss")}
        onClick={() => {
          pane.dispatch({ kind: "notice", notice: null });
        }}
      >
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}
