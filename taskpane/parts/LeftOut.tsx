import type { JSX } from "preact";
import { paneSentences } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import { nameOfPlace } from "../state/readyTables";

/** Tables that were chosen and that nothing here is made of. */
export function LeftOut({ pane }: { readonly pane: Pane }): JSX.Element | null {
  const { place, source, others, language, busy } = pane.state();
  const chosen = [...(place === null ? [] : [{ place, source }]), ...others];
  const missing = chosen.filter((one) => one.source?.table == null).map((one) => nameOfPlace(one.place));
  if (missing.length === 0 || busy !== null) return null;
  return (
    <p class="notice trouble">
      <span aria-hidden="true">⚠ </span>
      {paneSentences.leftOut[language](missing.join(", "))}
    </p>
  );
}
