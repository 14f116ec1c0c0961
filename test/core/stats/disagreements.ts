/** What a case claims: the number we got, and the one that it should be. */
export type Claim = readonly [got: unknown, expected: number];

const errorOf = (got: unknown, expected: number, relative: boolean): number =>
  typeof got === "number" ? Math.abs(got - expected) / (relative && expected !== 0 ? Math.abs(expected) : 1) : NaN;

/**
 * The claims that miss by more than the tolerance, told in words; empty when all hold. Relative, or absolute where the
 * expected number is 0 or was printed to so many decimals. No case at all is a broken test.
 */
export function disagreements<Case>(
  cases: readonly Case[],
  tolerance: number,
  claimsOf: (golden: Case) => readonly Claim[],
  measure: "relative" | "printed" = "relative",
): string[] {
  const claims = cases.flatMap((golden) => claimsOf(golden).map((claim) => ({ golden, claim })));
  if (claims.length === 0) throw new Error("no case was selected");
  return claims
    .filter(({ claim: [got, expected] }) => !(errorOf(got, expected, measure === "relative") <= tolerance))
    .map(({ golden, claim: [got, expected] }) => `${JSON.stringify(golden)}: got ${String(got)}, not ${expected}`);
}
