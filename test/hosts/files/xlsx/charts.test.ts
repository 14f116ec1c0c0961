import { writeWorkbook } from "../../../../src/hosts/files/xlsx/writeWorkbook";
import type { ChartPlan, Plan } from "../../../../src/core/index";
import { demoPlan } from "./demoPlan";
import { all, at, parseXml, partsOf, type Node } from "./parts";
import { chartOver, fewRows, planWith, sheetWith } from "./smallPlan";

const chartsOf = async (plan: Plan): Promise<Node[]> =>
  Array.from(partsOf(await writeWorkbook(plan)))
    .filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name))
    .map(([, xml]) => parseXml(xml));

const oneChart = async (chart: ChartPlan, name = "KPI 2026-10"): Promise<Node> => {
  const [only] = await chartsOf(planWith(sheetWith(fewRows, { name, charts: [chart] })));
  if (only === undefined) throw new Error("no chart was written");
  return only;
};

/** Value by point of a cache; points that are missing are not in it. */
const cacheOf = (node: Node | undefined): Record<string, string> =>
  Object.fromEntries<string>(
    (node === undefined ? [] : all(node, "c:pt")).map(
      (point) => [point.attributes["idx"] ?? "", at(point, "c:v")?.text ?? ""] as const,
    ),
  );

const valueOf = (node: Node | undefined): string | undefined => node?.attributes["val"];

