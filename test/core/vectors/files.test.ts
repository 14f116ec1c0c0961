import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mean } from "../../../src/core/stats/mean";
import { sum } from "../../../src/core/stats/sum";
import { account, exact, sound, type Account } from "./account";
import { rowsOf, vectorFolder, vectorTest } from "./vectorTest";

/** Every file, by what holds us to it: the suites of this folder, and this one for the data that others were made from. */
const files = [
  "binomial_ci_R.json",
  "binomial_ci_R_package_binom.json",
  "data/ae_attendances.csv",
  "data/montgomery_NA_test.csv",
  "data/montgomery_tbl_06_03.csv",
  "data/montgomery_tbl_06_04.csv",
  "data/montgomery_tbl_06_07.csv",
  "data/montgomery_tbl_07_03.csv",
  "data/montgomery_tbl_07_08.csv",
  "data/qicharts2_cdi.csv",
  "data/qicharts2_gtt.csv",
  "data/qicharts2_nhs_accidents.csv",
  "descriptive_R.json",
  "empirical_bayes_efron_morris.json",
  "excel_functions_R.json",
  "excel_functions_formulajs.json",
  "excel_functions_hyperformula.json",
  "funnel_overdispersion_FunnelPlotR.json",
  "funnel_phe/testdata_funnel_prop_inputs.csv",
  "funnel_phe/testdata_funnel_prop_outputs.csv",
  "lmdi.json",
  "phe_wilson_byar_exact.json",
  "poisson_ci_R.json",
  "poisson_rate_ratio.json",
  "shewhart_rules.json",
  "spc_plotthedots.json",
  "spc_powerbi_charts.json",
  "spc_qicharts2.json",
  "spc_qicharts2_own_test_refs.json",
  "statistics.json",
  "two_proportions.json",
  "xmr_worked_examples.json",
];

const contentOf = (file: string): string => readFileSync(join(vectorFolder, file), "utf8");

/** A table as records by the words of its header. */
function recordsOf(text: string): Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = rowsOf(text);
  return rows.map((row) => Object.fromEntries(header.map((name, place) => [name, row[place] ?? ""])));
}
const column = (text: string, name: string): number[] => recordsOf(text).map((row) => Number(row[name]));
const all = (checked: number, leftOut: Account["leftOut"] = {}): Account => ({ misses: [], checked, leftOut });

