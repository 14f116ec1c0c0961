import type { ChanceModel } from "./observation";

/** Names of drivers; their texts stand in `text/driverTexts.ts`. */
export type DriverName =
  | "decided"
  | "win_rate"
  | "known_amounts"
  | "deal_size"
  | "created"
  | "created_size"
  | "calls"
  | "connect_rate"
  | "booked_per_answer"
  | "held_per_booked"
  | "created_per_meeting"
  | "won_per_created";

/** One step of a chain: what is added up, and what the driver is called that leads to it from the step before. */
export interface Step {
  readonly driver: DriverName;
  readonly measures: readonly string[];
  /** What chance does to the driver: a count, successes out of the step before, or an amount. */
  readonly model: ChanceModel;
}

/** A total as a product: the first count, times what each step makes of the one before. */
export type Chain = readonly [Step, ...Step[]];

const step = (driver: DriverName, model: ChanceModel, ...measures: string[]): Step => ({ driver, model, measures });

const decided = step("decided", "count", "deals_won", "deals_lost");
const won = step("win_rate", "proportion", "deals_won");
const calls = step("calls", "count", "calls_made");
const answered = step("connect_rate", "proportion", "connected_calls");
const booked = step("booked_per_answer", "amount", "meetings_booked");
const held = step("held_per_booked", "amount", "meetings_held");
const created = step("created", "count", "opportunities_created");

/**
 * The trees of drivers: for each total the chains that it is the product of, the one that says most first. Each step is
 * counted in its own month, so that the product is exact; a step from one table to the next (held meetings per booked
 * one, deals per meeting) is therefore so many of the one for each of the other, and no share of the same cases.
 */
export const driverTrees: ReadonlyMap<string, readonly Chain[]> = new Map<string, readonly Chain[]>([
  [
    "revenue_won",
    [
      [
        decided,
        won,
        step("known_amounts", "proportion", "deals_won_with_amount"),
        step("deal_size", "amount", "revenue_won"),
      ],
    ],
  ],
  [
    "deals_won",
    [
      [
        calls,
        answered,
        booked,
        held,
        step("created_per_meeting", "amount", "opportunities_created"),
        step("won_per_created", "amount", "deals_won"),
      ],
      [decided, won],
    ],
  ],
  [
    "opportunities_created",
    [[calls, answered, booked, held, step("created_per_meeting", "amount", "opportunities_created")]],
  ],
  ["pipeline_created", [[created, step("created_size", "amount", "pipeline_created")]]],
  ["meetings_booked", [[calls, answered, booked]]],
  ["meetings_held", [[calls, answered, booked, held]]],
]);
