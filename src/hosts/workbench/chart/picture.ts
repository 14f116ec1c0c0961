import { seriesStyles, type ChartPlan, type SeriesPlan } from "../../../core/index";
import { lightColours } from "./darkColours";
import { ticksFor } from "./ticks";

/** A node of a drawing; whatever draws it makes elements of it, so that no text of a cell can become markup. */
export interface Shape {
  readonly tag: "svg" | "g" | "rect" | "line" | "path" | "circle" | "text" | "title";
  readonly is: Readonly<Record<string, string | number>>;
  readonly inside: readonly (Shape | string)[];
}

/** The numbers of a series, null where there is none. */
interface SeriesValues {
  readonly plan: SeriesPlan;
  readonly values: readonly (number | null)[];
  readonly interval: { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] } | null;
}

export interface ChartData {
  readonly plan: ChartPlan;
  readonly categories: readonly string[];
  readonly series: readonly SeriesValues[];
  /** A number as the axis shows it. */
  readonly show: (value: number) => string;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const { ground, ink, quiet, pale } = lightColours;
const font = "Calibri, Carlito, Arial, sans-serif";

const shape = (tag: Shape["tag"], is: Shape["is"], ...inside: Shape["inside"]): Shape => ({ tag, is, inside });

const words = (text: string, x: number, y: number, more: Shape["is"] = {}): Shape =>
  shape("text", { x, y, "font-size": 11, fill: quiet, ...more }, text);

/** Pixels that a text of a size is about wide. */
const wide = (text: string, size = 11): number => text.length * size * 0.54;

const rounded = (value: number): number => Math.round(value * 10) / 10;

interface Room {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (place: number) => number;
  readonly y: (value: number) => number;
  readonly step: number;
}

const dashes = { solid: "", dash: "7 4", dot: "2 3" } as const;

const strokeOf = (role: SeriesPlan["role"]): Shape["is"] => {
  const { colour, width, dash } = seriesStyles[role];
  return {
    fill: "none",
    stroke: `#${colour}`,
    "stroke-width": width * 0.9,
    "stroke-linejoin": "round",
    ...(dash === "solid" ? {} : { "stroke-dasharray": dashes[dash] }),
  };
};

function marker(role: SeriesPlan["role"], x: number, y: number): Shape | null {
  const { marker: kind, colour } = seriesStyles[role];
  if (kind === "none") return null;
  if (kind === "circle") return shape("circle", { cx: rounded(x), cy: rounded(y), r: 3, fill: `#${colour}` });
  return shape("path", { d: `M${String(rounded(x))} ${String(rounded(y - 5))}l5 5l-5 5l-5 -5z`, fill: `#${colour}` });
}

function lineOf({ plan, values }: SeriesValues, { x, y }: Room): Shape {
  let isOpen = false;
  const path = values
    .map((value, place) => {
      if (value === null) {
        isOpen = false;
        return "";
      }
      const way = `${isOpen ? "L" : "M"}${String(rounded(x(place)))} ${String(rounded(y(value)))}`;
      isOpen = true;
      return way;
    })
    .join("");
  return shape("path", { d: path, ...strokeOf(plan.role) });
}

const known = (values: readonly (number | null)[]): (readonly [number, number])[] =>
  values.flatMap((value, place) => (value === null ? [] : [[place, value] as const]));

function columnsOf({ plan, values }: SeriesValues, { x, y, step }: Room): Shape[] {
  const half = step * 0.32;
  return known(values).map(([place, value]) => {
    const [from, to] = [y(Math.max(0, value)), y(Math.min(0, value))];
    return shape("rect", {
      x: rounded(x(place) - half),
      y: rounded(from),
      width: rounded(half * 2),
      height: rounded(to - from),
      fill: `#${seriesStyles[plan.role].colour}`,
    });
  });
}

function intervalsOf({ plan, interval }: SeriesValues, { x, y }: Room): Shape[] {
  if (interval === null) return [];
  return interval.low.flatMap((low, place) => {
    const high = interval.high[place] ?? null;
    if (low === null || high === null) return [];
    const [at, top, bottom] = [rounded(x(place)), rounded(y(high)), rounded(y(low))];
    const d = `M${String(at - 5)} ${String(top)}h10m-5 0V${String(bottom)}m-5 0h10`;
    return [shape("path", { d, fill: "none", stroke: `#${seriesStyles[plan.role].colour}`, "stroke-width": 1.25 })];
  });
}

function seriesOf(one: SeriesValues, data: ChartData, room: Room): Shape {
  const marks = known(one.values).flatMap(([place, value]) => {
    const mark = marker(one.plan.role, room.x(place), room.y(value));
    const told = `${data.categories[place] ?? ""}: ${one.plan.name} ${data.show(value)}`;
    return mark === null ? [] : [shape("g", {}, shape("title", {}, told), mark)];
  });
  const body =
    one.plan.shape === "column"
      ? columnsOf(one, room)
      : [...(one.plan.shape === "line" ? [lineOf(one, room)] : []), ...intervalsOf(one, room), ...marks];
  return shape("g", {}, ...body);
}

/** Samples of the series with their names, in as many lines as they need, and how high they are together. */
function legendOf(series: readonly SeriesValues[], from: Size): { readonly shapes: Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let [x, y] = [12, 0];
  const seen = new Set<string>();
  for (const one of series) {
    const { name, role, shape: kind } = one.plan;
    // Both limits look alike and are told once each by name; a name is told once.
    if (seen.has(name)) continue;
    seen.add(name);
    const width = 34 + wide(name);
    if (x > 12 && x + width > from.width - 8) [x, y] = [12, y + 16];
    const at = from.height + y;
    const mark = marker(role, x + 11, at - 4);
    const stroke =
      kind === "line" ? [shape("line", { x1: x, x2: x + 22, y1: at - 4, y2: at - 4, ...strokeOf(role) })] : [];
    shapes.push(...stroke, ...(mark === null ? [] : [mark]), words(name, x + 28, at));
    x += width + 6;
  }
  return { shapes, height: y + 16 };
}

/** Ends of the value axis: as the plan says, else such that all values and intervals have room. */
function endsOf({ plan, series }: ChartData): { readonly low: number; readonly high: number } {
  const all = series.flatMap(({ values, interval }) =>
    [...values, ...(interval?.low ?? []), ...(interval?.high ?? [])].filter((value) => value !== null),
  );
  const high = plan.valueMax ?? Math.max(0, ...all);
  const low = plan.valueMin ?? Math.min(0, ...all);
  return high > low ? { low, high } : { low, high: low + 1 };
}

const steps = [1, 2, 3, 4, 6, 12, 24, 36, 60] as const;

function categoryLabels(data: ChartData, { x, step, bottom }: Room): Shape[] {
  const longest = Math.max(1, ...data.categories.map((label) => wide(label)));
  if (data.plan.kind === "compare" && longest + 6 > step) {
    return data.categories.map((label, place) => {
      const [at, down] = [rounded(x(place)), bottom + 12];
      return words(label, at, down, { "text-anchor": "end", transform: `rotate(-28 ${String(at)} ${String(down)})` });
    });
  }
  const every = data.plan.kind === "compare" ? 1 : (steps.find((one) => one * step >= longest + 10) ?? 60);
  return data.categories.flatMap((label, place) =>
    place % every === 0 ? [words(label, rounded(x(place)), bottom + 15, { "text-anchor": "middle" })] : [],
  );
}

/** A chart of a plan as a drawing of a size. Series are told apart by line and marker as well as by colour. */
export function chartPicture(data: ChartData, size: Size): Shape {
  const { low, high } = endsOf(data);
  const ticks = ticksFor(low, high, data.plan.valueMax !== undefined);
  const legend = legendOf(data.series, { width: size.width, height: 36 });
  const longest = Math.max(0, ...data.categories.map((label) => wide(label)));
  const left = 16 + Math.max(...ticks.values.map((tick) => wide(data.show(tick))));
  const right = size.width - 14;
  const count = Math.max(1, data.categories.length);
  const step = (right - left) / count;
  const isTurned = data.plan.kind === "compare" && longest + 6 > step;
  const [top, bottom] = [30 + legend.height, size.height - (isTurned ? Math.min(64, 16 + longest * 0.47) : 24)];
  const room: Room = {
    left,
    right,
    top,
    bottom,
    step,
    x: (place) => left + step * (place + 0.5),
    y: (value) => bottom - ((bottom - top) * (value - ticks.low)) / (ticks.high - ticks.low),
  };
  const rules = ticks.values.flatMap((tick) => {
    const y = rounded(room.y(tick));
    return [
      shape("line", { x1: left, x2: right, y1: y, y2: y, stroke: pale, "stroke-width": 1 }),
      words(data.show(tick), left - 6, y + 4, { "text-anchor": "end" }),
    ];
  });
  return shape(
    "svg",
    {
      viewBox: `0 0 ${String(size.width)} ${String(size.height)}`,
      width: "100%",
      height: "100%",
      role: "img",
      "aria-label": `${data.plan.title}. ${data.plan.alt}`,
      "font-family": font,
    },
    shape("rect", { width: size.width, height: size.height, fill: ground }),
    words(data.plan.title, 12, 18, { "font-size": 13, "font-weight": "bold", fill: ink }),
    ...legend.shapes,
    ...rules,
    ...data.series.map((one) => seriesOf(one, data, room)),
    ...categoryLabels(data, room),
  );
}
