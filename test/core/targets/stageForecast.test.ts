import fc from "fast-check";
import { rng } from "../../../src/core/sample/rng";
import { stepsOf } from "../../../src/core/targets/dealSteps";
import { forecastAt } from "../../../src/core/targets/forecast";
import type { Deal } from "../../../src/core/targets/openDeals";
import { stageTableAt, winChances } from "../../../src/core/targets/stageTable";
import { readTable } from "../../../src/core/table/readTable";
import { isFault } from "../../../src/core/words/fault";
import { callFormula } from "../../../src/core/functions/callFormula";
import { findFormula } from "../../../src/core/functions/registry";
import type { Cell } from "../../../src/core/words/cell";
import { day } from "../../../src/core/words/day";
import { parsePeriod } from "../../../src/core/words/period";

const [qualified, offered] = [0, 1] as const;

/** What happens on each day in a stage. */
interface Daily {
  readonly won: number;
  readonly lost: number;
  readonly moves: number;
}
const daily: readonly Daily[] = [
  { won: 0.001, lost: 0.004, moves: 0.012 },
  { won: 0.05, lost: 0.03, moves: 0 },
];

/** A deal that goes its way by chance, one draw a day. */
function drawDeal(random: () => number, created: number): Deal {
  const steps = [{ day: created, stage: qualified as number }];
  for (let at = created + 1, stage: number = qualified; ; at++) {
    const { won, lost, moves } = daily[stage] ?? { won: 1, lost: 0, moves: 0 };
    const luck = random();
    if (luck < won + lost) return { created, decided: at, isWon: luck < won, amount: 100, steps };
    if (luck < won + lost + moves) steps.push({ day: at, stage: (stage = offered) });
  }
}

const drawDeals = (seed: number, count: number, last: number): Deal[] => {
  const random = rng(seed, 7);
  return Array.from({ length: count }, () => drawDeal(random, Math.floor(random() * last)));
};

describe("the chance of winning from a stage", () => {
  // Of one stage with a chance w of being won and l of being lost each day: w / (w + l) · (1 − (1 − w − l)^days).
  const closed = ({ won, lost }: Daily, days: number): number => (won / (won + lost)) * (1 - (1 - won - lost) ** days);

  it("is that of a Markov chain where the daily chances are always the same", () => {
    const deals = drawDeals(1, 6000, 2000);
    const chance = winChances(stageTableAt(deals, 3000), 30);
    const last = daily[offered];
    if (last === undefined) throw new Error("no stage");
    for (const stood of [0, 5, 30]) expect(Math.abs(chance(offered, stood) - closed(last, 30))).toBeLessThan(0.03);
    // From the first stage, by the sum over the day of moving on.
    const first = daily[qualified];
    if (first === undefined) throw new Error("no stage");
    const stay = 1 - first.won - first.lost - first.moves;
    let truth = closed({ ...first, lost: first.lost + first.moves }, 30);
    for (let on = 1; on <= 30; on++) truth += stay ** (on - 1) * first.moves * closed(last, 30 - on);
    expect(Math.abs(chance(qualified, 3) - truth)).toBeLessThan(0.02);
  });

  it("grows with the days that are left, and stays between 0 and 1", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 80 }), (seed, days) => {
        const table = stageTableAt(drawDeals(seed, 60, 300), 300);
        for (const stage of [qualified, offered])
          for (const stood of [0, 3, 60]) {
            const [sooner, later] = [winChances(table, days)(stage, stood), winChances(table, days + 20)(stage, stood)];
            if (Number.isNaN(sooner)) continue;
            expect(sooner).toBeGreaterThanOrEqual(0);
            expect(later).toBeGreaterThanOrEqual(sooner - 1e-12);
            expect(later).toBeLessThanOrEqual(1);
          }
      }),
      { numRuns: 30 },
    );
  });

  it("is 0 with no day left", () => {
    expect(winChances(stageTableAt(drawDeals(2, 50, 100), 100), 0)(offered, 3)).toBe(0);
  });
});

