import { firstKpis } from "../../../src/core/kpi/catalogue";
import { makeSample } from "../../../src/core/sample/makeSample";
import type { Cell } from "../../../src/core/words/cell";
import { tableFrom } from "../table/tableFrom";
import { ask, figure, plainRows } from "./ask";
import { deal, header, on, times } from "./dealRows";

let next = 0;

describe("worked examples of the catalogue", () => {
  const decided = (won: number, lost: number): Cell[][] => [
    header,
    ...times(won, () => deal("Vunnet", 1, on("2026-09-01"), on("2026-10-05"))),
    ...times(lost, () => deal("Tapt", 1, on("2026-09-01"), on("2026-10-06"))),
  ];

  test("20 won and 30 lost is a win rate of 40 %", () => {
    expect(figure(tableFrom(decided(20, 30)), "win_rate", { period: "2026-10" })).toEqual({
      value: 0.4,
      numerator: 20,
      denominator: 50,
      fault: null,
    });
  });

  test("18 meetings held of 25 due is 72 %", () => {
    const meeting = (outcome: string): Cell[] => [
      `M${String(++next)}`,
      "Møte",
      on("2026-10-01"),
      on("2026-10-05"),
      outcome,
    ];
    const rows = [...times(18, () => meeting("Gjennomført")), ...times(7, () => meeting("Ikke møtt"))];
    const table = tableFrom([["Aktivitet-ID", "Type", "Opprettet", "Dato", "Utfall"], ...rows]);
    expect(figure(table, "meeting_show_rate", { period: "2026-10" })).toMatchObject({
      value: 0.72,
      numerator: 18,
      denominator: 25,
    });
  });

  test("1500 calls and 25 meetings is 60 calls a meeting", () => {
    const row = (type: string): Cell[] => [`M${String(++next)}`, type, on("2026-10-05")];
    const table = tableFrom([
      ["Aktivitet-ID", "Type", "Dato"],
      ...times(1500, () => row("Samtale")),
      ...times(25, () => row("Møte")),
    ]);
    expect(figure(table, "calls_per_meeting")).toMatchObject({ value: 60, numerator: 1500, denominator: 25 });
  });

  test("120 leads after 100 is a growth of 20 %, also for the single month", () => {
    const lead = (created: string): Cell[] => [`L${String(++next)}`, on(created), "Ny"];
    const table = tableFrom([
      ["Lead-ID", "Opprettet", "Status"],
      ...times(100, () => lead("2026-09-03")),
      ...times(120, () => lead("2026-10-04")),
    ]);
    const grown = { numerator: 120, denominator: 100, fault: null };
    for (const asking of [{ period: "2026-10" }, { period: "2026-10", grain: "month" }] as const) {
      const own = figure(table, "lead_velocity_rate", asking);
      expect(own).toMatchObject(grown);
      expect(own.value).toBeCloseTo(0.2, 12);
    }
    expect(
      plainRows(ask(table, ["lead_velocity_rate"], { grain: "month" })).map(([period, value]) => [
        period,
        typeof value,
      ]),
    ).toEqual([
      ["2026-09", "string"],
      ["2026-10", "number"],
    ]);
    expect(ask(table, ["lead_velocity_rate"], { period: "2026-10", grain: "month" }).rows).toHaveLength(1);
  });

  test("120 deals of 300 leads is 40 %", () => {
    const lead = (of: Cell): Cell[] => [`L${String(++next)}`, on("2026-10-04"), of, "Ny"];
    const table = tableFrom([
      ["Lead-ID", "Opprettet", "Avtale-ID", "Status"],
      ...times(120, () => lead(`A${String(++next)}`)),
      ...times(180, () => lead(null)),
    ]);
    expect(figure(table, "lead_to_opportunity_rate")).toMatchObject({ value: 0.4, numerator: 120, denominator: 300 });
  });

  test("100 open deals, 20 % won of 50 000 in 90 days is a velocity of 100*50000*0.20/90", () => {
    const table = tableFrom([
      header,
      ...times(2, () => deal("Vunnet", 50000, on("2026-07-03"), on("2026-10-01"))),
      ...times(8, () => deal("Tapt", 70000, on("2026-08-01"), on("2026-10-02"))),
      ...times(100, () => deal("Tilbud", 1, on("2026-08-01"), null)),
    ]);
    for (const period of ["", "2026-10"]) {
      expect(figure(table, "sales_velocity", { period }).value).toBeCloseTo((100 * 50000 * 0.2) / 90, 6);
    }
  });
});

