import fc from "fast-check";
import { kpis } from "../../../src/core/kpi/catalogue";
import { makeSample, type Sample } from "../../../src/core/sample/makeSample";
import { isDay } from "../../../src/core/words/cell";
import { day, serialOf, weekdayOf } from "../../../src/core/words/day";
import { isFault } from "../../../src/core/words/fault";
import { norwegianHolidays } from "../../../src/core/words/holidays";
import { parsePeriod } from "../../../src/core/words/period";
import { isDecided, records, serial, text, type Row } from "./records";

const first = serialOf({ year: 2023, month: 11, day: 1 });
const last = serialOf({ year: 2026, month: 10, day: 31 });
const holidays = new Set([2023, 2024, 2025, 2026, 2027].flatMap(norwegianHolidays));
const isOff = (at: number): boolean => weekdayOf(at) > 5 || holidays.has(Math.floor(at));

/** The rows by their ids, of which none is blank and none stands twice. */
function byId(rows: readonly Row[], name: string): Map<unknown, Row> {
  const found = new Map<unknown, Row>(rows.map((row) => [row[name], row]));
  expect(found.size).toBe(rows.length);
  expect(found.has(null)).toBe(false);
  return found;
}

const openStages = ["Kvalifisering", "Behovsavklaring", "Tilbud", "Forhandling"];

/** What is wrong with a deal; nothing in most cases. */
function wrongInDeal(deal: Row): string[] {
  const [created, closed, expected] = [
    serial(deal["Opprettet"]),
    serial(deal["Lukket"]),
    serial(deal["Forventet lukket"]),
  ];
  const amount = Number(deal["Beløp"]);
  const rules: readonly [string, boolean][] = [
    ["created by the last day", created <= last],
    ["expected after created", expected >= created],
    ["whole hundreds of kroner", amount > 0 && amount % 100 === 0 && deal["Valuta"] === "NOK"],
  ];
  const ending: readonly [string, boolean][] = isDecided(deal)
    ? [
        ["closed after created", closed >= created],
        ["closed within the three years", closed >= first && closed <= last],
        ["closed on a working day", !isOff(closed)],
      ]
    : [["open", Number.isNaN(closed) && openStages.includes(text(deal["Fase"]))]];
  return broken([...rules, ...ending], deal);
}

const broken = (rules: readonly (readonly [string, boolean])[], row: Row): string[] =>
  rules.filter(([, holds]) => !holds).map(([rule]) => `${rule}: ${JSON.stringify(row)}`);

/** What is wrong with a lead, whose deal is given where it has one. */
function wrongInLead(lead: Row, deal: Row | undefined): string[] {
  const created = serial(lead["Opprettet"]);
  const [response, qualified, accepted] = [
    serial(lead["Første svar"]),
    serial(lead["Kvalifisert (MQL)"]),
    serial(lead["Akseptert (SQL)"]),
  ];
  const known = [response, qualified, accepted].filter((at) => !Number.isNaN(at));
  const status = text(lead["Status"]);
  const rules: readonly [string, boolean][] = [
    ["created within the three years", created >= first && created < last + 1],
    ["steps after created", known.every((at) => at >= created && at < last + 1)],
    ["accepted last", Number.isNaN(accepted) || accepted >= Math.max(response, qualified)],
  ];
  if (lead["Avtale-ID"] === null) {
    return broken([...rules, ["no deal, no such status", !["Kunde", "Tapt", "Pågår"].includes(status)]], lead);
  }
  if (deal === undefined) return broken([["its deal exists", false]], lead);
  const statusOf: Readonly<Record<string, string>> = { Vunnet: "Kunde", Tapt: "Tapt" };
  return broken(
    [
      ...rules,
      ["accepted before the deal", Math.floor(accepted) <= serial(deal["Opprettet"])],
      ["the same rep", deal["Selger"] === lead["Selger"]],
      ["status as the deal", status === (statusOf[text(deal["Fase"])] ?? "Pågår")],
    ],
    lead,
  );
}