describe("a forecast by stage", () => {
  it("comes nearer than one by age, where stages tell more than age", () => {
    const period = parsePeriod("1902-03");
    if (isFault(period)) throw new Error("no period");
    let [byStage, byAge] = [0, 0];
    for (let seed = 1; seed <= 100; seed++) {
      const deals = drawDeals(seed, 500, period.last);
      const now = period.first - 1;
      const came = deals.filter(
        ({ created, isWon, decided }) => created <= now && isWon && decided > now && decided <= period.last,
      ).length;
      const [staged = NaN, aged = NaN] = [deals, deals.map((deal) => ({ ...deal, steps: [] }))].map((known) => {
        const forecast = forecastAt(known, period, now, false);
        return isFault(forecast) ? NaN : forecast.fromOpen;
      });
      byStage += Math.abs(staged - came);
      byAge += Math.abs(aged - came);
    }
    expect(byStage).toBeLessThan(byAge);
  });
});

const dealRows = (deals: readonly Deal[], now: number): Cell[][] => [
  ["Deal ID", "Stage", "Amount", "Created", "Closed"],
  ...deals.map(({ created, decided, isWon, amount, steps }, place): Cell[] => {
    const at = steps.filter((step) => step.day <= now).pop()?.stage === offered ? "Proposal" : "Qualified";
    const isOpen = decided > now;
    return [
      `D${String(place)}`,
      isOpen ? at : isWon ? "Won" : "Lost",
      amount,
      day(created),
      isOpen ? null : day(decided),
    ];
  }),
];
const historyRows = (deals: readonly Deal[], now: number, id = "D"): Cell[][] => [
  ["Deal ID", "Stage", "Entered at"],
  ...deals.flatMap(({ steps }, place) =>
    steps
      .filter((step) => step.day <= now)
      .map(({ day: at, stage }): Cell[] => [
        `${id}${String(place)}`,
        stage === offered ? "Proposal" : "Qualified",
        day(at),
      ]),
  ),
];

describe("KPI_FORECAST with a history of stages", () => {
  const start = 46_000;
  const deals = drawDeals(5, 400, 400).map((deal) => ({
    ...deal,
    created: deal.created + start,
    decided: deal.decided + start,
    steps: deal.steps.map((step) => ({ ...step, day: step.day + start })),
  }));
  const now = start + 400;
  const ask = (...history: Cell[][][]): readonly (readonly unknown[])[] => {
    const formula = findFormula("KPI_FORECAST");
    if (isFault(formula)) throw new Error("no formula");
    const args = [dealRows(deals, now), undefined, day(now), "deals_won", undefined, ...history];
    return callFormula(formula, args, { language: "en" }) as readonly (readonly unknown[])[];
  };

  it("weights open deals by stage and says so", () => {
    const [, pipeline, , note] = ask(historyRows(deals, now));
    expect(pipeline?.[0]).toBe("Pipeline by stage");
    expect(pipeline?.[9]).toBe(10);
    expect(note?.[0]).toMatch(/^Open deals are weighted by the stage/u);
    expect(ask()[1]?.[0]).toBe("Pipeline by age");
  });

  it("says when no deal stands in the history, and which columns it lacks", () => {
    const answer = ask(historyRows(deals, now, "X"));
    expect(answer[1]?.[0]).toBe("Pipeline by age");
    expect(answer[3]?.[0]).toMatch(/^None of the deals stands in the history/u);
    expect(ask(historyRows(deals, now).map((row) => row.slice(0, 2)))).toMatchObject({ kind: "missing-roles" });
  });
});

describe("stepsOf", () => {
  it("keeps the last stage of each day, once, in order of time, and leaves out won, lost and blank cells", () => {
    const table = readTable([
      ["Deal ID", "Stage", "Entered at"],
      ["A", "Proposal", day(46_010)],
      ["a", "Qualified", day(46_000)],
      ["A", "Negotiation", day(46_010)],
      ["A", "Negotiation", day(46_020)],
      ["A", "Won", day(46_030)],
      ["B", "Qualified", null],
      [null, "Qualified", day(46_000)],
    ]);
    if (isFault(table)) throw new Error("no table");
    const steps = stepsOf(table);
    if (isFault(steps)) throw new Error("no steps");
    expect([...steps.keys()]).toEqual(["a"]);
    expect(steps.get("a")?.map((step) => step.day)).toEqual([46_000, 46_010]);
  });
});
