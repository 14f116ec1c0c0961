import { BooleanNumber } from "@univerjs/core";
import { cellAddress } from "../../../core/index";
import type { DataPlace } from "../../../../taskpane/host";
import type { Grid } from "../grid/openGrid";
import { ownSheetOf } from "./mark";
import { bookOf, filledPart, isFilled, selectedPart, type Area } from "./areas";

const nameOf = ({ sheet, row, column, rows, columns }: Area): string =>
  `${sheet.getName()}!${cellAddress(row, column)}:${cellAddress(row + rows - 1, column + columns - 1)}`;

/** The present selection, then the visible sheets that hold anything; our own are not among them. */
export function findPlaces({ api, univer }: Grid): DataPlace[] {
  const sheets = bookOf(api)
    .getSheets()
    .map((sheet) => sheet.getSheet());
  const open = sheets.filter(
    (sheet) => sheet.isSheetHidden() !== BooleanNumber.TRUE && ownSheetOf(sheet.getCustomMetadata()) === null,
  );
  const selected = selectedPart(univer, api);
  const isOpen = selected !== null && open.includes(selected.sheet);
  return [
    ...(isOpen ? [{ id: "selection", kind: "selection", name: nameOf(selected) } as const] : []),
    ...open
      .filter((sheet) => isFilled(filledPart(univer, sheet)))
      .map((sheet) => ({ id: `sheet:${sheet.getName()}`, kind: "sheet", name: sheet.getName() }) as const),
  ];
}
