import { stepSheet } from "../book/stepSheet";
import { settle } from "../grid/settle";
import type { Grid } from "../grid/openGrid";
import type { PaneDoor } from "../paneDoor";
import { takeDrops, type Drops } from "./drops";
import { takeKeys, type Keys } from "./keys";
import { goToPart } from "./parts";
import type { FrameActions } from "./state";

interface Page {
  readonly actions: FrameActions;
  readonly grid: Grid;
  readonly hover: (isDropping: boolean) => void;
}

/** Has the page hear keys and dropped files, and answers what the pane is to hear of them. */
export function hear({ actions, grid, hover }: Page): Pick<PaneDoor, "keys" | "drops"> {
  const { api, focus } = grid;
  const settled = (work: () => void): void => void settle(api).then(work);
  const keys: Keys = {
    part: (step) => {
      settled(() => {
        goToPart(step, focus);
      });
    },
    open: () => document.querySelector<HTMLInputElement>(".bar input[type=file]")?.click(),
    save: actions.save,
  };
  const drops: Drops = { hover, drop: actions.open };
  takeKeys({
    ...keys,
    sheet: (step) => {
      settled(() => {
        stepSheet(api, step);
        focus();
      });
    },
  });
  takeDrops(drops);
  // A click into the pane leaves the grid without a word to it.
  addEventListener("blur", () => {
    if (document.activeElement instanceof HTMLIFrameElement) settled(() => undefined);
  });
  return { keys, drops };
}
