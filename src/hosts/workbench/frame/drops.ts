interface Drops {
  /** Whether a file is held over the page. */
  readonly hover: (isOver: boolean) => void;
  readonly drop: (file: File) => void;
}

/** Takes files that are dropped anywhere on the page; without this the browser would leave the page for the file. */
export function takeDrops({ hover, drop }: Drops): void {
  const holdsFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") === true;
  addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    hover(true);
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) hover(false);
  });
  addEventListener("drop", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    hover(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) drop(file);
  });
}
