import { fault, measureOf, measuresOf, type Fault, type Kpi, type Measure, type Where } from "../../../core/index";

/**
 * Why a KPI is not pushed down, or null where it is. Only what is known to equal the core is: a rule that is new to the
 * core is refused here until it has been written, and tested, in SQL.
 */
export function cannotPush(kpi: Kpi): Fault | null {
  const { form } = kpi;
  const needsMore = form.kind === "target" || (form.kind === "growth" && form.back !== undefined);
  const isKnown = !needsMore && measuresOf(kpi).map(measureOf).every(canPush);
  return isKnown ? null : fault({ kind: "not-in-warehouse", of: kpi.id });
}

/** What rows may be about: only these tables have been compared with the core. */
const compared: readonly Measure["subject"][] = ["deals", "leads", "activities"];

function canPush({ add, where, stock, gap, perDay, subject }: Measure): boolean {
  if (!compared.includes(subject)) return false;
  if (gap !== undefined || perDay !== undefined || (add.kind === "sum" && add.times !== undefined)) return false;
  // A deal ends when it is decided; what else is stocked ends by rules of its own.
  if (stock !== undefined && (stock.as !== undefined || stock.until !== "closed" || subject !== "deals")) return false;
  return where.every(isWritten);
}

const isWritten = (where: Where): boolean =>
  "role" in where || "present" in where || ("derived" in where && where.derived === "after-connected-call");
