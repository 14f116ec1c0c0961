import type { LongWork } from "../../../taskpane/host";

/** Throws an `AbortError` where long work has been asked to stop. */
export function throwIfStopped({ signal }: LongWork): void {
  if (signal?.aborted === true) throw new DOMException("", "AbortError");
}
