import type { ChartPlan, Plan, PlanCell, SheetPlan } from "../../../../src/core/index";

/** One sheet with the given cells and nothing else. */
export const sheetWith = (cells: readonly (readonly PlanCell[])[], more: Partial<SheetPlan> = {}): SheetPlan => ({
  name: "KPI 2026-10",
  mark: "summary:2026-10",
  widths: [20, 10],
  gridlines: true,
  blocks: [{ row: 0, column: 0, cells }],
  heights: new Map(),
  charts: [],
  conditions: [],
  print: { orientation: "landscape", title: "KPI", breaks: [] },
  ...more,
});

export const planWith = (...sheets: readonly SheetPlan[]): Plan => ({ language: "en", sheets });

const range = (column: number, rows: number) => ({ row: 1, column, rows, columns: 1 });

/** A chart over rows 2 to 4: labels in column A, values in B, and where asked the interval in C and D. */
export const chartOver = (name: string, shape: "column" | "line" | "point", withInterval = false): ChartPlan => ({
  name,
  title: `Title of ${name}`,
  alt: `What ${name} shows, "in words" & <signs>`,
  place: { row: 6, column: 0, rows: 10, columns: 6 },
  kind: "compare",
  categories: range(0, 3),
  series: [
    {
      name: "A & B",
      values: range(1, 3),
      role: "actual",
      shape,
      ...(withInterval ? { interval: { low: range(2, 3), high: range(3, 3) } } : {}),
    },
  ],
  valueFormat: "0.0 %",
  valueTitle: "Rate",
});

export const fewRows: readonly (readonly PlanCell[])[] = [
  [{ value: "Who" }, { value: "Rate" }, { value: "Low" }, { value: "High" }],
  [{ value: "Åse" }, { value: 0.5 }, { value: 0.25 }, { value: 0.75 }],
  [{ value: "Bo <&>" }, { value: null }, { value: null }, { value: null }],
  [{ value: "Cy" }, { value: 0.25 }, { value: 0.125 }, { value: 0.5 }],
];