describe("evaluate(table, question) over time", () => {
  const table = tableFrom([
    header,
    deal("Vunnet", 100, on("2026-01-10"), on("2026-02-10")),
    deal("Tilbud", 30, on("2026-01-20"), null),
    deal("Tapt", 50, on("2026-01-25"), on("2026-02-28")),
    deal("Vunnet", 200, on("2026-02-01"), on("2026-05-31")),
    deal("Tilbud", 40, on("2026-05-02"), on("2026-09-01")),
  ]);

  test("lists quiet months between", () => {
    expect(plainRows(ask(table, ["deals_won", "win_rate"], { grain: "month" }))).toEqual([
      ["2026-02", 1, 0.5],
      ["2026-03", 0, "no-denominator"],
      ["2026-04", 0, "no-denominator"],
      ["2026-05", 1, 1],
    ]);
  });

  test("lists quiet months at the ends of an asked period, where data lie before and after", () => {
    expect(plainRows(ask(table, ["deals_won"], { grain: "month", period: "2026-03-01..2026-04-30" }))).toEqual([
      ["2026-03", 0],
      ["2026-04", 0],
    ]);
    expect(ask(table, ["deals_won"], { grain: "month", period: "2030" }).rows).toEqual([]);
    expect(figure(table, "deals_won", { period: "2030" }).value).toBe(0);
  });

  test("counts no day outside the period asked, though its month is listed", () => {
    expect(
      plainRows(ask(table, ["deals_won", "revenue_won"], { grain: "month", period: "2026-02-11..2026-05-30" })),
    ).toEqual([
      ["2026-02", 0, 0],
      ["2026-03", 0, 0],
      ["2026-04", 0, 0],
      ["2026-05", 0, 0],
    ]);
  });

  test("gives stocks at the end of each month: a closing date of an open deal is only expected", () => {
    expect(plainRows(ask(table, ["open_pipeline_value"], { grain: "month" }))).toEqual([
      ["2026-01", 180],
      ["2026-02", 230],
      ["2026-03", 230],
      ["2026-04", 230],
      ["2026-05", 70],
    ]);
    expect(figure(table, "open_pipeline_value", { period: "2026-02" }).value).toBe(230);
    expect(figure(table, "open_pipeline_value").value).toBe(70);
  });

  test("keeps a deal that is gone on the last day of the month out of its stock, and one that comes on it in", () => {
    expect(figure(table, "open_pipeline_value", { period: "2026-01-25" }).value).toBe(180);
    expect(figure(table, "open_pipeline_value", { period: "2026-01-24" }).value).toBe(130);
    expect(figure(table, "open_pipeline_value", { period: "2026-02-10" }).value).toBe(280);
  });

  test("takes the median of days to close, and leaves out what ends before it began", () => {
    const cycles = tableFrom([
      header,
      deal("Vunnet", 1, on("2026-01-01"), on("2026-01-11")),
      deal("Vunnet", 1, on("2026-01-01"), on("2026-01-21")),
      deal("Vunnet", 1, on("2026-01-01"), on("2026-01-31")),
      deal("Vunnet", 1, on("2026-01-01"), on("2026-01-02")),
      deal("Vunnet", 1, on("2026-01-30"), on("2026-01-02")),
      deal("Tapt", 1, on("2026-01-01"), on("2026-01-31")),
    ]);
    expect(figure(cycles, "sales_cycle_length")).toMatchObject({ value: 15, denominator: 4 });
    expect(ask(cycles, ["sales_cycle_length"]).problems).toEqual([{ kind: "closed-before-created", count: 1 }]);
  });

  test("leaves rows without a day out of every period, and tells how many; without a period they count", () => {
    const undated = tableFrom([
      header,
      deal("Vunnet", 1, on("2026-01-01"), on("2026-02-01")),
      ...times(3, () => deal("Vunnet", 1, on("2026-01-01"), null)),
    ]);
    expect(figure(undated, "deals_won").value).toBe(4);
    const answer = ask(undated, ["deals_won"], { period: "2026" });
    expect(plainRows(answer)).toEqual([[1]]);
    expect(answer.problems).toEqual([{ kind: "no-date", subject: "deals", role: "closed", count: 3 }]);
  });
});

