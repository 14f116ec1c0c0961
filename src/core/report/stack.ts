import type { Block, CellRange, PlanCell } from "./plan";

/** Stacks rows of cells downwards and remembers what it has placed; the only place that counts rows. */
export class Stack {
  readonly blocks: Block[] = [];
  readonly heights = new Map<number, number>();
  readonly breaks: number[] = [];
  private next = 0;

  get row(): number {
    return this.next;
  }

  /** Places rows below what is there, from a column on, and tells where they came to stand. */
  put(cells: readonly (readonly PlanCell[])[], column = 0): CellRange {
    const range = {
      row: this.next,
      column,
      rows: cells.length,
      columns: Math.max(0, ...cells.map((row) => row.length)),
    };
    if (cells.length > 0) this.blocks.push({ row: this.next, column, cells });
    this.next += cells.length;
    return range;
  }

  /** Leaves rows free, for air or for a chart, and tells where they are. */
  skip(rows: number): CellRange {
    const range = { row: this.next, column: 0, rows, columns: 1 };
    this.next += rows;
    return range;
  }

  /** What comes next begins a new page. */
  newPage(): void {
    this.breaks.push(this.next);
  }

  height(row: number, points: number): void {
    this.heights.set(row, points);
  }
}
