import type { Choice, Problem } from "../words/problem";
import type { Meaning, MeaningRole, Role, Subject } from "../words/role";
import type { Column } from "./column";

/** A cell that holds something which was not read. */
export interface OddCell {
  readonly row: number;
  readonly at: string;
  readonly kind: Problem["kind"];
  readonly example: string;
}

/** A column without a single filled cell, and what the rows of its table are. */
export interface BlankColumn {
  readonly column: string;
  readonly subject: Subject;
}

/** A range with a header row, read into typed columns. */
export interface Table {
  readonly subject: Subject;
  readonly rows: number;
  readonly names: readonly string[];
  readonly columns: readonly Column[];
  /** Place of the column that plays each role. */
  readonly roles: ReadonlyMap<Role, number>;
  /** For each role whose words carry meanings: the meaning of each word of that column, by its code; null where unknown. */
  readonly meanings: ReadonlyMap<MeaningRole, readonly (Meaning | null)[]>;
  /** Every row is a won deal: the closing date is a date of winning and there is no stage column. */
  readonly allWon: boolean;
  /** Currency of each row (place in `currencies`, -1 unknown), or null where the table names none. */
  readonly currencyOfRow: Int16Array | null;
  readonly currencies: readonly string[];
  /** 1 where the row is the first of its id; a thing with several rows counts once. */
  readonly firstOfId: Uint8Array;
  /** Roles that nothing can be said of, because the column they rest on is blank in every row; none where left out. */
  readonly blankRoles?: ReadonlyMap<Role, BlankColumn>;
  /** Columns left unread because they would have to be guessed: name and sort. */
  readonly ambiguous: ReadonlyMap<number, { readonly sort: "number" | "day"; readonly example: string }>;
  /** The cells of a column that hold something which was not read, by rows; not known of a table that was made from others. */
  readonly oddCells?: (place: number) => readonly OddCell[];
  readonly problems: readonly Problem[];
  readonly choices: readonly Choice[];
}

/** What the user has decided in advance; everything else is found from header words and values. */
export interface TableOptions {
  readonly roles?: ReadonlyMap<Role, string>;
  readonly words?: readonly { readonly role: MeaningRole; readonly word: string; readonly meaning: Meaning }[];
  readonly decimal?: "comma" | "point";
  readonly order?: "dmy" | "mdy";
  readonly epoch?: 1900 | 1904;
  readonly subject?: Subject;
  /** Row and column of the first cell in its sheet, from 0, so that problems can name cells. */
  readonly origin?: { readonly row: number; readonly column: number };
}