const outcomes: Readonly<Record<string, readonly string[]>> = {
  Samtale: ["Besvart", "Ikke svar"],
  "E-post": ["Besvart", "Ikke svar"],
  Tilbud: ["Besvart", "Ikke svar"],
  Møte: ["Gjennomført", "Ikke møtt", "Flyttet"],
  Demo: ["Gjennomført", "Ikke møtt", "Flyttet"],
};

/** What is wrong with an activity, whose deal and lead are given where it names them. */
function wrongInActivity(activity: Row, deal: Row | undefined, lead: Row | undefined): string[] {
  const [created, date] = [serial(activity["Opprettet"]), serial(activity["Dato"])];
  const rules: [string, boolean][] = [
    ["within the three years, booked before done", created >= first && date >= created && date <= last],
    ["on working days", !isOff(created) && !isOff(date)],
    ["an outcome of its type", (outcomes[text(activity["Type"])] ?? []).includes(text(activity["Utfall"]))],
    ["its deal exists", (activity["Avtale-ID"] === null) === (deal === undefined)],
    ["its lead exists", (activity["Lead-ID"] === null) === (lead === undefined)],
  ];
  if (lead !== undefined) {
    rules.push(["the lead's rep", lead["Selger"] === activity["Selger"]]);
    rules.push(["after the lead came", created >= serial(lead["Opprettet"])]);
  }
  if (deal !== undefined) {
    rules.push(["the deal's rep", deal["Selger"] === activity["Selger"]]);
    rules.push(["after the deal was created", created >= serial(deal["Opprettet"])]);
    rules.push(["before the deal was closed", !isDecided(deal) || date <= serial(deal["Lukket"])]);
  }
  return broken(rules, activity);
}

function expectConsistent({ tables }: Sample): void {
  const [deals, leads, activities] = [records(tables.deals), records(tables.leads), records(tables.activities)];
  const dealById = byId(deals, "Avtale-ID");
  const leadById = byId(leads, "Lead-ID");
  byId(activities, "Aktivitet-ID");
  const usedByLeads = leads.map((lead) => lead["Avtale-ID"]).filter((id) => id !== null);
  expect(new Set(usedByLeads).size).toBe(usedByLeads.length);
  expect(activities.length).toBeGreaterThan(1000);
  expect([
    ...deals.flatMap(wrongInDeal),
    ...leads.flatMap((lead) => wrongInLead(lead, dealById.get(lead["Avtale-ID"]))),
    ...activities.flatMap((one) => wrongInActivity(one, dealById.get(one["Avtale-ID"]), leadById.get(one["Lead-ID"]))),
  ]).toEqual([]);
}

