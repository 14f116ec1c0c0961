import type { SheetPlan } from "../../../core/index";

/** What a sheet of ours carries with it: its mark, and the plan that it was written by, as JSON holds one. */
export interface OwnSheet {
  readonly mark: string;
  /** The id of the sheet that was marked. */
  readonly sheet: string;
  readonly plan: StoredPlan;
}

export interface StoredPlan extends Omit<SheetPlan, "heights"> {
  readonly heights: readonly (readonly [number, number])[];
}

export const storePlan = (plan: SheetPlan): StoredPlan => ({ ...plan, heights: [...plan.heights] });

export const restorePlan = (plan: StoredPlan): SheetPlan => ({ ...plan, heights: new Map(plan.heights) });

interface Custom {
  readonly nokkel?: OwnSheet;
}

/** What a sheet's own data say of us; null where the sheet is the user's. */
export const ownSheetOf = (custom: unknown): OwnSheet | null => (custom as Custom | null | undefined)?.nokkel ?? null;

export const customOf = (own: OwnSheet): Custom => ({ nokkel: own });