describe("ids that stand more than once", () => {
  const line = (id: string, product: string, stage: string, amount: number): Cell[] => [
    id,
    product,
    stage,
    amount,
    on("2026-01-15"),
  ];
  const table = tableFrom([
    ["Avtale-ID", "Produkt", "Fase", "Beløp", "Lukket"],
    line("A1", "Kaffe", "Tapt", 10),
    line("A1", "Te", "Vunnet", 20),
    line("A1", "Vann", "Vunnet", 5),
    line("A2", "Te", "Tapt", 7),
  ]);
  test("count once among the rows that the measure counts, and all their amounts add", () => {
    expect(figure(table, "deals_won").value).toBe(1);
    expect(figure(table, "revenue_won").value).toBe(25);
    expect(figure(table, "deals_won", { filters: [{ column: "produkt", value: "vann" }] }).value).toBe(1);
  });
});

test("call_to_meeting_rate counts meetings booked on or after the day their lead was reached", () => {
  const row = (type: string, created: string, date: string, outcome: Cell, lead: Cell): Cell[] => [
    `K${String(++next)}`,
    type,
    on(created),
    on(date),
    outcome,
    lead,
  ];
  const table = tableFrom([
    ["Aktivitet-ID", "Type", "Opprettet", "Dato", "Utfall", "Lead-ID"],
    row("Samtale", "2026-10-01", "2026-10-01", "Besvart", "L1"),
    row("Samtale", "2026-10-02", "2026-10-02", "Ikke svar", "L2"),
    row("Samtale", "2026-10-05", "2026-10-05", "Besvart", "L3"),
    row("Samtale", "2026-10-05", "2026-10-05", "Besvart", null),
    row("Møte", "2026-10-01", "2026-10-10", "Gjennomført", "L1"),
    row("Møte", "2026-10-03", "2026-10-10", "Gjennomført", "L2"),
    row("Møte", "2026-10-04", "2026-10-10", "Ikke møtt", "L3"),
    row("Møte", "2026-10-06", "2026-10-10", "Gjennomført", null),
  ]);
  expect(figure(table, "call_to_meeting_rate")).toMatchObject({ numerator: 1, denominator: 3 });
  expect(figure(table, "meeting_show_rate")).toMatchObject({ numerator: 3, denominator: 4 });
});

describe("the sample", () => {
  const { tables } = makeSample();
  const sample = {
    deals: tableFrom(tables.deals),
    leads: tableFrom(tables.leads),
    activities: tableFrom(tables.activities),
  };

  test.each(["deals", "leads", "activities"] as const)("%s are read without problems", (subject) => {
    expect(sample[subject].subject).toBe(subject);
    expect(sample[subject].problems).toEqual([]);
  });

  // The sample has no list prices and no costs.
  const without = ["avg_discount_rate", "gross_margin_per_deal"];
  test.each(["deals", "leads", "activities"] as const)("every KPI of %s has a value, month by month", (subject) => {
    const asked = firstKpis.filter((kpi) => kpi.subject === subject).map(({ id }) => id);
    const answer = ask(sample[subject], asked, { grain: "month", period: "2026" });
    expect(answer.rows).toHaveLength(10);
    const rows = answer.rows.map(({ figures }) => asked.filter((_, place) => figures[place]?.value === null));
    for (const empty of rows) expect(empty).toEqual(subject === "deals" ? without : []);
    const whole = ask(
      sample[subject],
      asked.filter((id) => id !== "lead_velocity_rate"),
    );
    expect(whole.rows[0]?.figures.filter(({ value }) => value === null)).toHaveLength(subject === "deals" ? 2 : 0);
  });
});
