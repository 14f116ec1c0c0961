import { readFileSync } from "node:fs";
import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { dateOf, day, isoDate, serialOf } from "../../../src/core/words/day";
import type { Cell } from "../../../src/core/words/cell";
import { looksLikeDay, readDays, type DayOptions } from "../../../src/core/table/readDays";
import { columnOf, outsideTable, splitRows } from "./outsideTable";

/** The first cell as an ISO date and time, read among the others. */
function dateOfFirst(cells: readonly Cell[], options: DayOptions = {}): string {
  const serial = readDays(cells, options).values[0] ?? NaN;
  if (Number.isNaN(serial)) return "unread";
  const seconds = Math.round((serial - Math.floor(serial)) * 86400);
  const clock = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) =>
    String(Math.floor(part)).padStart(2, "0"),
  );
  return seconds === 0 ? isoDate(serial) : `${isoDate(serial)} ${clock.join(":")}`;
}
const whyOf = (cells: readonly Cell[], options: DayOptions = {}) =>
  readDays(cells, options).unread.map(({ why }) => why);

/** Each date is what a person reads in the text. */
const written: readonly (readonly [text: string, date: string, form: string])[] = [
  ["2021-04-15", "2021-04-15", "iso"],
  ["2021-4-5", "2021-04-05", "iso"],
  ["2021-04-15 14:30", "2021-04-15 14:30:00", "iso"],
  ["2021-04-15T14:30:15", "2021-04-15 14:30:15", "iso"],
  ["2021-04-15T23:30:00Z", "2021-04-15 23:30:00", "iso"],
  ["2021-04-15T00:30:00.000Z", "2021-04-15 00:30:00", "iso"],
  ["2021-04-15T23:30:00-08:00", "2021-04-15 23:30:00", "iso"],
  ["2021-04-15T00:30:00.000+0200", "2021-04-15 00:30:00", "iso"],
  ["2021-04-15 00:30:00+02", "2021-04-15 00:30:00", "iso"],
  ["2021-04-15+02:00", "2021-04-15", "iso"],
  ["2021/04/15", "2021-04-15", "y/m/d"],
  ["2021.04.15", "2021-04-15", "y/m/d"],
  ["20210415", "2021-04-15", "yyyymmdd"],
  ["15.04.2021", "2021-04-15", "d.m.y"],
  ["05.04.2021", "2021-04-05", "d.m.y"],
  ["5.4.21", "2021-04-05", "d.m.y"],
  ["5.4.69", "2069-04-05", "d.m.y"],
  ["5.4.70", "1970-04-05", "d.m.y"],
  ["15. 4. 2021", "2021-04-15", "d.m.y"],
  ["15.04.2021 14:30", "2021-04-15 14:30:00", "d.m.y"],
  ["15.04.2021 14:30:15", "2021-04-15 14:30:15", "d.m.y"],
  ["15.04.2021 kl. 14.30", "2021-04-15 14:30:00", "d.m.y"],
  ["15.04.2021, kl 14.30.15", "2021-04-15 14:30:15", "d.m.y"],
  ["15.04.2021\u00a014:30", "2021-04-15 14:30:00", "d.m.y"],
  ["man. 12.04.2021", "2021-04-12", "d.m.y"],
  ["15 Apr, 2021 09:30 AM", "2021-04-15 09:30:00", "15 Apr 2021"],
  ["15 Apr, 2021 12:30 AM", "2021-04-15 00:30:00", "15 Apr 2021"],
  ["15 Apr, 2021 12:00 AM", "2021-04-15", "15 Apr 2021"],
  ["15 Apr, 2021 12:30 PM", "2021-04-15 12:30:00", "15 Apr 2021"],
  ["15 Apr, 2021 11:59 p.m.", "2021-04-15 23:59:00", "15 Apr 2021"],
  ["15-Apr-21", "2021-04-15", "15 Apr 2021"],
  ["15APR2021", "2021-04-15", "15 Apr 2021"],
  ["15. april 2021", "2021-04-15", "15 Apr 2021"],
  ["1st May 2021", "2021-05-01", "15 Apr 2021"],
  ["Mon, 12 Apr 2021 09:30:00 +0200", "2021-04-12 09:30:00", "15 Apr 2021"],
  ["mandag 12. april 2021 kl. 09.30", "2021-04-12 09:30:00", "15 Apr 2021"],
  ["lørdag den 17. april 2021", "2021-04-17", "15 Apr 2021"],
  ["April 15, 2021", "2021-04-15", "Apr 15, 2021"],
  ["Monday, April 12, 2021 9 AM", "2021-04-12 09:00:00", "Apr 15, 2021"],
  ["Thu Apr 15 2021 09:30:00 GMT+0200 (CEST)", "2021-04-15 09:30:00", "Apr 15, 2021"],
  ["Apr 2021", "2021-04-01", "month"],
  ["april 2021", "2021-04-01", "month"],
  ["des. 2021", "2021-12-01", "month"],
  ["2021-04", "2021-04-01", "month"],
  ["05/05/2021", "2021-05-05", "slashes"],
  ["15/4/2021", "2021-04-15", "d/m/y"],
  ["15-04-2021 14:30", "2021-04-15 14:30:00", "d/m/y"],
  ["4/15/2021 2:05 PM", "2021-04-15 14:05:00", "m/d/y"],
  ["04-15-2021", "2021-04-15", "m/d/y"],
  ["4/15/21", "2021-04-15", "m/d/y"],
];

