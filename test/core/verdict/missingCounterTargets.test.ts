import { missingCounterTargets } from "../../../src/core/verdict/missingCounterTargets";
import { parsePeriod, type Period } from "../../../src/core/words/period";
import { isFault } from "../../../src/core/words/fault";

function period(text: string): Period {
  const read = parsePeriod(text);
  if (isFault(read)) throw new Error(text);
  return read;
}

const aim = (kpi: string, key = "2026-10", scope: string | null = null) => ({ kpi, scope, period: period(key) });
const asked = (...aims: ReturnType<typeof aim>[]): string[] =>
  missingCounterTargets(aims).map(({ kpi, scope, counters }) =>
    [kpi.id, scope ?? "all", ...counters.map(({ id }) => id)].join(" "),
  );

describe("missingCounterTargets(targets)", () => {
  it("asks for what guards calls", () => {
    expect(asked(aim("calls_made"))).toEqual(["calls_made all connect_rate call_to_meeting_rate"]);
  });

  it("is content with one counterweight, of the same people or of everyone, in a period that overlaps", () => {
    expect(asked(aim("calls_made"), aim("connect_rate", "2026-Q4"))).toEqual([]);
    // The team's connect rate guards one rep's calls; one rep's calls do not guard the team's rate.
    expect(asked(aim("calls_made", "2026-10", "Jonas"), aim("connect_rate"))).toEqual(["connect_rate all calls_made"]);
    expect(asked(aim("calls_made"), aim("connect_rate", "2026-09"))).toContain(
      "calls_made all connect_rate call_to_meeting_rate",
    );
    expect(asked(aim("calls_made"), aim("connect_rate", "2026-10", "Jonas"))).toContain(
      "calls_made all connect_rate call_to_meeting_rate",
    );
  });

  it("asks once for each KPI and scope, and not for what it does not know", () => {
    expect(asked(aim("calls_made", "2026-10"), aim("calls_made", "2026-11"), aim("no_such_kpi"))).toHaveLength(1);
  });
});
