import type { Plan, PlanCell, SheetPlan } from "../../../src/core/index";

const header: readonly PlanCell[] = ["Who", "Rate", "Low", "High", "Since"].map((value) => ({ value, look: "header" }));

const rows: readonly (readonly PlanCell[])[] = [
  ["=1+1", 0.5, 0.25, 0.75],
  ["'1/2", null, null, null],
  ["Åse Berg", 0.25, 0.125, 0.5],
].map(([name, ...numbers], place): PlanCell[] => [
  { value: name ?? null, look: "name" },
  ...numbers.map((value): PlanCell => ({ value: value ?? null, look: "number", format: "0.0%" })),
  { value: { kind: "day", serial: 46296 + place }, look: "text" },
]);

const column = (place: number) => ({ row: 3, column: place, rows: 3, columns: 1 });

/** A small report with one of everything that a plan can hold. */
export const reportSheet: SheetPlan = {
  name: "KPI 2026-10",
  mark: "summary:2026-10",
  widths: [20, 10, 10, 10, 12],
  frozen: { rows: 1, columns: 0 },
  gridlines: false,
  blocks: [
    { row: 0, column: 0, cells: [[{ value: "October 2026", look: "title", span: 5 }]] },
    { row: 2, column: 0, cells: [header, ...rows] },
    { row: 20, column: 1, cells: [[{ value: "0012", look: "note", span: 2 }], [{ value: true }]] },
  ],
  heights: new Map([[0, 30]]),
  charts: [
    {
      name: "compare:rate",
      title: "Rate",
      alt: "Rates of three",
      place: { row: 7, column: 0, rows: 12, columns: 5 },
      kind: "compare",
      categories: column(0),
      series: [
        {
          name: "Rate",
          values: column(1),
          role: "actual",
          shape: "point",
          interval: { low: column(2), high: column(3) },
        },
        { name: "Team", values: column(1), role: "team", shape: "line" },
      ],
      valueFormat: "0%",
      valueTitle: "Rate",
      valueMin: 0,
      valueMax: 1,
    },
    {
      name: "trend:rate",
      title: "Trend",
      alt: "Rates over time",
      place: { row: 25, column: 0, rows: 12, columns: 5 },
      kind: "trend",
      categories: column(4),
      series: [
        { name: "Rate", values: column(1), role: "actual", shape: "column" },
        { name: "Target", values: column(2), role: "target", shape: "line" },
        { name: "Limit", values: column(3), role: "limit", shape: "line" },
      ],
      valueFormat: "0%",
      valueTitle: "",
    },
  ],
  conditions: [
    { kind: "bar", range: column(1), role: "actual", full: 1 },
    { kind: "begins", range: column(0), text: '▼ "x"', look: "bad" },
    { kind: "less", range: column(1), than: 0.3, look: "bad" },
  ],
  print: { orientation: "landscape", title: "October & more", breaks: [7, 20] },
};

export const reportPlan: Plan = { language: "en", sheets: [reportSheet] };