describe("readDays(cells)", () => {
  it("reads each written form, never moved by a zone", () => {
    expect(written.length).toBeGreaterThan(40);
    for (const [text, date, form] of written) {
      expect([text, dateOfFirst([text]), readDays([text], {}).forms]).toEqual([text, date, [form]]);
      expect(looksLikeDay(text)).toBe(true);
    }
  });

  it("leaves what is no day unread, and says so", () => {
    const texts = [
      "1.234",
      "12.04",
      "2021",
      "45000",
      "13:30",
      "mars",
      "Apr-21",
      "2021-15",
      "12/2021",
      "ukjent",
      "99999999",
    ];
    const more = ["Apr 2021 10:30", "15 Foo 2021", "1.2.3", "2021-04/15", "12.04/2021", "april 15", "Ola 15.04.2021"];
    for (const text of [...texts, ...more]) {
      expect([text, ...whyOf([text])]).toEqual([text, "not-a-day"]);
      expect(looksLikeDay(text)).toBe(false);
    }
    expect(whyOf([true, { kind: "error", code: "#N/A" }, NaN])).toEqual(["not-a-day", "error-cell", "not-a-day"]);
  });

  it("knows the days and times that do not exist", () => {
    const texts = [
      "30.02.2026",
      "29.02.2026",
      "2026-02-29",
      "31/04/2026",
      "0.5.2026",
      "15.13.2026",
      "14/14/2026",
      "0/5/2026",
    ];
    const times = [
      "15.04.2021 24:00",
      "2021-04-15T24:00:00",
      "15.04.2021 12:60",
      "15.04.2021 12:30:60",
      "4/15/2021 13:00 PM",
      "15 Apr 2021 0:30 AM",
    ];
    for (const text of [...texts, ...times]) expect([text, ...whyOf([text])]).toEqual([text, "no-such-day"]);
    expect(dateOfFirst(["29.02.2024"])).toBe("2024-02-29");
  });

  it("leaves days outside 1950 to 2100 unread as unlikely, whatever their form", () => {
    const cells = ["31.12.1949", "2101-01-01", "9999-12-31", 0, 20210415, day(0), 2021];
    expect(whyOf(cells)).toEqual(cells.map(() => "unlikely"));
    expect(whyOf(["1950-01-01", "2100-12-31 23:59"])).toEqual([]);
  });

  it("takes date cells as they are, numbers as Excel serials, and blank as missing", () => {
    // Microsoft, "DATEVALUE function": 2011-08-22 is 40777; "Date systems in Excel": the 1904 system counts 1,462 days less.
    const cells = [day(40777.25), 40777.5, null, " "];
    const { values, forms, order, unread } = readDays(cells, {});
    expect([...values]).toEqual([40777.25, 40777.5, NaN, NaN]);
    expect([forms, order, unread]).toEqual([["date cell", "serial"], "none", []]);
    expect([...readDays([40777 - 1462, day(40777)], { epoch: 1904 }).values]).toEqual([40777, 40777]);
    expect(readDays([], {})).toMatchObject({ order: "none", forms: [], unread: [], swapSuspect: false });
  });

  it("does not guess 4/5/2021: without a deciding value it is ambiguous", () => {
    for (const text of ["4/5/2021", "04-05-2021", "4/5/21 10:00", "4/5/2021 2:00 PM"]) {
      const { values, order, forms, unread } = readDays([text, "2021-04-15", "5/5/2021"], {});
      expect([text, ...values]).toEqual([text, NaN, 44301, 44321]);
      expect([order, forms, unread]).toEqual(["undecided", ["iso", "slashes"], [{ index: 0, why: "ambiguous" }]]);
    }
  });

  it("decides the order once, from the dates that fit one order only", () => {
    expect([dateOfFirst(["4/5/2021", "13/5/2021"]), readDays(["4/5/2021", "13/5/2021"], {}).order]).toEqual([
      "2021-05-04",
      "dmy",
    ]);
    expect([dateOfFirst(["4/5/2021", "5/13/2021"]), readDays(["4/5/2021", "5/13/2021"], {}).order]).toEqual([
      "2021-04-05",
      "mdy",
    ]);
    expect(whyOf(["4/5/2021", "31/02/2021"])).toEqual(["ambiguous", "no-such-day"]);
    expect(readDays(["13.5.2021", "2021-05-13"], {}).order).toBe("none");
  });

  it("reads only what stands on its own where the column shows both orders", () => {
    const { values, order, unread } = readDays(["13/5/2021", "5/14/2021", "4/5/2021", "6/6/2021", "5/15/2021"], {});
    expect([...values].map((serial) => (Number.isNaN(serial) ? "unread" : isoDate(serial)))).toEqual([
      "2021-05-13",
      "2021-05-14",
      "unread",
      "2021-06-06",
      "2021-05-15",
    ]);
    expect([order, unread]).toEqual(["undecided", [{ index: 2, why: "conflict" }]]);
  });

  it("lets the given order rule", () => {
    expect(dateOfFirst(["4/5/2021"], { order: "dmy" })).toBe("2021-05-04");
    expect(dateOfFirst(["4/5/2021"], { order: "mdy" })).toBe("2021-04-05");
    expect(whyOf(["13/5/2021", "5/13/2021"], { order: "mdy" })).toEqual(["conflict"]);
    expect(readDays(["2021-04-15"], { order: "mdy" }).order).toBe("none");
  });

  it("reads 21-04-15 only if told how, since its year may stand first", () => {
    expect(readDays(["21-04-15", "22-04-15"], {})).toMatchObject({ order: "undecided", forms: ["short dashes"] });
    expect(whyOf(["21-04-15", "15/04/2021"])).toEqual(["ambiguous"]);
    expect(dateOfFirst(["21-04-15"], { order: "dmy" })).toBe("2015-04-21");
  });
});

