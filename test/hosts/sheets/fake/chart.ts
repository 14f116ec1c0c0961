import type { FakeRange } from "./range";
import type { FakeSheet } from "./sheet";

/** The options of a combo chart that Sheets' builder takes, by name, with what each may hold. */
const known: readonly (readonly [RegExp, (value: unknown) => boolean])[] = [
  [/^title$|^vAxes\.0\.(title|format)$|^series\.\d+\.labelInLegend$/, (value) => typeof value === "string"],
  [
    /^(titleTextStyle|vAxes\.0\.textStyle|hAxis\.textStyle|vAxes\.0\.gridlines|series\.\d+)\.color$/,
    (value) => /^#[0-9A-F]{6}$/.test(String(value)),
  ],
  [/^(width|height|titleTextStyle\.fontSize)$/, (value) => Number.isInteger(value) && Number(value) > 0],
  [
    /^(titleTextStyle\.bold|useFirstColumnAsDomain|interpolateNulls|hAxis\.slantedText)$/,
    (value) => typeof value === "boolean",
  ],
  [/^legend\.position$/, (value) => ["bottom", "top", "right", "left", "none", "in"].includes(String(value))],
  [/^vAxes\.0\.viewWindow\.(min|max)$|^series\.\d+\.(lineWidth|pointSize)$/, (value) => typeof value === "number"],
  [/^series\.\d+\.type$/, (value) => ["line", "area", "bars", "candlesticks", "steppedArea"].includes(String(value))],
  [
    /^series\.\d+\.pointShape$/,
    (value) => ["circle", "triangle", "square", "diamond", "star", "polygon"].includes(String(value)),
  ],
  [/^series\.\d+\.lineDashStyle$/, (value) => Array.isArray(value) && value.every((one) => typeof one === "number")],
];

export class FakeChart {
  readonly id: number | null;
  readonly type: unknown;
  readonly ranges: readonly FakeRange[];
  readonly headers: number;
  readonly position: readonly number[];
  readonly options: ReadonlyMap<string, unknown>;
  constructor(parts: Omit<FakeChart, "getChartId" | "numbered">) {
    [this.id, this.type, this.ranges, this.headers, this.position, this.options] = [
      parts.id,
      parts.type,
      parts.ranges,
      parts.headers,
      parts.position,
      parts.options,
    ];
  }
  getChartId = (): number | null => this.id;
  numbered(id: number): FakeChart {
    const { type, ranges, headers, position, options } = this;
    return new FakeChart({ id, type, ranges, headers, position, options });
  }
}

export class FakeChartBuilder {
  private readonly sheet: FakeSheet;
  private type: unknown = null;
  private readonly ranges: FakeRange[] = [];
  private headers = 0;
  private position: number[] = [];
  private readonly options = new Map<string, unknown>();
  constructor(sheet: FakeSheet) {
    this.sheet = sheet;
  }
  setChartType(type: unknown): this {
    this.type = type;
    return this;
  }
  setNumHeaders(headers: number): this {
    this.headers = headers;
    return this;
  }
  setMergeStrategy = (strategy: unknown): this => this.needs(strategy);
  setHiddenDimensionStrategy = (strategy: unknown): this => this.needs(strategy);
  private needs(value: unknown): this {
    if (value === undefined) throw new Error("a chart's strategy is undefined");
    return this;
  }
  setPosition(...position: number[]): this {
    if (position.length !== 4 || (position[0] ?? 0) < 1 || (position[1] ?? 0) < 1) throw new Error("setPosition");
    this.position = position;
    return this;
  }
  addRange(range: FakeRange): this {
    if (range.sheet !== this.sheet) throw new Error("addRange: another sheet");
    this.ranges.push(range);
    return this;
  }
  setOption(name: string, value: unknown): this {
    const own = known.find(([pattern]) => pattern.test(name));
    if (own?.[1](value) !== true)
      throw new Error(`setOption: ${name} = ${JSON.stringify(value)} is unknown to a combo chart`);
    this.options.set(name, value);
    return this;
  }
  build(): FakeChart {
    const [first] = this.ranges;
    if (this.type === null || first === undefined || this.position.length === 0)
      throw new Error("a chart without type, range or position");
    if (this.ranges.some(({ rows }) => rows !== first.rows)) throw new Error("a chart's ranges differ in length");
    const { type, ranges, headers, position, options } = this;
    return new FakeChart({ id: null, type, ranges, headers, position, options });
  }
}