describe("chart parts", () => {
  it("refer to the plan's cells and cache what stands in them; a blank cell is a gap", async () => {
    const chart = await oneChart(chartOver("trend:x", "line"), "It's & so");
    const [series] = all(chart, "c:ser");
    if (series === undefined) throw new Error("no series");
    expect(at(series, "c:tx", "c:v")?.text).toBe("A & B");
    expect(at(series, "c:cat", "c:strRef", "c:f")?.text).toBe("'It''s & so'!$A$2:$A$4");
    expect(cacheOf(at(series, "c:cat"))).toEqual({ 0: "Åse", 1: "Bo <&>", 2: "Cy" });
    expect(at(series, "c:val", "c:numRef", "c:f")?.text).toBe("'It''s & so'!$B$2:$B$4");
    expect(cacheOf(at(series, "c:val"))).toEqual({ 0: "0.5", 2: "0.25" });
    expect(valueOf(all(chart, "c:dispBlanksAs")[0])).toBe("gap");
  });

  it("of a summary agree with its cells, every series and every point", async () => {
    const [sheet] = demoPlan.sheets;
    const byPlace = new Map(
      (sheet?.blocks ?? []).flatMap(({ row, column, cells }) =>
        cells.flatMap((line, down) =>
          line.map((cell, right) => [`${row + down},${column + right}`, cell.value] as const),
        ),
      ),
    );
    const charts = await chartsOf(demoPlan);
    let points = 0;
    sheet?.charts.forEach((plan, chart) => {
      const drawn = all(charts[chart] as Node, "c:ser");
      expect(drawn).toHaveLength(plan.series.length);
      for (const node of drawn) {
        const series = plan.series[Number(valueOf(at(node, "c:idx")))];
        const cache = cacheOf(at(node, "c:val"));
        for (let place = 0; place < (series?.values.rows ?? 0); place++) {
          const value = byPlace.get(`${(series?.values.row ?? 0) + place},${series?.values.column ?? 0}`) ?? null;
          expect(cache[place]).toBe(value === null ? undefined : JSON.stringify(value));
          points += 1;
        }
      }
    });
    expect(points).toBe(6 * 24 + 2 * 8);
  });

  it("put columns and lines on the same axes", async () => {
    const [, compare] = await chartsOf(demoPlan);
    const axes = ["c:barChart", "c:lineChart"].map((kind) =>
      all(compare as Node, kind).flatMap((plot) => plot.children.filter(({ name }) => name === "c:axId").map(valueOf)),
    );
    expect(axes[0]).toHaveLength(2);
    expect(axes[0]).toEqual(axes[1]);
  });

  it("draw points without a line, with a marker", async () => {
    const [series] = all(await oneChart(chartOver("compare:x", "point")), "c:ser");
    expect(at(series as Node, "c:spPr", "a:ln", "a:noFill")).toBeDefined();
    expect(valueOf(at(series as Node, "c:marker", "c:symbol"))).toBe("circle");
  });

  it("draw an interval as far up and down as its ends lie from the value", async () => {
    const plan = planWith(sheetWith(fewRows, { charts: [chartOver("compare:x", "column", true)] }));
    const [chart] = await chartsOf(plan);
    const [bars] = all(chart as Node, "c:errBars");
    // By hand: 0.75 - 0.5, 0.5 - 0.25; 0.5 - 0.25, 0.25 - 0.125.
    expect(cacheOf(at(bars as Node, "c:plus"))).toEqual({ 0: "0.25", 2: "0.25" });
    expect(cacheOf(at(bars as Node, "c:minus"))).toEqual({ 0: "0.25", 2: "0.125" });
    expect(at(bars as Node, "c:plus", "c:numRef", "c:f")?.text).toBe("'KPI 2026-10'!$G$2:$G$4");
    const sheet = partsOf(await writeWorkbook(plan)).get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toContain(`<c r="H4"><v>0.125</v></c>`);
    expect(sheet).toMatch(/<col min="7" max="7"[^>]*hidden="true"/);
  });

  it("start at zero under columns, leave room for intervals, and keep the plan's own ends", async () => {
    const ends = async (chart: ChartPlan) => {
      const scaling = at(all(await oneChart(chart), "c:valAx")[0] as Node, "c:scaling") as Node;
      return [valueOf(at(scaling, "c:min")), valueOf(at(scaling, "c:max"))];
    };
    expect(await ends(chartOver("c", "column", true))).toEqual(["0", "0.8"]);
    expect(await ends(chartOver("c", "line"))).toEqual([undefined, undefined]);
    expect(await ends({ ...chartOver("c", "column", true), valueMin: -1, valueMax: 2 })).toEqual(["-1", "2"]);
  });

  it("carry name, alt text, titles and formats", async () => {
    const bytes = await writeWorkbook(planWith(sheetWith(fewRows, { charts: [chartOver("trend:x", "line")] })));
    const parts = partsOf(bytes);
    const frame = all(parseXml(parts.get("xl/drawings/drawing1.xml") ?? ""), "xdr:cNvPr")[0];
    expect(frame?.attributes).toMatchObject({ name: "trend:x", descr: `What trend:x shows, "in words" & <signs>` });
    const chart = parseXml(parts.get("xl/charts/chart1.xml") ?? "");
    expect(all(chart, "a:t").map(({ text }) => text)).toEqual(["Title of trend:x", "Rate"]);
    expect(at(all(chart, "c:valAx")[0] as Node, "c:numFmt")?.attributes["formatCode"]).toBe("0.0 %");
    expect(valueOf(at(all(chart, "c:legend")[0] as Node, "c:legendPos"))).toBe("b");
  });

  it("stand each on its own sheet where there are several", async () => {
    const names = ["a", "b", "c", "d"].map((letter) => `trend:${letter}`);
    const chart = (place: number) => chartOver(names[place] ?? "", "line");
    const plan = planWith(
      sheetWith(fewRows, { name: "One", charts: [chart(0), chart(1)] }),
      sheetWith(fewRows, { name: "Bare" }),
      sheetWith(fewRows, { name: "Two", charts: [chart(2), chart(3)] }),
    );
    const parts = partsOf(await writeWorkbook(plan));
    const drawings = [...parts.keys()].flatMap((name) => /drawings\/drawing(\d+)\.xml$/.exec(name)?.[1] ?? []);
    const found = drawings.flatMap((drawing) => {
      const frames = all(parseXml(parts.get(`xl/drawings/drawing${drawing}.xml`) ?? ""), "xdr:graphicFrame");
      const links = all(parseXml(parts.get(`xl/drawings/_rels/drawing${drawing}.xml.rels`) ?? ""), "Relationship");
      return frames.map((frame) => {
        const id = all(frame, "c:chart")[0]?.attributes["r:id"];
        const target = links.find(({ attributes }) => attributes["Id"] === id)?.attributes["Target"] ?? "";
        const part = parseXml(parts.get(`xl/charts/${target.split("/").at(-1) ?? ""}`) ?? "");
        return [
          all(frame, "xdr:cNvPr")[0]?.attributes["name"],
          all(part, "a:t")[0]?.text,
          all(part, "c:f")[0]?.text.split("!")[0],
        ];
      });
    });
    const sheets = ["'One'", "'One'", "'Two'", "'Two'"];
    expect(found).toEqual(names.map((name, place) => [name, `Title of ${name}`, sheets[place]]));
  });

  it("refuse cells that hold no numbers and ranges of other lengths", async () => {
    const chart = chartOver("trend:x", "line");
    const text = [...fewRows.slice(0, 3), [{ value: "Cy" }, { value: "n/a" }]];
    const write = (cells: typeof fewRows, drawn: ChartPlan) =>
      writeWorkbook(planWith(sheetWith(cells, { charts: [drawn] })));
    await expect(write(text, chart)).rejects.toThrow("B4: it holds no number");
    const short = { ...chart, categories: { ...chart.categories, rows: 2 } };
    await expect(write(fewRows, short)).rejects.toThrow("as many cells as there are categories");
  });
});

