/** An answer that is found when somebody first asks for it. */
export function askedOnce<T>(ask: () => T): () => T {
  let answer: { readonly value: T } | null = null;
  return () => (answer ??= { value: ask() }).value;
}
