import { forget, keptLabels, type Label } from "./keep";

/**
 * A place for one workbook in the browser's store. A tab has one for itself as long as it is open, so that no tab writes
 * over the work of another.
 */
export interface Slot {
  readonly id: string;
  /** Workbooks that are open in other tabs, by name. */
  readonly elsewhere: readonly string[];
  /** Workbooks with unsaved work that no tab shows, by name. */
  readonly waiting: readonly string[];
}

const sessionKey = "nokkel.slot";

/** Milliseconds in which a page that is loaded anew has let go of what it had before. */
const patience = 1000;

/** Has a slot while `work` is under way, and answers whether it could; `options` say how long it waits for others. */
const having = (slot: string, options: LockOptions, work: () => Promise<void>): Promise<boolean> =>
  navigator.locks
    .request(`nokkel:${slot}`, options, async (lock) => {
      if (lock !== null) await work();
      return lock !== null;
    })
    .catch(() => false);

/** Has a slot for as long as this page is there; false where another tab has it. */
const claim = (slot: string, options: LockOptions): Promise<boolean> =>
  new Promise((resolve) => {
    const forGood = (): Promise<void> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    void having(slot, options, forGood).then(resolve);
  });

/** The slot of this tab: the one it had before it was loaded anew, else the latest that nobody has, else a new one. */
async function claimOne(labels: readonly Label[]): Promise<string> {
  const before = sessionStorage.getItem(sessionKey);
  if (before !== null && (await claim(before, { signal: AbortSignal.timeout(patience) }))) return before;
  for (const { slot } of labels) if (await claim(slot, { ifAvailable: true })) return slot;
  const fresh = crypto.randomUUID();
  await claim(fresh, { ifAvailable: true });
  return fresh;
}

/** Takes a slot for this tab. What others left behind stays where it stands in no file. */
export async function takeSlot(): Promise<Slot> {
  const labels = await keptLabels();
  const id = await claimOne(labels);
  sessionStorage.setItem(sessionKey, id);
  const elsewhere: string[] = [];
  const waiting: string[] = [];
  for (const { slot, name, isChanged } of labels.filter((label) => label.slot !== id)) {
    const isFree = await having(slot, { ifAvailable: true }, () => (isChanged ? Promise.resolve() : forget(slot)));
    if (!isFree) elsewhere.push(name);
    else if (isChanged) waiting.push(name);
  }
  return { id, elsewhere, waiting };
}
