/** The parts of the page in the order in which F6 goes through them. */
const parts = ["grid", "pane", "bar"] as const;
type Part = (typeof parts)[number];

const pane = (): HTMLIFrameElement | null => document.querySelector("iframe");

/** Takes the keyboard to the pane, where its tabs are. */
export function toPane(): void {
  pane()?.contentWindow?.focus();
  pane()?.contentDocument?.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus();
}

function partNow(): Part {
  const { activeElement } = document;
  if (activeElement !== null && activeElement === pane()) return "pane";
  return activeElement?.closest(".bar") == null ? "grid" : "bar";
}

/** Goes from the part that has the keyboard to the next one, or the one before. */
export function goToPart(step: 1 | -1, toGrid: () => void): void {
  const next = parts[(parts.indexOf(partNow()) + step + parts.length) % parts.length];
  if (next === "pane") toPane();
  else if (next === "bar") document.querySelector<HTMLElement>(".bar button:not(:disabled)")?.focus();
  else toGrid();
}
