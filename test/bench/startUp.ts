import { statSync } from "node:fs";
import { join } from "node:path";
import { freshBuild } from "../law/freshBuild";
import { loadTime, type FirstCall } from "./loadTime";

/** A hundred deals, and what Excel's page holds for a script, as far as one formula of one figure asks for it. */
const host = `
  var self = globalThis, given = new Map();
  var CustomFunctions = { associate: (id, body) => given.set(id, body), Error: class extends Error {}, ErrorCode: {} };
  var Office = { onReady: () => new Promise(() => {}), context: {}, actions: { associate() {} } };
  var rows = [["Deal ID", "Owner", "Stage", "Amount", "Created", "Closed"]];
  for (var row = 0; row < 100; row++)
    rows.push(["D" + row, "Rep " + (row % 7), row % 4 === 0 ? "Won" : "Lost", 100 + row, 45300 + row, 45310 + row]);
`;

const hosts: readonly (readonly [name: string, folder: "excel" | "sheets", file: string, first: FirstCall])[] = [
  [
    "Excel, functions.js",
    "excel",
    "functions.js",
    { call: 'given.get("KPIWINRATE")(rows, "2024")', answer: 0.25, host },
  ],
  ["Google Sheets, Code.js", "sheets", "Code.js", { call: 'KPI_WIN_RATE(rows, "2024")', answer: 0.25, host }],
];

/** What a formula waits for before it can begin. */
export const startUpLines = (processes: number): string[] => [
  `| medians of ${String(processes)} fresh processes, processor time | kB | load, ms | first formula of 100 rows, ms |`,
  "|---|--:|--:|--:|",
  ...hosts.map(([name, folder, file, first]) => {
    const path = join(freshBuild(folder), file);
    const { load, firstCall } = loadTime(path, processes, first);
    return `| ${name} | ${(statSync(path).size / 1024).toFixed(0)} | ${load.toFixed(1)} | ${firstCall.toFixed(1)} |`;
  }),
  "",
];
