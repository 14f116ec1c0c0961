/** Edit distance (Levenshtein 1966) between two words. */
function distance(first: string, second: string): number {
  let row = Array.from({ length: second.length + 1 }, (_, place) => place);
  for (let i = 1; i <= first.length; i++) {
    const next = [i];
    for (let j = 1; j <= second.length; j++) {
      const same = first[i - 1] === second[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[second.length] ?? 0;
}

/** Up to three known words that are likely meant by an unknown one, the likeliest first. */
export function nearest(word: string, known: readonly string[]): string[] {
  return known
    .map((one) => ({ one, far: one.includes(word) && word.length > 2 ? 1 : distance(word, one) }))
    .filter(({ one, far }) => far <= Math.max(2, Math.floor(one.length / 3)))
    .sort((a, b) => a.far - b.far || (a.one < b.one ? -1 : 1))
    .slice(0, 3)
    .map(({ one }) => one);
}
