/**
 * Whether this Excel takes a number together with its format from a function, so that a day looks like one. Asked anew
 * each time, because before `Office.onReady` nobody knows.
 */
export function showsDays(): boolean {
  const { Office: office } = globalThis as { Office?: { context?: Partial<Office.Context> } };
  return office?.context?.requirements?.isSetSupported("CustomFunctionsRuntime", "1.4") === true;
}
