import type { Role, Subject } from "../words/role";

interface Joined {
  /** Columns of the same table from which it is worked out. */
  readonly from: readonly Role[];
  /** The table that it comes from; none where its own is enough. */
  readonly table?: Subject;
}

/** Columns that few tables bring along and that joining tables makes. */
export const joinedRoles: Readonly<Partial<Record<Role, Joined>>> = {
  stalled: { from: ["lastActivity", "created"], table: "activities" },
  proposed: { from: ["proposed"], table: "activities" },
  worked: { from: ["worked"], table: "activities" },
  pushes: { from: ["pushes"], table: "changes" },
  movedOn: { from: ["deal", "stage", "entered"] },
  movedNext: { from: ["deal", "stage", "entered"] },
  settled: { from: ["deal", "stage", "entered"] },
  slipped: { from: ["deal", "snapshot", "expected"], table: "deals" },
  actual: { from: ["actual"], table: "deals" },
  missed: { from: ["snapshot", "period", "forecast"], table: "deals" },
  madeDeal: { from: ["deal"], table: "deals" },
  firstWin: { from: ["firstWin"], table: "deals" },
};
