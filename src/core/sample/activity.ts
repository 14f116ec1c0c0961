import type { Rng } from "./rng";
import { pickWeighted } from "./samplers";

export interface Activity {
  readonly rep: string;
  readonly type: "Samtale" | "E-post" | "Møte" | "Demo" | "Tilbud";
  /** The day it was booked or noted down, and the day it took place. */
  readonly created: number;
  readonly date: number;
  readonly outcome: string;
  readonly deal: string | null;
  readonly lead: string | null;
}

export const answered = (isAnswered: boolean): string => (isAnswered ? "Besvart" : "Ikke svar");

/** What became of a meeting that was booked. */
export const meetingOutcome = (random: Rng): string =>
  pickWeighted(random, [
    ["Gjennomført", 82],
    ["Ikke møtt", 8],
    ["Flyttet", 10],
  ]);
