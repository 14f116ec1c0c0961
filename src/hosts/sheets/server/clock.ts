/** Whether the time that an execution may take is nearly over. */
export type OutOfTime = () => boolean;

/** Google stops a script after six minutes; a step begun with more than a minute left is finished in time. */
export const longRun = 5 * 60_000;

/** Work for the sidebar comes back this often, so that it can show progress and be stopped. */
export const shortRun = 20_000;

export function startClock(milliseconds: number): OutOfTime {
  const end = Date.now() + milliseconds;
  return () => Date.now() >= end;
}