describe("readDays(cells), swapped by a locale", () => {
  const texts = [13, 14, 20, 25, 31].map((ofMonth) => `1/${String(ofMonth)}/2021`);
  const cells = [1, 3, 5, 9, 12].map((ofMonth) => day(serialOf({ year: 2021, month: 4, day: ofMonth })));

  it("suspects text above the 12th beside date cells up to it", () => {
    expect(readDays([...texts, ...cells], {}).swapSuspect).toBe(true);
    expect(readDays([...texts, ...cells.map(({ serial }) => serial)], {}).swapSuspect).toBe(true);
  });

  it("does not suspect too few, or any cell on the wrong side", () => {
    const innocent: Cell[][] = [
      texts,
      cells,
      [...texts.slice(1), ...cells],
      [...texts, ...cells.slice(1)],
      [...texts, ...cells, "1/5/2021"],
      [...texts, ...cells, "5/5/2021"],
      [...texts, ...cells, "13/1/2021"],
      [...texts, ...cells, "2021-04-15"],
      [...texts, ...cells, day(serialOf({ year: 2021, month: 4, day: 13 }))],
    ];
    for (const column of innocent) expect(readDays(column, {}).swapSuspect).toBe(false);
  });

  it("is right about AdventureWorks, where the .csv twin shows the true dates", async () => {
    const [book, twin] = ["xlsx", "csv"].map((kind) =>
      outsideTable(`adventureworks/AdventureWorks_Sales_2017.${kind}`),
    );
    if (book == null || twin == null) return;
    const rows = (await readXlsx(new Uint8Array(readFileSync(book)))).sheets[0]?.rows ?? [];
    for (const place of [0, 1]) {
      const column = rows.slice(1).map((row): Cell => {
        const value = row[place];
        if (value instanceof Date) return day(value.getTime() / 86_400_000 + 25569);
        return typeof value === "string" ? value : null;
      });
      const read = readDays(column, {});
      const truth = readDays(columnOf(splitRows(twin, ","), place), {});
      expect([read.swapSuspect, read.order, truth.swapSuspect, truth.order]).toEqual([true, "mdy", false, "mdy"]);
      expect([read.unread, truth.unread, column.length]).toEqual([[], [], 2630]);
      const mended = [...read.values].map((serial, row) => {
        const { year, month, day: ofMonth } = dateOf(serial);
        return typeof column[row] === "string" ? serial : serialOf({ year, month: ofMonth, day: month });
      });
      expect(mended).toEqual([...truth.values]);
    }
  });
});