describe("makeSample()", () => {
  const sample = makeSample();

  it("has the headers of a Norwegian CRM", () => {
    expect(Object.values(sample.tables).map((table) => table[0]?.map(text).join(", "))).toEqual([
      "Avtale-ID, Avtale, Kunde, Selger, Team, Fase, Beløp, Valuta, Opprettet, Lukket, Forventet lukket, Kilde, Produkt",
      "Lead-ID, Selger, Kilde, Opprettet, Første svar, Kvalifisert (MQL), Akseptert (SQL), Avtale-ID, Status",
      "Aktivitet-ID, Selger, Type, Opprettet, Dato, Utfall, Avtale-ID, Lead-ID",
      "Avtale-ID, Fase, Dato inn i fasen",
      "KPI, Gjelder, Periode, Mål, Strekkmål, Ansvarlig, Hensikt",
    ]);
  });

  it("has about 2,400 deals and 25,000 to 36,000 activities of eight reps in three teams", () => {
    const { deals, leads, activities } = sample.tables;
    expect(Math.abs(deals.length - 1 - 2400)).toBeLessThan(240);
    expect(leads.length).toBeGreaterThan(2000);
    expect(activities.length).toBeGreaterThan(25_000);
    expect(activities.length).toBeLessThan(36_000);
    const rows = records(deals);
    expect(new Set(rows.map((deal) => deal["Selger"])).size).toBe(8);
    expect(new Set(rows.map((deal) => deal["Team"])).size).toBe(3);
  });

  it("has a median cycle of about 45 days, and open deals that are mostly expected after the last day", () => {
    const deals = records(sample.tables.deals);
    const decided = deals.filter(isDecided);
    const cycles = decided.map((deal) => serial(deal["Lukket"]) - serial(deal["Opprettet"])).sort((a, b) => a - b);
    expect(Math.abs((cycles[Math.floor(cycles.length / 2)] ?? NaN) - 45)).toBeLessThan(6);
    const open = deals.filter((deal) => !isDecided(deal));
    expect(open.length).toBeGreaterThan(50);
    expect(open.filter((deal) => serial(deal["Forventet lukket"]) > last).length / open.length).toBeGreaterThan(0.7);
    expect(new Set(open.map((deal) => deal["Fase"])).size).toBe(4);
  });

  it("has targets on KPIs of the catalogue, for everyone, teams and reps, in periods that can be read", () => {
    const deals = records(sample.tables.deals);
    const targets = records(sample.tables.targets);
    const known = new Set(kpis.map((kpi) => kpi.id));
    const scopes = new Set(["Alle", ...deals.map((deal) => deal["Team"]), ...deals.map((deal) => deal["Selger"])]);
    expect(targets.length).toBeGreaterThan(40);
    for (const target of targets) {
      expect(known).toContain(target["KPI"]);
      expect(scopes).toContain(target["Gjelder"]);
      expect(isFault(parsePeriod(text(target["Periode"])))).toBe(false);
      expect(Number(target["Strekkmål"])).toBeGreaterThan(Number(target["Mål"]));
      expect(Number(target["Mål"])).toBeGreaterThan(0);
    }
    const about = (id: string): Row[] => targets.filter((target) => target["KPI"] === id);
    for (const id of ["win_rate", "revenue_won", "deals_won"]) expect(about(id).length).toBeGreaterThan(0);
    const place = ({ Gjelder: scope, Periode: period }: Row): string => `${text(scope)} ${text(period)}`;
    expect(about("calls_made").length).toBeGreaterThan(0);
    expect(about("calls_made").map(place)).toEqual(about("connect_rate").map(place));
  });
});

describe("makeSample(options)", () => {
  it("gives the same sample for the same seed and another for another", () => {
    expect(makeSample({ seed: 7, deals: 200 })).toEqual(makeSample({ seed: 7, deals: 200 }));
    const { tables } = makeSample({ seed: 7, deals: 200 });
    const other = makeSample({ seed: 8, deals: 200 }).tables;
    for (const name of ["deals", "leads", "activities"] as const) expect(tables[name]).not.toEqual(other[name]);
  });

  it("is consistent for any seed and size", () => {
    const sizes = fc.constantFrom(1, 30, 600, 1500, 4000);
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), sizes, (seed, deals) => {
        expectConsistent(makeSample({ seed, deals }));
      }),
      { numRuns: 10, seed: 20261031 },
    );
  });

  it("makes about as many deals as asked for", () => {
    const asked = [300, 3000, 20_000];
    for (const deals of asked) {
      const made = makeSample({ seed: 3, deals }).tables.deals.length - 1;
      expect(Math.abs(made / deals - 1)).toBeLessThan(0.12);
    }
  });

  it("ends on the last day that is asked for", () => {
    const lastDay = day(serialOf({ year: 2024, month: 5, day: 15 }));
    const { tables, truths } = makeSample({ deals: 300, lastDay });
    const days = [...tables.activities, ...tables.leads].flat().filter(isDay);
    expect(Math.max(...days.map((cell) => Math.floor(cell.serial)))).toBeLessThanOrEqual(lastDay.serial);
    expect(Math.min(...days.map((cell) => cell.serial))).toBeGreaterThanOrEqual(
      serialOf({ year: 2021, month: 6, day: 1 }),
    );
    expect(truths.find((truth) => truth.kind === "gaming")).toMatchObject({ month: "2023-12" });
  });

  it("throws on a seed or a size that makes no sense", () => {
    expect(() => makeSample({ seed: 1.5 })).toThrow("seed is not a whole number: 1.5");
    expect(() => makeSample({ deals: 0 })).toThrow("deals is below 1: 0");
    expect(() => makeSample({ deals: NaN })).toThrow("deals is below 1: NaN");
  });
});
