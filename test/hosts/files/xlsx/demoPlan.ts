import type { Block, ChartPlan, Look, Plan, PlanCell, SheetPlan } from "../../../../src/core/index";

const cell = (value: PlanCell["value"], look: Look, more: Partial<PlanCell> = {}): PlanCell => ({
  value,
  look,
  ...more,
});

const days = 24;
const firstMonth = [2024, 11] as const;
const monthDay = (place: number): PlanCell["value"] => ({
  kind: "day",
  serial: Date.UTC(firstMonth[0], firstMonth[1] - 1 + place, 1) / 86400000 + 25569,
});

const rates = [31, 29, 33, 27, 30, 34, 28, 26, 31, 35, 30, 29, 32, 28, 31, 27, 33, 30, 29, null, 26, 24, 22, 14.5].map(
  (rate) => (rate === null ? null : rate / 100),
);

const kpis: readonly (readonly [string, number, string, number, number, string, Look])[] = [
  ["Vunnet omsetning", 4218500, '#,##0 "kr"', 4500000, 0.937, "● Innenfor normalt", "neutral"],
  ["Vinnerate", 0.145, "0.0 %", 0.3, 0.483, "▼ Signal: lavere enn tilfeldighet alene gir", "bad"],
  ["Antall nye leads", 214, "#,##0", 180, 1.189, "▲ Signal: høyere enn tilfeldighet alene gir", "good"],
  ["Salgssyklus, dager", 41, "0", 38, 0.927, "● Innenfor normalt", "neutral"],
  ["Møter holdt", 36, "0", 40, 0.9, "○ For lite data: 3 måneder til", "waiting"],
];

const reps: readonly (readonly [string, number, number, number])[] = [
  ["Åse Berg", 0.38, 0.27, 0.5],
  ["Bjørn Dahl", 0.34, 0.24, 0.46],
  ["Kari Nordmann", 0.31, 0.22, 0.42],
  ["Ola Hansen", 0.3, 0.19, 0.44],
  ["Siri Øvergaard", 0.28, 0.2, 0.38],
  ["Tor Erik Lie", 0.25, 0.14, 0.41],
  ["Unni Moen", 0.22, 0.14, 0.33],
  ["Per Aas", 0.17, 0.09, 0.29],
];

const head = (...names: readonly string[]): PlanCell[] =>
  names.map((name, place) => cell(name, place === 0 || place === 4 ? "header" : "headerNumber"));

const top: Block = {
  row: 0,
  column: 0,
  cells: [
    [cell("Salg i oktober 2026", "title")],
    [cell("Grunnlag: Avtaler!A1:H1843 · 1 842 rader · nokkel 0.1.0", "subtitle")],
    [],
    [
      cell(
        "Vinneraten falt til 14,5 %, under det tilfeldigheter alene gir (19,9–39,8 %). Omsetningen er innenfor normalt, " +
          "og landing i år ventes mellom 48 og 55 millioner kroner mot målet på 52.",
        "lead",
        { span: 8 },
      ),
    ],
  ],
};

const kpiTable: Block = {
  row: 5,
  column: 0,
  cells: [
    [cell("Nøkkeltall", "section")],
    [
      ...head("Nøkkeltall", "Oktober", "Mål", "Måloppnåelse", "Vurdering"),
      cell(null, "header"),
      cell(null, "header"),
      cell(null, "header"),
    ],
    ...kpis.map(([name, value, format, target, share, verdict, look]) => [
      cell(name, "name"),
      cell(value, "strong", { format }),
      cell(target, "number", { format }),
      cell(share, "number", { format: "0 %" }),
      cell(verdict, look, { span: 4 }),
    ]),
  ],
};

