export interface Drops {
  /** Whether a file is held over the page. */
  readonly hover: (isOver: boolean) => void;
  /** The first of the files that are dropped, and how many more there were. */
  readonly drop: (file: File, more: number) => void;
}

/**
 * Takes files that are dropped anywhere on a page; without this the browser would leave the page for the file. It hears
 * of them before the grid does, which takes pictures by itself.
 */
export function takeDrops({ hover, drop }: Drops): void {
  const take = (kind: "dragenter" | "dragover" | "drop", work: (event: DragEvent) => void): void => {
    const taken = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      work(event);
    };
    addEventListener(kind, taken, true);
  };
  for (const kind of ["dragenter", "dragover"] as const) {
    take(kind, () => {
      hover(true);
    });
  }
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) hover(false);
  });
  take("drop", ({ dataTransfer }) => {
    hover(false);
    const files = dataTransfer?.files;
    const file = files?.[0];
    if (files !== undefined && file !== undefined) drop(file, files.length - 1);
  });
}
