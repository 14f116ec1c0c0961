import { isDay, lookStyles, seriesStyles, type CellRange, type Plan } from "../../../core/index";
import { planFits } from "./planFits";

/** A plan as JSON text; the one thing in it that JSON does not know is the map of heights. */
export const planToJson = (plan: Plan): string =>
  JSON.stringify(plan, (_, value: unknown) => (value instanceof Map ? [...(value as Map<unknown, unknown>)] : value));

type Check = (value: unknown) => boolean;
type Facts = Readonly<Record<string, unknown>>;

/** More rows or columns than any sheet of Google's can have. */
const farthest = 10_000_000;

const isText: Check = (value) => typeof value === "string";
const isFlag: Check = (value) => typeof value === "boolean";
const isNumber: Check = (value) => typeof value === "number" && Number.isFinite(value);
const isPlace: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < farthest;
const isSize: Check = (value) => isPlace(value) && Number(value) > 0;
const isFacts = (value: unknown): value is Facts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const oneOf =
  (known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFacts(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

const isLook: Check = oneOf(Object.keys(lookStyles) satisfies string[]);
const isRole: Check = oneOf(Object.keys(seriesStyles));
const rangeChecks: Readonly<Record<keyof CellRange, Check>> = {
  row: isPlace,
  column: isPlace,
  rows: isSize,
  columns: isSize,
};
const isRange = shape(rangeChecks);

const isValue: Check = (value) =>
  value === null || isText(value) || isFlag(value) || isNumber(value) || (isDay(value) && isNumber(value.serial));

const isCell = shape({ value: isValue, look: maybe(isLook), format: maybe(isText), span: maybe(isSize) });

const isSeries = shape({
  name: isText,
  values: isRange,
  role: isRole,
  shape: oneOf(["column", "line", "point"]),
  interval: maybe(shape({ low: isRange, high: isRange })),
});

const isChart = shape({
  name: isText,
  title: isText,
  alt: isText,
  place: isRange,
  kind: oneOf(["trend", "compare"]),
  categories: isRange,
  series: listOf(isSeries),
  valueFormat: isText,
  valueTitle: isText,
  valueMin: maybe(isNumber),
  valueMax: maybe(isNumber),
});

const conditionChecks: readonly Check[] = [
  shape({ kind: oneOf(["bar"]), range: isRange, role: oneOf(["actual", "target"]), full: maybe(isNumber) }),
  shape({ kind: oneOf(["begins"]), range: isRange, text: isText, look: isLook }),
  shape({ kind: oneOf(["less"]), range: isRange, than: isNumber, look: isLook }),
];

const isHeight: Check = (value) =>
  Array.isArray(value) && value.length === 2 && isPlace(value[0]) && isNumber(value[1]);

const isName: Check = (value) => typeof value === "string" && /^[^:\\/?*[\]]{1,31}$/.test(value);

const isSheet = shape({
  name: isName,
  mark: (value) => typeof value === "string" && /^[a-z][^\s]{0,80}$/.test(value),
  widths: listOf(isNumber),
  frozen: maybe(shape({ rows: isPlace, columns: isPlace })),
  gridlines: isFlag,
  blocks: listOf(shape({ row: isPlace, column: isPlace, cells: listOf(listOf(isCell)) })),
  heights: listOf(isHeight),
  charts: listOf(isChart),
  conditions: listOf((value) => conditionChecks.some((check) => check(value))),
  print: isFacts,
});

const isPlan = shape({ language: oneOf(["nb", "en"]), sheets: listOf(isSheet) });

type WireSheet = Omit<Plan["sheets"][number], "heights"> & { readonly heights: readonly (readonly [number, number])[] };

/** The plan that JSON text holds; null where it is none, for anybody may call the server with anything. */
export function planFromJson(json: string): Plan | null {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isPlan(read)) return null;
  const { language, sheets } = read as { language: Plan["language"]; sheets: readonly WireSheet[] };
  if (!sheets.every(planFits)) return null;
  return { language, sheets: sheets.map((sheet) => ({ ...sheet, heights: new Map(sheet.heights) })) };
}
