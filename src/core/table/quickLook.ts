import type { Cell } from "../words/cell";
import type { Role } from "../words/role";
import { findRoles, headerFits, type Looks } from "./findRoles";
import { plainFrame, type Frame } from "./frame";
import { lookAt } from "./lookAt";
import type { Lines } from "./strip";

/** What a table looks like as long as every row below its header is data, before any of them is read. */
export interface QuickLook {
  readonly frame: Frame;
  readonly looks: readonly Looks[];
  readonly roles: Map<Role, number>;
  /** Must be asked of every row that is used: whether it is data as the others are. */
  readonly stillHolds: (lines: Lines, from: number, to: number) => boolean;
}

export function quickLook(cells: readonly (readonly Cell[])[]): QuickLook | null {
  const plain = plainFrame(cells, { row: 0, column: 0 });
  if (plain === null) return null;
  const { frame, stillHolds } = plain;
  const looks = frame.columns.map((column) => lookAt({ cells, rows: frame.rows, column }));
  return { frame, looks, roles: findRoles(headerFits(frame.names), looks, new Map()), stillHolds };
}
