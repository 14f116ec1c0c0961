/** Longer arrays are made anew: kept, they would hold memory that nobody asks for again. */
const longest = 30_000;

/**
 * Hands out one array again and again, for as many rows as asked: thousands of formulas over one range ask for as many,
 * and making an array costs more than filling it. Whoever asks must be done with it before the next one does.
 */
export function scratch(): (rows: number) => Int32Array {
  let kept = new Int32Array(0);
  return (rows) => {
    if (rows > longest) return new Int32Array(rows);
    if (kept.length !== rows) kept = new Int32Array(rows);
    return kept;
  };
}
