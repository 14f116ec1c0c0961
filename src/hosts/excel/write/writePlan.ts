import { hostTexts, type Plan } from "../../../core/index";
import { HostTrouble, type LongWork, type Written } from "../../../../taskpane/host";
import { languageNow } from "../language";
import { claimSheet } from "./claimSheet";
import { writeSheet } from "./writeSheet";

type SheetWritten = Written["sheets"][number];

/** The error again, saying which sheet it left unfinished. */
function saidWith(error: unknown, sheet: string): unknown {
  if (!(error instanceof HostTrouble)) return error;
  return new HostTrouble(error.kind, `${error.message} ${hostTexts.leftUnfinished[languageNow()](sheet)}`);
}

async function writeAll(plan: Plan, work: LongWork): Promise<Written> {
  const sheets: SheetWritten[] = [];
  for (const [place, sheet] of plan.sheets.entries()) {
    const claim = await claimSheet(sheet);
    if (claim.what === "not-ours") {
      sheets.push(claim);
      continue;
    }
    const { name, what, notes } = claim;
    sheets.push({ name, what, ...notes });
    const progress = (share: number): void => work.progress?.((place + share) / plan.sheets.length);
    try {
      await writeSheet(claim, sheet, plan.language, { ...work, progress });
    } catch (error) {
      throw saidWith(error, name);
    }
  }
  return { sheets };
}

/** Pane and ribbon may be packed apart and still share a page, so what is being written stands on the page. */
const page = globalThis as { nokkelWriting?: Promise<unknown> };

/** Waits until nothing is being written, whatever came of it: who reads our sheets in between may read half of one. */
export async function whenWritten(): Promise<void> {
  await page.nokkelWriting?.catch(() => undefined);
}

/**
 * Carries a plan out. One at a time: a second call while the first still writes is refused as `busy`, and harms nothing.
 * A sheet that an error leaves half-written says so in its first cell, and the next run writes it whole.
 */
export async function writePlan(plan: Plan, work: LongWork = {}): Promise<Written> {
  if (page.nokkelWriting !== undefined) throw new HostTrouble("busy", hostTexts.alreadyWriting[languageNow()]());
  const writing = writeAll(plan, work);
  page.nokkelWriting = writing;
  try {
    return await writing;
  } finally {
    delete page.nokkelWriting;
  }
}
