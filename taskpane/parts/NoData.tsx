import type { JSX } from "preact";
import type { Pane } from "../state/createPane";
import { Button } from "./Button";
import { sayIn } from "./say";

/** Nothing to show yet, and the way to where that begins. */
export function NoData({ pane }: { readonly pane: Pane }): JSX.Element {
  const t = sayIn(pane.state().language);
  return (
    <div class="empty">
      <p class="lead">{t("noData")}</p>
      <Button
        look="primary"
        onClick={() => {
          pane.dispatch({ kind: "view", view: "start" });
        }}
      >
        {t("goStart")}
      </Button>
    </div>
  );
}
