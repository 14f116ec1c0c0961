import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kpis, measuresOf } from "../../src/core/kpi/catalogue";
import type { Kpi } from "../../src/core/kpi/kpi";
import { measureOf } from "../../src/core/kpi/measures";
import { rolesOf } from "../../src/core/kpi/rolesOf";
import { directionNames, unitNames } from "../../src/core/text/kpiTexts";
import { roleNames, subjectNames } from "../../src/core/text/roleNames";

const path = join(__dirname, "../../docs/kpis.md");
const [begin, end] = ["<!-- kpis -->", "<!-- /kpis -->"];
const areas = { sales: "Sales", marketing: "Marketing", hr: "People", finance: "Finance" } as const;

function needs(kpi: Kpi): string {
  const sums = measuresOf(kpi).map(measureOf);
  const columns = rolesOf(kpi).map((role) => roleNames[role].en);
  const totals = sums.filter(({ subject }) => subject === "totals").map(({ names }) => names.en.toLowerCase());
  const joins = (kpi.joins ?? []).map((subject) => subjectNames[subject].en);
  return `${subjectNames[kpi.subject].en}: ${[...columns, ...totals].join(", ")}${joins.length === 0 ? "" : `; with ${joins.join(", ")}`}`;
}

const lines = (kpi: Kpi): string[] => [
  `### ${kpi.names.en} (${kpi.names.nb})`,
  "",
  `\`KPI_${kpi.id.toUpperCase()}\`: ${kpi.definition.en}`,
  "",
  `- Rule: ${kpi.stamp.en}`,
  ...(kpi.variants ?? []).map(({ key, stamp }) => `- \`${kpi.id}.${key}\`: ${stamp.en}`),
  `- Needs ${needs(kpi)}`,
  `- Unit: ${unitNames[kpi.unit].en}; ${directionNames[kpi.direction].en}; guarded by ${kpi.counters.map((id) => `\`${id}\``).join(", ")}`,
  `- Source: ${kpi.sources.length === 0 ? "common practice, no page read" : kpi.sources.map((source) => `<${source}>`).join(", ")}`,
  "",
];

/** The page's list of KPIs, as they are declared; `UPDATE_KPIS=1` writes it. */
function listed(): string {
  const parts = (Object.keys(areas) as (keyof typeof areas)[]).flatMap((area) => [
    `## ${areas[area]}`,
    "",
    ...kpis.filter((kpi) => kpi.area === area).flatMap(lines),
  ]);
  return ["", "", ...parts].join("\n");
}

it("docs/kpis.md lists the KPIs as they are declared", () => {
  const page = readFileSync(path, "utf8");
  const [head = "", rest = ""] = page.split(begin);
  const [own = "", foot = ""] = rest.split(end);
  if (process.env["UPDATE_KPIS"] === "1") writeFileSync(path, `${head}${begin}${listed()}${end}${foot}`);
  else expect(own.trim()).toBe(listed().trim());
  expect(listed().match(/^### /gm)).toHaveLength(66);
});
