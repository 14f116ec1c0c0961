import { existsSync, readFileSync } from "node:fs";

/**
 * Milliseconds of processor time that some work takes: the clock would count what other programs do meanwhile. Garbage of
 * the work before is collected first.
 */
export function timeOf(work: () => unknown): number {
  const { gc } = globalThis as { gc?: () => void };
  gc?.();
  const before = processorTime();
  work();
  return processorTime() - before;
}

const pause = new Int32Array(new SharedArrayBuffer(4));

/** What this thread has used, where the system tells it (Linux); else the process, its helping threads with it. */
function processorTime(): number {
  if (!existsSync("/proc/self/schedstat")) {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }
  // The count is brought up to date when the thread goes to sleep.
  Atomics.wait(pause, 0, 0, 0.2);
  return Number(readFileSync("/proc/self/schedstat", "latin1").split(" ", 1)[0]) / 1e6;
}

export const medianOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** A piece of work under its name; `make` hands it rows of its own in each round, outside the time. */
export interface Work<T> {
  readonly name: string;
  readonly run: (input: T) => unknown;
}

export interface Timed {
  readonly name: string;
  readonly first: number;
  readonly later: number;
}

/** Runs all works in turn, round after round, so that whatever slows the machine slows all of them. */
export function interleave<T>(works: readonly Work<T>[], rounds: number, make: () => T): Timed[] {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    works.forEach(({ run }, place) => {
      const input = make();
      times[place]?.push(timeOf(() => run(input)));
    });
  }
  return works.map(({ name }, place) => {
    const own = times[place] ?? [];
    return { name, first: own[0] ?? NaN, later: medianOf(own.slice(Math.min(2, own.length - 1))) };
  });
}
