import { deepStrictEqual } from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";

/** Milliseconds between two looks, and for how long one goes on looking. */
const between = 40;
const patience = 20_000;

/** Looks until what is read is what is expected, and fails with the last that was read where it never is. */
export async function eventually(read: () => unknown, expected: unknown): Promise<void> {
  const end = Date.now() + patience;
  let found = await read();
  while (!isDeepStrictEqual(found, expected) && Date.now() < end) {
    await new Promise((resolve) => {
      setTimeout(resolve, between);
    });
    found = await read();
  }
  deepStrictEqual(found, expected);
}