describe("labels of the category axis", () => {
  const months = (count: number, columns: number): Plan => {
    const cells = Array.from({ length: count }, (_, place) => [
      { value: { kind: "day", serial: 45000 + place * 31 }, format: "mmm yy" } as const,
      { value: place },
    ]);
    const rows = { row: 0, rows: count, columns: 1 };
    const chart: ChartPlan = {
      ...chartOver("trend:x", "line"),
      kind: "trend",
      place: { row: 0, column: 3, rows: 15, columns },
      categories: { ...rows, column: 0 },
      series: [{ name: "x", values: { ...rows, column: 1 }, role: "actual", shape: "line" }],
    };
    return planWith(sheetWith(cells, { charts: [chart] }));
  };

  it.each([
    [12, 12, "1"],
    // 640 px less the value axis leave 23 px a month; a label such as "jan. 24" needs about 45.
    [24, 10, "3"],
    [60, 8, "12"],
  ])("of %i months on %i columns: every label that fits, by whole parts of a year", async (count, columns, step) => {
    const [chart] = await chartsOf(months(count, columns));
    const axis = all(chart as Node, "c:catAx")[0] as Node;
    expect(valueOf(at(axis, "c:tickLblSkip"))).toBe(step);
    expect(at(axis, "c:numFmt")?.attributes["formatCode"]).toBe("mmm yy");
  });

  it("shows every rep, turned where a name is too long to stand level", async () => {
    const long = fewRows.map(([first, ...rest], row) =>
      row === 2 ? [{ value: "Wolfeschlegelsteinhausenbergerdorff" }, ...rest] : [first ?? { value: null }, ...rest],
    );
    const narrow = { ...chartOver("compare:x", "column"), place: { row: 6, column: 0, rows: 9, columns: 2 } };
    const [chart] = await chartsOf(planWith(sheetWith(long, { charts: [narrow] })));
    const axis = all(chart as Node, "c:catAx")[0] as Node;
    expect(valueOf(at(axis, "c:tickLblSkip"))).toBe("1");
    expect(all(axis, "a:bodyPr")[0]?.attributes["rot"]).toBe("-2700000");
  });
});