const trendRows: Block = {
  row: 50,
  column: 0,
  cells: [
    [cell("Tallene bak trenden", "section")],
    ["Måned", "Vinnerate", "Mål", "Midt", "Nedre", "Øvre", "Signal"].map((name, place) =>
      cell(name, place === 0 ? "header" : "headerNumber"),
    ),
    ...rates.map((rate, place) => [
      cell(monthDay(place), "name", { format: "mmm yy" }),
      ...[rate, 0.33, 0.2985, 0.199, 0.398, place === days - 1 ? rate : null].map((value) =>
        cell(value, "number", { format: "0.0 %" }),
      ),
    ]),
  ],
};

const repRows: Block = {
  row: 80,
  column: 0,
  cells: [
    [cell("Selgere", "section")],
    ["Selger", "Vinnerate", "Lav", "Høy", "Laget"].map((name, place) =>
      cell(name, place === 0 ? "header" : "headerNumber"),
    ),
    ...reps.map(([name, rate, low, high]) => [
      cell(name, "name"),
      ...[rate, low, high, 0.2812].map((value) => cell(value, "number", { format: "0.0 %" })),
    ]),
    [cell("Strekene viser hvor den sanne vinneraten trolig ligger (95 %).", "note", { span: 8 })],
  ],
};

const range = (row: number, column: number, rows: number) => ({ row, column, rows, columns: 1 });

const trend: ChartPlan = {
  name: "trend:win_rate",
  title: "Vinnerate per måned, med mål og det tilfeldigheter gir",
  alt: "Vinneraten holdt seg mellom 24 og 35 % i to år og falt til 14,5 % i oktober, under nedre grense.",
  place: { row: 14, column: 0, rows: 17, columns: 8 },
  kind: "trend",
  categories: range(52, 0, days),
  series: [
    { name: "Vinnerate", values: range(52, 1, days), role: "actual", shape: "line" },
    { name: "Mål", values: range(52, 2, days), role: "target", shape: "line" },
    { name: "Midtlinje", values: range(52, 3, days), role: "centre", shape: "line" },
    { name: "Nedre grense", values: range(52, 4, days), role: "limit", shape: "line" },
    { name: "Øvre grense", values: range(52, 5, days), role: "limit", shape: "line" },
    { name: "Signal", values: range(52, 6, days), role: "signal", shape: "point" },
  ],
  valueFormat: "0 %",
  valueTitle: "Vinnerate",
  valueMin: 0,
};

const compare: ChartPlan = {
  name: "compare:win_rate",
  title: "Vinnerate per selger",
  alt: "Åtte selgere med vinnerate fra 17 til 38 %; alle intervaller dekker lagets 28 %.",
  place: { row: 32, column: 0, rows: 17, columns: 8 },
  kind: "compare",
  categories: range(82, 0, reps.length),
  series: [
    {
      name: "Vinnerate med 95 % intervall",
      values: range(82, 1, reps.length),
      role: "actual",
      shape: "column",
      interval: { low: range(82, 2, reps.length), high: range(82, 3, reps.length) },
    },
    { name: "Laget", values: range(82, 4, reps.length), role: "team", shape: "line" },
  ],
  valueFormat: "0 %",
  valueTitle: "Vinnerate",
};

const summary: SheetPlan = {
  name: "KPI 2026-10",
  mark: "summary:2026-10",
  widths: [24, 14, 14, 14, 10, 10, 12, 12],
  frozen: { rows: 2, columns: 0 },
  gridlines: false,
  blocks: [top, kpiTable, trendRows, repRows],
  heights: new Map([
    [0, 32],
    [3, 34],
  ]),
  charts: [trend, compare],
  conditions: [
    { kind: "bar", range: { row: 7, column: 3, rows: 5, columns: 1 }, role: "actual" },
    { kind: "begins", range: { row: 7, column: 4, rows: 5, columns: 4 }, text: "▼", look: "bad" },
    { kind: "less", range: { row: 52, column: 1, rows: days, columns: 1 }, than: 0.199, look: "bad" },
  ],
  print: { orientation: "portrait", title: "Salg i oktober 2026", breaks: [] },
};

/** A summary as a director gets it: KPI table, 24 months with limits and target, eight reps with intervals. */
export const demoPlan: Plan = { language: "nb", sheets: [summary] };
