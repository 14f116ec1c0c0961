import type { FUniver } from "@univerjs/core/facade";

/** Takes what stands half typed in a cell as if it were entered, before anything looks at the cells. */
export async function settle(api: FUniver): Promise<void> {
  const book = api.getActiveWorkbook();
  if (book?.isCellEditing() === true) await book.endEditingAsync(true);
}
