import { footprintOf, type Footprint, type SheetPlan } from "../../../core/index";
import {
  forgetMark,
  ownSheet,
  readMarks,
  writeMark,
  type Mark,
  type MarkedSheet,
  type Notes,
  type OwnSheet,
} from "../marks";
import { runExcel } from "../runExcel";
import { insertRoom, roomOn } from "./makeRoom";

/** The name of a sheet that is about to be made, in the workbook's settings until it carries its mark. */
const pending = "nokkel.making";

/** A sheet that a plan may be written on. */
export interface Claimed {
  readonly what: "made" | "rewritten";
  readonly id: string;
  readonly name: string;
  readonly all: readonly MarkedSheet[];
  /** What we have filled of it. */
  readonly before: Footprint;
  readonly notes: Notes;
}

type Claim = Claimed | { readonly what: "not-ours"; readonly name: string };

/** Whether a sheet without our mark is one that we were making when something broke off. */
async function isAbandoned(context: Excel.RequestContext, { id, name }: MarkedSheet): Promise<boolean> {
  const making = context.workbook.settings.getItemOrNullObject(pending);
  making.load("value");
  const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(false);
  used.load("address");
  await context.sync();
  return !making.isNullObject && making.value === name && used.isNullObject;
}

/** A sheet that is to have a name: to be made, or one that we began to make. */
interface Site {
  readonly name: string;
  readonly begun: MarkedSheet | null;
}

/** Null where the name is that of a sheet which is not ours to write on. */
async function siteFor(
  context: Excel.RequestContext,
  name: string,
  all: readonly MarkedSheet[],
): Promise<Site | null> {
  const taken = all.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (taken === undefined) return { name, begun: null };
  return taken.mark === null && (await isAbandoned(context, taken)) ? { name, begun: taken } : null;
}

/** The first of `KPI 2026-10 (2)`, `(3)` and so on that can be had. */
async function siteBeside(
  context: Excel.RequestContext,
  plan: SheetPlan,
  all: readonly MarkedSheet[],
  number = 2,
): Promise<Site> {
  const site = await siteFor(context, `${plan.name} (${number})`, all);
  return site ?? siteBeside(context, plan, all, number + 1);
}

/**
 * Makes the sheet of a plan, in the place of one that is left to the user. It is announced in the settings before it is
 * made, so that one left empty by a break-off is known as ours.
 */
async function makeSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  { name, begun }: Site,
  all: readonly MarkedSheet[],
  left: OwnSheet | null,
): Promise<Claimed> {
  context.workbook.settings.add(pending, name);
  const sheets = context.workbook.worksheets;
  const sheet = begun === null ? sheets.add(name) : sheets.getItem(begun.id);
  sheet.load("id");
  await context.sync();
  const { id } = sheet;
  const others = all.map((one) => (one.id === left?.id ? { ...one, mark: null } : one));
  const before = footprintOf([]);
  const notes: Notes = left === null ? {} : { left: left.name };
  const mark: Mark = { mark: plan.mark, state: "unfinished", sheet: id, name, ...before, notes };
  // In this order: of two sheets that bear the mark, this one says that the other was left.
  writeMark(context, sheet, mark, others);
  if (left !== null) forgetMark(context, left.id);
  context.workbook.settings.getItem(pending).delete();
  await context.sync();
  return { what: "made", id, name, all: others, before, notes };
}

/** The sheet that bears the plan's mark, with room made on it; a new one where the user has written within it. */
async function claimOwn(
  context: Excel.RequestContext,
  plan: SheetPlan,
  own: OwnSheet,
  all: readonly MarkedSheet[],
): Promise<Claimed> {
  const { id, name, mark } = own;
  const left = all.find((one) => one.mark?.mark === plan.mark && one.name === mark.notes.left);
  if (left !== undefined) forgetMark(context, left.id);
  const room = await roomOn(context, own, plan);
  if (room.kind === "beside") return makeSheet(context, plan, await siteBeside(context, plan, all), all, own);
  if (room.kind === "here") return { what: "rewritten", id, name, all, before: mark, notes: mark.notes };
  const sheet = context.workbook.worksheets.getItem(id);
  const notes: Notes = { ...mark.notes, moved: true };
  writeMark(context, sheet, { ...mark, notes }, all);
  insertRoom(sheet, own, room);
  await context.sync();
  return { what: "rewritten", id, name, all, before: mark, notes };
}

/**
 * Finds the sheet that bears the plan's mark, or makes it. A sheet of the user's with the plan's name is left alone, and so
 * are the user's own words on a sheet of ours.
 */
export const claimSheet = (plan: SheetPlan): Promise<Claim> =>
  runExcel(async (context): Promise<Claim> => {
    const all = await readMarks(context);
    const own = ownSheet(all, plan.mark);
    if (own !== undefined) return claimOwn(context, plan, own, all);
    const site = await siteFor(context, plan.name, all);
    return site === null ? { what: "not-ours", name: plan.name } : makeSheet(context, plan, site, all, null);
  });
