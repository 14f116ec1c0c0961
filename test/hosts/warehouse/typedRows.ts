import fc from "fast-check";
import { day, serialOf, type Cell, type Table } from "../../../src/core/index";
import type { ColumnKind } from "../../../src/hosts/warehouse/sql/dialect";
import type { WarehouseTable } from "../../../src/hosts/warehouse/sql/warehouseTable";
import type { TypedCell, TypedTable } from "./engines/engine";

export type Columns = TypedTable["columns"];

const dayText = fc
  .integer({ min: 0, max: 500 })
  .map((step) => new Date(Date.UTC(2024, 9, 1 + step)).toISOString().slice(0, 10));
/** Days beyond what business data hold are missing to the core. */
const anyDay = fc.oneof(
  { weight: 20, arbitrary: dayText },
  { weight: 1, arbitrary: fc.constantFrom("1949-12-31", "2101-01-01", "9999-12-31") },
);
/** Near midnight, where a time zone decides the day; both changes of the clock lie in the span. */
const anyMoment = fc
  .tuple(
    dayText,
    fc.constantFrom(
      "00:00:00",
      "21:59:59.999",
      "22:00:00",
      "22:59:59",
      "23:00:00",
      "23:30:00",
      "12:15:00.250",
      "01:30:00",
    ),
  )
  .map(([date, time]) => `${date}T${time}Z`);
const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 100000 }) },
  { weight: 3, arbitrary: fc.integer({ min: -50000, max: 5000000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constantFrom<TypedCell>(0, "NaN", "Infinity", "-Infinity") },
);
const word = (...words: string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const person = word("Kari", "Ola", " Kari ", "", "  ", 'Åse "Bå" O\'Hara', "\u00a0Nils", "kari", "`;--");

const cellOf: Readonly<Record<string, fc.Arbitrary<TypedCell>>> = {
  owner: person,
  team: word("Nord", "Sør", " Sør", "\t"),
  stage: word("Vunnet", "Tapt", "Closed - Won", " closed lost", "Demo", "", " ", "På vent"),
  amount,
  listPrice: amount,
  cost: amount,
  source: word("Google Ads", "Messe", "Nabo", "", "Webinar "),
  type: word("Samtale", "Møte", "call", "Tilbud", "E-post", " "),
  outcome: word("Besvart", "Ubesvart", "Gjennomført", "uteble", ""),
  lead: word("L1", "L2", "L3", " L1", "", " "),
  deal: word("D1", "D2", "", "  "),
};

export interface Shape {
  readonly columns: Columns;
  readonly roles: ReadonlyMap<string, string>;
}

export const dealShape = (dates: ColumnKind): Shape =>
  shape([
    ["id", "text"],
    ["owner", "text"],
    ["team", "text"],
    ["stage", "text"],
    ["amount", "float"],
    ["created", dates],
    ["closed", dates],
    ["listPrice", "float"],
    ["cost", "whole"],
    ["source", "text"],
  ]);
export const leadShape = (dates: ColumnKind): Shape =>
  shape([
    ["id", "text"],
    ["owner", "text"],
    ["stage", "text"],
    ["created", dates],
    ["firstResponse", dates],
    ["qualified", dates],
    ["accepted", dates],
    ["deal", "text"],
  ]);
export const activityShape = (dates: ColumnKind): Shape =>
  shape([
    ["id", "text"],
    ["owner", "text"],
    ["type", "text"],
    ["outcome", "text"],
    ["date", dates],
    ["created", dates],
    ["lead", "text"],
  ]);

function shape(list: readonly (readonly [string, ColumnKind])[]): Shape {
  return {
    columns: list.map(([role, kind]) => ({ name: `the_${role}`, kind })),
    roles: new Map(list.map(([role]) => [role, `the_${role}`])),
  };
}

/** Rows of typed cells, some of them odd; ids are new, missing, or those of an earlier row. */
export function rowsOf({ columns }: Shape, repeats: boolean): fc.Arbitrary<TypedCell[][]> {
  const cells = columns.map(({ name, kind }) => {
    const role = name.slice(4);
    const own =
      kind === "day" ? anyDay : kind === "moment" || kind === "time" ? anyMoment : (cellOf[role] ?? fc.constant("x"));
    const whole = kind === "whole" ? fc.integer({ min: -9, max: 90000 }) : own;
    return fc.oneof({ weight: 9, arbitrary: whole }, { weight: 1, arbitrary: fc.constant(null) });
  });
  const row = fc.tuple(fc.tuple(...cells), fc.nat(), fc.nat({ max: 9 }));
  return fc.array(row, { minLength: 5, maxLength: 60 }).map((rows) => {
    const made: TypedCell[][] = [];
    rows.forEach(([row, pick, chance], place) => {
      const earlier = made[pick % Math.max(1, place)];
      const own: TypedCell[] = [...row];
      own[0] = chance === 0 ? null : chance === 1 ? " " : `id ${String(place)}`;
      if (repeats && chance > 6 && earlier?.[0] != null && String(earlier[0]).trim() !== "") {
        // A line of the same thing: its days, people and stage are the same (a warehouse has no first row), its amounts may differ.
        columns.forEach(({ kind, name }, column) => {
          if (
            chance === 9 ||
            kind === "day" ||
            kind === "moment" ||
            kind === "time" ||
            /id|owner|team|stage/.test(name)
          )
            own[column] = earlier[column] ?? null;
        });
      }
      made.push(own);
    });
    return made;
  });
}

/** The same cells as a spreadsheet would hold them: moments as the clock on the wall shows them. */
export function sheetOf(columns: Columns, rows: readonly (readonly TypedCell[])[], zone: string): Cell[][] {
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  const wall = (text: string): number => {
    const time = new Date(text);
    const [day = "", hours = ""] = clock.format(time).split(", ");
    const [ofMonth, month, year] = day.split("/").map(Number);
    const [hour, minute, second] = hours.split(":").map(Number);
    return (
      serial(year ?? 0, month ?? 0, ofMonth ?? 0) +
      ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0) + (((time.getTime() % 1000) + 1000) % 1000) / 1000) /
        86400
    );
  };
  const cell = (value: TypedCell, kind: ColumnKind): Cell => {
    if (value === null) return null;
    if (kind === "moment") return day(wall(String(value)));
    if (kind === "day" || kind === "time") {
      const time = new Date(String(value));
      return day(
        serial(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate()) +
          (((time.getTime() % 86400000) + 86400000) % 86400000) / 86400000,
      );
    }
    return kind === "float" ? Number(value) : value;
  };
  return [
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((value, place) => cell(value, columns[place]?.kind ?? "text"))),
  ];
}

const serial = (year: number, month: number, ofMonth: number): number => serialOf({ year, month, day: ofMonth });

export const warehouseOf = (
  table: Table,
  { columns }: Shape,
  name: string,
  zone: string | null,
  repeats: boolean,
): WarehouseTable => ({
  name,
  table,
  names: table.names,
  kinds: table.names.map((header) => columns.find((column) => column.name === header)?.kind ?? "unknown"),
  zone,
  words: "exact",
  repeats,
});
