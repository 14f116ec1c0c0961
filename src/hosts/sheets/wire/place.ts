/** Where a table may stand; the pane's `DataPlace`. */
export interface WirePlace {
  readonly id: string;
  readonly kind: "selection" | "table" | "sheet";
  readonly name: string;
}
