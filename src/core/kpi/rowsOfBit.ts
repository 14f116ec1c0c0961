/** Rows that are given to a measure: their places within a thousand rows, and how many there are. */
export interface RowsPicked {
  readonly rows: Int32Array;
  many: number;
  /** Rows that count but have no day to place them. */
  undated: number;
}

/**
 * Picks the rows of a stretch whose mask has a bit and that fall in a cell. Which rows those are nobody can foresee, and
 * a processor that guesses wrongly at each second row loses more than all that is added up: so nothing branches here.
 */
export function rowsOfBit(
  masks: Int32Array,
  place: number,
  cells: Int32Array,
  from: number,
  to: number,
  picked: RowsPicked,
): void {
  const { rows } = picked;
  let many = 0;
  let undated = 0;
  for (let at = 0; at < to - from; at++) {
    const cell = cells[at] ?? -1;
    const counts = ((masks[from + at] ?? 0) >> place) & 1;
    // A cell outside is -1, one without a day -2: the sign tells both from others, the last bit tells them apart.
    const isOut = cell >>> 31;
    rows[many] = at;
    many += counts & ~isOut;
    undated += counts & isOut & ~cell;
  }
  picked.many = many;
  picked.undated = undated;
}
