import { readTable } from "../table/readTable";
import type { Table } from "../table/table";
import { day } from "../words/day";
import type { Cell } from "../words/cell";
import { isFault } from "../words/fault";
import { columnOf } from "./columnOf";
import { dayOfRow, keysOfRole } from "./joinKeys";
import { isDecided } from "./isDecided";
import { oncePerTable } from "./oncePerTable";

/** A header of a day on which a deal came into the stage that it names: `Date entered Proposal`, `Dato inn i Tilbud`. */
const enteredHeader = /^(?:date entered|entered|dato inn i|inn i|gikk inn i)\s+["«“]?(.+?)["»”]?$/i;

/** Fewer than two stages make no way from one to the other. */
const leastStages = 2;

/**
 * The history of stages that a table holds: the table itself where its rows are entries into stages, else that of a table
 * of deals with a column of days for each stage, to which the day it was decided belongs. Null where it holds none.
 */
export const stageHistory = oncePerTable((table: Table): Table | null =>
  table.subject === "stages" ? table : fromColumns(table),
);

function fromColumns(deals: Table): Table | null {
  const stages = deals.names.flatMap((name, place) => {
    const stage = enteredHeader.exec(name.trim())?.[1];
    const column = deals.columns[place];
    return stage === undefined || column?.kind !== "day" ? [] : [{ stage, days: column.values }];
  });
  if (deals.subject !== "deals" || stages.length < leastStages || !deals.roles.has("id")) return null;
  const [keyOf, closed, decided, words] = [
    keysOfRole(deals, "id"),
    dayOfRow(deals, "closed"),
    isDecided(deals),
    columnOf(deals, "stage"),
  ];
  const rows: Cell[][] = [["Deal ID", "Stage", "Entered at"]];
  const put = (row: number, stage: Cell, entered: number): void => {
    if (!Number.isNaN(entered)) rows.push([keyOf(row), stage, day(entered)]);
  };
  for (let row = 0; row < deals.rows; row++) {
    for (const { stage, days } of stages) put(row, stage, days[row] ?? NaN);
    const word = words?.kind === "text" ? words.words[words.codes[row] ?? -1] : undefined;
    if (decided(row) && word !== undefined) put(row, word, closed(row));
  }
  const read = readTable(rows, { subject: "stages" });
  return isFault(read) ? null : read;
}
