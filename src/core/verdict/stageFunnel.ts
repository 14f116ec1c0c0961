import { median } from "../stats/median";
import { isFault } from "../words/fault";

/** A deal came into a stage on a day: a row of a stage history. */
export interface StageEntry {
  readonly deal: string;
  readonly stage: string;
  /** Serial of the day; may carry the time. NaN is not known. */
  readonly entered: number;
}

/** One stage of the funnel. */
export interface StageFigures {
  readonly stage: string;
  /** Deals that came into it, and deals that passed it by on the way to a later one. */
  readonly entered: number;
  readonly skipped: number;
  /** Deals that reached it or a later stage, and those of them that reached a later one. */
  readonly reached: number;
  readonly movedOn: number;
  /** Deals that were lost with this as the furthest stage they reached. What is neither moved on nor lost is not decided. */
  readonly lost: number;
  /** Times a deal came back to it from a later stage. */
  readonly returns: number;
  /** Median days of one stay that has ended; null where none has. */
  readonly medianDays: number | null;
  /** Deals that are in it on the last day, and those that have stood there longer than three of four stays lasted. */
  readonly open: number;
  readonly stalled: number;
}

/** Stays of deals that are still in a stage are told apart by how long three of four stays lasted. */
const longStay = 0.75;
const leastStays = 4;

/**
 * A funnel from a history of stages. The rule for what is not straight: a deal has reached the furthest stage it ever came
 * into and every stage before that, so that a skipped stage counts as reached and is told as skipped; a deal that comes back
 * has not lost what it reached, and the return is counted. A stay lasts until the deal's next entry, whatever that is.
 *
 * `order` names the stages from first to last, those after which nothing comes (won, lost) in `ends`: an entry into one of
 * these ends a stay, and a win counts as reaching a stage after the last. Entries without a day, and of other stages, are
 * left out. `today` is the day on which open stays are measured. Entries of one day are taken in the order of the stages.
 */
export function stageFunnel(
  entries: readonly StageEntry[],
  order: readonly string[],
  ends: { readonly won: readonly string[]; readonly lost: readonly string[] },
  today: number,
): StageFigures[] {
  const deals = [...byDeal(entries, order, ends).values()];
  const stays = deals.flatMap((one) => staysOf(one, today));
  return order.map((stage, place): StageFigures => {
    const own = stays.filter((stay) => stay.place === place);
    const ended = own.filter(({ isOpen }) => !isOpen).map(({ days }) => days);
    const reached = deals.filter(({ furthest }) => furthest >= place);
    const entered = reached.filter(({ steps }) => steps.some((step) => step.place === place)).length;
    const middle = median(ended);
    const open = own.filter(({ isOpen }) => isOpen);
    const long = [...ended].sort((one, other) => one - other)[Math.ceil(longStay * ended.length) - 1] ?? Infinity;
    return {
      stage,
      entered,
      skipped: reached.length - entered,
      reached: reached.length,
      movedOn: deals.filter(({ furthest }) => furthest > place).length,
      lost: reached.filter(({ furthest, isLost }) => furthest === place && isLost).length,
      returns: own.filter(({ isReturn }) => isReturn).length,
      medianDays: isFault(middle) ? null : middle,
      open: open.length,
      stalled: ended.length < leastStays ? 0 : open.filter(({ days }) => days > long).length,
    };
  });
}

interface Step {
  /** Place in the order; -1 where the deal is lost, and one past the last where it is won. */
  readonly place: number;
  readonly entered: number;
}

interface Course {
  readonly steps: readonly Step[];
  readonly furthest: number;
  /** Where it ended, so far as is known. */
  readonly isLost: boolean;
}

function byDeal(
  entries: readonly StageEntry[],
  order: readonly string[],
  { won, lost }: Parameters<typeof stageFunnel>[2],
): Map<string, Course> {
  const steps = new Map<string, Step[]>();
  for (const { deal, stage, entered } of entries) {
    const place = won.includes(stage) ? order.length : lost.includes(stage) ? -1 : order.indexOf(stage);
    const isKnown = place >= 0 || lost.includes(stage);
    if (!isKnown || Number.isNaN(entered)) continue;
    const own = steps.get(deal) ?? [];
    own.push({ place, entered });
    steps.set(deal, own);
  }
  return new Map(
    [...steps].map(([deal, own]) => {
      // Dates without a time leave the order of a day open: then a deal goes forward, and is lost last.
      const onward = ({ place }: Step): number => (place < 0 ? Infinity : place);
      own.sort(
        (one, other) =>
          one.entered - other.entered || Number(onward(one) > onward(other)) - Number(onward(one) < onward(other)),
      );
      const isLost = own[own.length - 1]?.place === -1;
      return [deal, { steps: own, furthest: Math.max(...own.map(({ place }) => place)), isLost }];
    }),
  );
}

interface Stay {
  readonly place: number;
  readonly days: number;
  readonly isOpen: boolean;
  readonly isReturn: boolean;
}

const staysOf = ({ steps }: Course, today: number): Stay[] =>
  steps.flatMap(({ place, entered }, at): Stay[] => {
    const next = steps[at + 1];
    const isReturn = steps.slice(0, at).some((before) => before.place > place);
    return [{ place, days: (next?.entered ?? today) - entered, isOpen: next === undefined, isReturn }];
  });
