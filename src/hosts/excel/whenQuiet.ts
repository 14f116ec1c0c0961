/** Milliseconds without a change after which the user seems to be done typing. */
const pause = 2000;

/** So many times as long as the work took the last time it waits, lest a large workbook be read without end. */
const timesAsLong = 10;

/** Does work a while after the last of many things was heard of; one that lasts long is done more seldom. */
export function whenQuiet(work: () => Promise<void>, now: () => number = Date.now): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lasted = 0;
  const begin = async (): Promise<void> => {
    const began = now();
    await work();
    lasted = now() - began;
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void begin(), Math.max(pause, lasted * timesAsLong));
  };
}
