/** An answer that is found when somebody first asks for it; what was needed to find it is let go then. */
export function askedOnce<T>(ask: () => T): () => T {
  let state: { readonly ask: () => T } | { readonly value: T } = { ask };
  return () => {
    if ("ask" in state) state = { value: state.ask() };
    return state.value;
  };
}
