/** How far writing has come; `done` is false where time ran out and the same plan is to be sent once more. */
export interface WriteOutcome {
  readonly done: boolean;
  readonly share: number;
  readonly sheets: readonly SheetOutcome[];
}

export interface SheetOutcome extends NotesOutcome {
  readonly name: string;
  readonly what: "made" | "rewritten" | "not-ours";
}

/** What became of what the user had written on our sheet. */
export interface NotesOutcome {
  /** The sheet that we wrote before and that is now the user's own, with all that stands on it. */
  readonly left?: string;
  /** The user's cells made way for a longer report. */
  readonly moved?: true;
}
