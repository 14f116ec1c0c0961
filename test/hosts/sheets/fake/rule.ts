import type { FakeRange } from "./range";

export interface FakeRule {
  readonly getRanges: () => readonly FakeRange[];
  readonly what: Readonly<Record<string, unknown>>;
}

/** A builder of conditional formats: one condition or one gradient, never both, and a formula without what locales write differently. */
export class FakeRuleBuilder {
  private ranges: readonly FakeRange[] = [];
  private readonly what: Record<string, unknown> = {};
  setRanges(ranges: readonly FakeRange[]): this {
    this.ranges = ranges;
    return this;
  }
  whenTextStartsWith = (text: string): this => this.put("begins", text);
  whenFormulaSatisfied(formula: string): this {
    const bare = formula.replace(/"[^"]*"/g, "");
    if (!formula.startsWith("=") || /[,;\\]|\d\.\d/.test(bare))
      throw new Error(`whenFormulaSatisfied: ${formula} reads otherwise in another locale`);
    return this.put("formula", formula);
  }
  setFontColor = (colour: string): this => this.put("colour", colour);
  setBackground = (colour: string): this => this.put("background", colour);
  setBold = (bold: boolean): this => this.put("bold", bold);
  setGradientMinpointWithValue = (...point: unknown[]): this => this.put("low", point);
  setGradientMaxpointWithValue = (...point: unknown[]): this => this.put("high", point);
  private put(name: string, value: unknown): this {
    if (value === undefined || (Array.isArray(value) && value.includes(undefined)))
      throw new Error(`${name} is undefined`);
    this.what[name] = value;
    return this;
  }
  build(): FakeRule {
    const { ranges, what } = this;
    const isGradient = "low" in what && "high" in what;
    const isBoolean = "begins" in what || "formula" in what;
    if (ranges.length === 0 || isGradient === isBoolean)
      throw new Error("a rule needs ranges, and one condition or one gradient");
    return { getRanges: () => ranges, what };
  }
}
