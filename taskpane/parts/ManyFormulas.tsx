import type { JSX } from "preact";
import { formatNumber, paneSentences } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import { Button } from "./Button";
import { sayIn } from "./say";

/** Offers a table of totals to a sheet with many formulas over the same rows. */
export function ManyFormulas({ pane }: { readonly pane: Pane }): JSX.Element {
  const { language, totals, busy } = pane.state();
  const t = sayIn(language);
  const isIdle = busy !== null;
  return (
    <section class="many" aria-labelledby="many">
      <h2 id="many">{t("manyFormulas")}</h2>
      <p class="hint">{t("manyFormulasText")}</p>
      {totals === null ? (
        <Button isIdle={isIdle} onClick={() => void pane.findTotals()}>
          {t("findTotals")}
        </Button>
      ) : (
        <>
          <p>
            {paneSentences.totals[language](
              totals.sheet,
              totals.edits.length,
              totals.data,
              formatNumber(language, totals.rows.now - 1),
              formatNumber(language, totals.rows.then - 1),
            )}
          </p>
          {totals.left > 0 && <p>{paneSentences.totalsLeave[language](totals.left)}</p>}
          <div class="buttons">
            <Button look="primary" isIdle={isIdle} onClick={() => void pane.useTotals()}>
              {t("useTotals")}
            </Button>
            <Button
              onClick={() => {
                pane.dispatch({ kind: "totals", totals: null });
              }}
            >
              {t("notNow")}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
