import type { Column } from "./column";
import type { ColumnReading } from "./readColumn";
import type { LaterColumn, TakenColumn } from "./takenColumn";

/** A column of a table; one that was left for later is read when somebody asks for what it holds. */
export function columnFor(column: TakenColumn | LaterColumn, read: () => ColumnReading): Column {
  return column.kind === "later" ? columnLater(column.as, () => read().column) : read().column;
}

/** A column that is found when somebody asks for what it holds. */
export function columnLater(kind: Column["kind"], own: () => Column): Column {
  if (kind === "text") {
    return {
      kind,
      get codes() {
        const read = own();
        return read.kind === "text" ? read.codes : noCodes;
      },
      get words() {
        const read = own();
        return read.kind === "text" ? read.words : [];
      },
    };
  }
  return {
    kind,
    get values() {
      const read = own();
      return read.kind === "text" ? noValues : read.values;
    },
  };
}

const noCodes = new Int32Array(0);
const noValues = new Float64Array(0);