describe("the files", () => {
  vectorTest(
    "PROVENANCE.md",
    "has a line for each, with the mark of what stands there, and each has its suite",
    (text) => {
      const marks = Array.from(
        text.matchAll(/^\| `vectors\/([^`]+)` \|.*\| `([0-9a-f]{64})` \|$/gm),
        ([, file = "", mark]) => [file, mark],
      );
      const found = marks.map(([file = ""]) => [file, createHash("sha256").update(contentOf(file)).digest("hex")]);
      expect(found).toEqual(marks);
      // The table leaves out statistics.json, of which a sentence below it tells.
      expect([...marks.map(([file]) => file), "statistics.json"].sort()).toEqual(files);
      const there = ["", "data", "funnel_phe"].flatMap((folder) =>
        readdirSync(join(vectorFolder, folder), { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => (folder === "" ? name : `${folder}/${name}`)),
      );
      expect(there.sort()).toEqual(["PROVENANCE.md", ...files]);
      const suites = readdirSync(__dirname)
        .filter((name) => name.endsWith(".test.ts") && name !== "files.test.ts")
        .map((name) => readFileSync(join(__dirname, name), "utf8"))
        .join("\n");
      const unread = files.filter(
        (file) =>
          !file.startsWith("data/") && !suites.includes(`vectorTest("${file}"`) && !suites.includes(`"${file}",`),
      );
      expect(unread).toEqual([]);
    },
  );
});

interface QiRow {
  readonly x: string | number;
  readonly "y.sum": number;
  readonly "y.mean": number;
  readonly n: number | null;
}
const qiRows = (id: string): QiRow[] =>
  (JSON.parse(contentOf("spc_qicharts2.json")) as { id: string; rows: QiRow[] }[]).find((chart) => chart.id === id)
    ?.rows ?? [];
const savedRows = (id: string): QiRow[] =>
  (JSON.parse(contentOf("spc_qicharts2_own_test_refs.json")) as Record<string, QiRow[]>)[id] ?? [];

describe("the data that charts were made from", () => {
  vectorTest("data/qicharts2_gtt.csv", "340 admissions are the 17 months of harms and days", (text) => {
    const rows = recordsOf(text);
    expect(rows.length).toBe(340);
    const total = (month: string | number, name: string): number =>
      sum(rows.filter((row) => row["month"] === month).map((row) => Number(row[name])));
    expect(
      account(qiRows("gtt_u"), ({ x, n, ...row }) =>
        exact([total(x, "harms"), row["y.sum"]], [total(x, "days"), n ?? NaN]),
      ),
    ).toEqual(all(17));
  });

  const counted = [
    ["data/qicharts2_cdi.csv", "cdi_c", "n", null, 36],
    ["data/qicharts2_nhs_accidents.csv", "nhs_p", "r", "n", 20],
    ["data/montgomery_tbl_06_07.csv", "mont_ex6.5_i", "cost", null, 40],
    ["data/montgomery_tbl_07_03.csv", "mont_ex7.1_p", "count", "size", 94],
    ["data/montgomery_tbl_07_08.csv", "mont_ex7.3_c", "count", null, 46],
  ] as const;
  for (const [file, id, counts, bases, rows] of counted) {
    vectorTest(file, `${rows} rows are the points of ${id}`, (text) => {
      const points = qiRows(id);
      const under = bases === null ? [] : column(text, bases);
      const ours = column(text, counts).map((count, at) => ({ count, base: under[at], row: points[at] }));
      expect(points.length).toBe(rows);
      expect(
        account(ours, ({ count, base, row }) =>
          exact([count, row?.["y.sum"] ?? NaN], ...(base === undefined ? [] : [[base, row?.n ?? NaN] as const])),
        ),
      ).toEqual(all(rows));
    });
  }

  const sampled = [
    ["data/montgomery_tbl_06_03.csv", "ex_6.3_2.rds", 125, 0],
    ["data/montgomery_tbl_06_04.csv", "ex_6.4_2.rds", 113, 0],
    ["data/montgomery_NA_test.csv", "NA_test.rds", 116, 1],
  ] as const;
  const unmeasured = "a sample without a measurement";
  for (const [file, id, rows, missing] of sampled) {
    vectorTest(file, `${rows} measurements have the sums and means of ${id}`, (text) => {
      const measured = recordsOf(text);
      expect(measured.length).toBe(rows);
      const ofSample = (sample: string | number): number[] =>
        measured
          .filter((row) => Number(row["sample"]) === Number(sample) && row["obs"] !== "" && row["obs"] !== "NA")
          .map((row) => Number(row["obs"]));
      expect(
        account(savedRows(id), ({ x, ...row }) =>
          ofSample(x).length === 0
            ? unmeasured
            : exact([sum(ofSample(x)), row["y.sum"]], [sound(mean(ofSample(x))), row["y.mean"]]),
        ),
      ).toEqual(missing === 0 ? all(25) : all(25 - missing, { [unmeasured]: missing }));
    });
  }

  vectorTest("data/ae_attendances.csv", "96 of 6367 rows are the points of six series", (text) => {
    interface Series {
      readonly org_code: string;
      readonly type: string;
      readonly value_field: string;
      readonly rows: { readonly x: string; readonly y: number }[];
    }
    const series = JSON.parse(contentOf("spc_plotthedots.json")) as Series[];
    const others = "other hospitals, departments and months";
    expect(
      account(recordsOf(text), (row) => {
        const own = series.filter(({ org_code, type }) => org_code === row["org_code"] && type === row["type"]);
        const points = own.flatMap(({ value_field, rows }) =>
          rows.filter(({ x }) => x === row["period"]).map(({ y }) => [Number(row[value_field]), y] as const),
        );
        return points.length === 0 ? others : exact(...points);
      }),
    ).toEqual(all(96, { [others]: 6271 }));
  });
});
