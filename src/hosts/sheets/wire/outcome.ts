/** How far writing has come; `done` is false where time ran out and the same plan is to be sent once more. */
export interface WriteOutcome {
  readonly done: boolean;
  readonly share: number;
  readonly sheets: readonly { readonly name: string; readonly what: "made" | "rewritten" | "not-ours" }[];
}
