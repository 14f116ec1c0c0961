/**
 * The answer, after checking that it came within 50 ms; a busy machine gets three tries, since what is slow by nature is
 * slow each time.
 */
export function quickest<Answer>(answer: () => Answer): Answer {
  for (let attempt = 1; ; attempt++) {
    const before = performance.now();
    const found = answer();
    const took = performance.now() - before;
    if (took < 50) return found;
    if (attempt === 3) throw new Error(`took ${took} ms`);
  }
}
