import type { JSX } from "preact";
import type { Pane } from "../state/createPane";
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
        {busy === null && notice?.tone === "done" && (
          <p class="notice done">
            <span aria-hidden="true">✓ </span>
            {notice.text}
          </p>
        )}
      </div>
      <div role="alert">
        {notice?.tone === "trouble" && (
          <div class="notice trouble">
            <p>
              <span aria-hidden="true">⚠ </span>
              {notice.text}
            </p>
            <Button
              look="link"
              label={t("dismiss")}
              onClick={() => {
                pane.dispatch({ kind: "notice", notice: null });
              }}
            >
              ✕
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
