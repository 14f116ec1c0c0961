import type { Language } from "../../../core/index";

/** How a command ends: 0 fine, 1 the data could not be used, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** Why a command stops: a sentence for the user and the exit code that goes with it. */
export class Stop extends Error {
  readonly code: ExitCode;

  constructor(code: ExitCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Where a command writes: results to `out`, messages to `tell`. */
export interface Terminal {
  readonly language: Language;
  readonly out: (text: string) => void;
  readonly tell: (text: string) => void;
  /** How far something is, on a line that is written over; shown only on a terminal. Empty clears the line. */
  readonly progress: (text: string) => void;
  /** Told when a step begins; shown only on a terminal and only for work of more than a second. */
  readonly step: (text: string) => void;
}