const two = (value: number) => String(value).padStart(2, "0");
const english = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const norwegian = [
  "januar",
  "februar",
  "mars",
  "april",
  "mai",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "desember",
];

interface Parts {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

/** Ways of writing a day, each with a date that shows the order where one is needed. */
const writers: readonly (readonly [write: (parts: Parts) => string, shows: string])[] = [
  [({ y, m, d }) => `${String(y)}-${two(m)}-${two(d)}`, ""],
  [({ y, m, d }) => `${String(y)}/${String(m)}/${String(d)}`, ""],
  [({ y, m, d }) => `${String(y)}${two(m)}${two(d)}`, ""],
  [({ y, m, d }) => `${two(d)}.${two(m)}.${String(y)}`, ""],
  [({ y, m, d }) => `${String(d)}.${String(m)}.${String(y)}`, ""],
  [({ y, m, d }) => `${two(d)}/${two(m)}/${String(y)}`, "31/12/2020"],
  [({ y, m, d }) => `${String(d)}-${String(m)}-${String(y)}`, "31/12/2020"],
  [({ y, m, d }) => `${String(m)}/${String(d)}/${String(y)}`, "12/31/2020"],
  [({ y, m, d }) => `${two(m)}-${two(d)}-${String(y)}`, "12-31-2020"],
  [({ y, m, d }) => `${String(d)} ${english[m - 1]?.slice(0, 3) ?? ""} ${String(y)}`, ""],
  [({ y, m, d }) => `${english[m - 1] ?? ""} ${String(d)}, ${String(y)}`, ""],
  [({ y, m, d }) => `${String(d)}. ${norwegian[m - 1] ?? ""} ${String(y)}`, ""],
  [({ y, m, d }) => `${two(d)}. ${norwegian[m - 1]?.slice(0, 3).toUpperCase() ?? ""}. ${String(y)}`, ""],
];
const clocks: readonly (readonly [write: (hour: number, minute: number) => string, every: number])[] = [
  [() => "", 0],
  [(hour, minute) => ` ${two(hour)}:${two(minute)}`, 1],
  [(hour, minute) => ` ${two(hour)}:${two(minute)}:00`, 1],
  [(hour, minute) => ` kl. ${two(hour)}.${two(minute)}`, 1],
  [(hour, minute) => ` ${String(((hour + 11) % 12) + 1)}:${two(minute)} ${hour < 12 ? "AM" : "PM"}`, 1],
  [(hour, minute) => `T${two(hour)}:${two(minute)}:00.000Z`, 1],
];

describe("readDays(cells), of any days", () => {
  it("reads back what each way of writing writes", () => {
    const serials = fc.integer({ min: 18264, max: 73415 });
    const time = fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
    const way = fc.tuple(fc.constantFrom(...writers), fc.constantFrom(...clocks));
    fc.assert(
      fc.property(
        fc.array(serials, { minLength: 1, maxLength: 10 }),
        time,
        way,
        (days, clock, [[write, shows], [writeTime, every]]) => {
          const texts = days.map((serial) => {
            // The calendar of JavaScript, in UTC.
            const utc = new Date((serial - 25569) * 86_400_000);
            const parts = { y: utc.getUTCFullYear(), m: utc.getUTCMonth() + 1, d: utc.getUTCDate() };
            return write(parts) + writeTime(clock.hour, clock.minute);
          });
          const { values, unread } = readDays(shows === "" ? texts : [...texts, shows], {});
          expect(unread).toEqual([]);
          const fraction = (every * (clock.hour * 60 + clock.minute)) / 1440;
          days.forEach((serial, index) => {
            expect(values[index]).toBeCloseTo(serial + fraction, 9);
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("does not depend on the order of the cells", () => {
    const pool = [
      "4/5/2021",
      "13/5/2021",
      "5/13/2021",
      "5/5/2021",
      "21-04-15",
      "30.02.2021",
      "2021-04",
      "x",
      "",
      "4-5-2021",
    ];
    const cell = fc.constantFrom<Cell>(...pool, null, false, 44000.5, 3, day(44001), { kind: "error", code: "#REF!" });
    const shuffled = fc.array(cell, { maxLength: 12 }).chain((cells) => {
      const places = cells.map((_, index) => index);
      return fc.tuple(fc.constant(cells), fc.shuffledSubarray(places, { minLength: cells.length }));
    });
    fc.assert(
      fc.property(shuffled, fc.constantFrom(undefined, "dmy" as const, "mdy" as const), ([cells, places], order) => {
        const options = order === undefined ? {} : { order };
        const straight = readDays(cells, options);
        const moved = readDays(
          places.map((place) => cells[place] ?? null),
          options,
        );
        expect([...moved.values]).toEqual(places.map((place) => straight.values[place]));
        expect({ ...moved, values: 0, unread: 0 }).toEqual({ ...straight, values: 0, unread: 0 });
        const whyAt = new Map(straight.unread.map(({ index, why }) => [index, why]));
        expect(moved.unread).toEqual(
          places.flatMap((from, index) => (whyAt.has(from) ? [{ index, why: whyAt.get(from) }] : [])),
        );
      }),
    );
  });
});

describe("readDays(cells), of one pipeline saved in three ways", () => {
  it("gives the same days", () => {
    const plain = outsideTable("crm-maven/sales_pipeline.csv");
    const american = outsideTable("crm-maven/sales_pipeline_us_dates.csv");
    const norse = outsideTable("norwegian/made-here_maven_pipeline_nb-NO.csv");
    if (plain === null || american === null || norse === null) return;
    for (const place of [5, 6]) {
      const readings = [
        readDays(columnOf(splitRows(plain, ","), place), {}),
        readDays(columnOf(splitRows(american, ","), place), {}),
        readDays(columnOf(splitRows(norse, ";"), place), {}),
      ];
      expect(readings.map(({ order }) => order)).toEqual(["none", "mdy", "none"]);
      expect(readings.map(({ forms }) => forms)).toEqual([["iso"], ["m/d/y"], ["d.m.y"]]);
      for (const { values, unread, swapSuspect } of readings) {
        expect([unread, swapSuspect, values.length]).toEqual([[], false, 8800]);
        expect(values).toEqual(readings[0]?.values);
      }
    }
  });

  it("reads the hours of a Norwegian weather station", () => {
    const path = outsideTable("norwegian/temperatur_trykk_met_samme_rune_time_datasett.csv");
    if (path === null) return;
    const hours = columnOf(splitRows(path, ";"), 2);
    expect([dateOfFirst(hours), readDays(hours, {}).unread]).toEqual(["2021-06-11 01:00:00", []]);
  });
});
