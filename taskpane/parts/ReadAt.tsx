import type { JSX } from "preact";
import { useEffect, useReducer } from "preact/hooks";
import { sayReadAt, serialOf, type Moment } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import type { State } from "../state/state";
import { Button } from "./Button";
import { sayIn } from "./say";

/**
 * When the data were read, and the way to have them read anew. Each reading changes the time, so nothing here is read aloud
 * by itself.
 */
export function ReadAt({ pane }: { readonly pane: Pane }): JSX.Element | null {
  const state = pane.state();
  const { language, busy, isStale } = state;
  const today = useToday();
  if (state.place === null) return null;
  const read = oldestReading(state);
  return (
    <div class="read-at">
      {read !== null && <p>{sayReadAt(language, momentOf(new Date(read)), today, isStale)}</p>}
      <Button look="link" isIdle={busy !== null} onClick={() => void pane.readData()}>
        {sayIn(language)("readAgain")}
      </Button>
    </div>
  );
}

/** Of several tables the one that was read first may be the one that is out of date. */
function oldestReading({ source, others }: State): number | null {
  const times = [source, ...others.map((other) => other.source)].flatMap((one) => (one === null ? [] : [one.readAt]));
  return times.length === 0 ? null : Math.min(...times);
}

/** By the clock and the time zone of the machine that the pane is shown on. */
const momentOf = (date: Date): Moment => ({
  day: serialOf({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }),
  hour: date.getHours(),
  minute: date.getMinutes(),
});

/** The day of today, also in a pane that stays open past midnight. */
function useToday(): number {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const now = new Date();
  const today = momentOf(now).day;
  useEffect(() => {
    // A second into it, for a timer may be early by a hair.
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 1);
    const timer = setTimeout(() => {
      redraw(undefined);
    }, midnight.getTime() - now.getTime());
    return () => {
      clearTimeout(timer);
    };
  }, [today]);
  return today;
}
