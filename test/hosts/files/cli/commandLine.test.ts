import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../../../..");
const folder = mkdtempSync(join(tmpdir(), "nokkel-cli-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function nokkel(...args: string[]): { code: number | null; out: string; told: string } {
  const run = spawnSync(process.execPath, ["--import", "tsx", join(root, "src/hosts/files/main.ts"), ...args], {
    cwd: root,
    encoding: "utf8",
  });
  return { code: run.status, out: run.stdout, told: run.stderr };
}

const csv = join(folder, "avtaler.csv");
writeFileSync(
  csv,
  [
    "Avtale-ID;Selger;Fase;Beløp;Opprettet;Lukket",
    "1;Åse;Vunnet;1 000,50;03.01.2026;30.01.2026",
    "2;Åse;Tapt;500,00;05.01.2026;29.01.2026",
    "3;Jon;Vunnet;2 000,00;10.01.2026;31.03.2026",
    "4;Jon;Tilbud;800,00;12.03.2026;",
  ].join("\r\n"),
);

describe("nokkel call", () => {
  it("answers as a host does, values and errors alike", () => {
    expect(JSON.parse(nokkel("call", "KPI_CONVERSION", "[12, 80]").out)).toEqual({ value: 0.15 });
    expect(JSON.parse(nokkel("call", "KPI_CONVERSION", "[[[1],[2]], [[10],[20]]]").out)).toEqual({ value: 0.1 });
    const { error } = JSON.parse(nokkel("call", "KPI_CONVERSION", "[0, 0]").out) as {
      error: { code: string; message: string };
    };
    expect(error.code).toBe("#DIV/0!");
    expect(error.message).toMatch(/\.$/);
  });

  it("answers a line for each line of a batch", () => {
    const batch = join(folder, "calls.jsonl");
    writeFileSync(
      batch,
      '{"name":"KPI_CONVERSION","args":[1,4]}\n{"name":"KPI_INTERVAL","args":[0,20]}\n{"name":"KPI_NOPE","args":[]}\n',
    );
    const lines = nokkel("call", "--batch", batch)
      .out.trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toEqual({ value: 0.25 });
    expect(lines[2]).toHaveProperty("error.message");
  });

  it("tells wrong usage from wrong data", () => {
    expect(nokkel("call", "KPI_CONVERSION", "12, 80").code).toBe(2);
    expect(nokkel("frobnicate").code).toBe(2);
    expect(nokkel("table", join(folder, "nothing.csv"), "--kpis", "win_rate").code).toBe(1);
    expect(nokkel("--help").code).toBe(0);
  });
});

describe("nokkel table", () => {
  it("gives figures with their parts, quiet months too", () => {
    const { code, out } = nokkel("table", csv, "--kpis", "win_rate,revenue_won", "--by", "month", "--format", "json");
    const { rows } = JSON.parse(out) as {
      rows: { month: string; kpis: Record<string, { value: number | null; numerator: number }> }[];
    };
    expect(code).toBe(0);
    expect(rows.map(({ month, kpis }) => [month, kpis["win_rate"]?.value, kpis["revenue_won"]?.value])).toEqual([
      ["2026-01", 0.5, 1000.5],
      ["2026-02", null, 0],
      ["2026-03", 1, 2000],
    ]);
  });
});

describe("nokkel report", () => {
  const out = join(folder, "summary.xlsx");

  it("writes the last complete month, and the same bytes again", () => {
    const first = nokkel("report", csv, "--out", out);
    expect(first.told).toContain("summary.xlsx");
    expect(first.code).toBe(0);
    const bytes = readFileSync(out, "base64");
    expect(nokkel("report", csv, "--out", out).code).toBe(0);
    expect(readFileSync(out, "base64")).toBe(bytes);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("leaves alone what it has not made", () => {
    const foreign = join(folder, "mine.xlsx");
    writeFileSync(foreign, "my own notes");
    expect(nokkel("report", csv, "--out", foreign).code).toBe(1);
    expect(readFileSync(foreign, "utf8")).toBe("my own notes");
    expect(nokkel("report", csv, "--out", foreign, "--force").code).toBe(0);
  });

  it("says what is missing, and writes nothing", () => {
    const poor = join(folder, "poor.csv");
    writeFileSync(poor, "Navn;By\nÅse;Oslo\n");
    const none = join(folder, "none.xlsx");
    const { code, told } = nokkel("report", poor, "--out", none);
    expect(code).toBe(1);
    expect(told).toContain("Navn");
    expect(existsSync(none)).toBe(false);
  });
});

describe("nokkel report, of dates shown as numbers in a text file", () => {
  const numbers = join(folder, "general.csv");
  const out = join(folder, "general.xlsx");
  // 46025 is 2026-01-03, as both spreadsheets count.
  writeFileSync(
    numbers,
    ["Deal ID;Rep;Stage;Created;Closed;Amount", "1;Åse;Won;46025;46052;100", "2;Jon;Lost;46027;46051;200"].join("\n"),
  );

  it("says that the date is missing, nothing of the stage that stands there, and which option cures it", () => {
    const { code, told } = nokkel("report", numbers, "--lang", "en", "--out", out);
    expect(code).toBe(1);
    expect(told).toContain("It lacks a date, such as");
    expect(told).not.toMatch(/--role stage|It lacks [^.]*stage/);
    expect(told).toContain(
      "The column “Closed” holds numbers like 46052, which may be Excel's day numbers: --role closed=Closed reads them so.",
    );
    expect(existsSync(out)).toBe(false);
  });

  it("reads them as days where the user says so", () => {
    const { code } = nokkel("report", numbers, "--role", "closed=Closed", "--role", "created=Created", "--out", out);
    expect(code).toBe(0);
    const asked = ["--kpis", "sales_cycle_length", "--by", "month", "--format", "json"];
    const table = nokkel("table", numbers, ...asked, "--role", "closed=Closed", "--role", "created=Created");
    const { rows } = JSON.parse(table.out) as { rows: { month: string; kpis: Record<string, { value: number }> }[] };
    // One deal won, 27 days after it was created.
    expect(rows.map(({ month, kpis }) => [month, kpis["sales_cycle_length"]?.value])).toEqual([["2026-01", 27]]);
  });
});

describe("nokkel --targets and --own-kpis", () => {
  const own = join(folder, "egne.csv");
  writeFileSync(own, "Navn;Teller;Nevner\nStore avtaler;count where beløp >= 1000;count\nRar;summ(beløp);\n");

  it("counts an own KPI, and names the cell of one that it cannot read", () => {
    const { code, out, told } = nokkel(
      ...["table", csv, "--own-kpis", own, "--kpis", "Store avtaler,deals_won", "--format", "json"],
    );
    expect(code).toBe(0);
    const { rows } = JSON.parse(out) as { rows: { kpis: Record<string, unknown> }[] };
    // Two of the four deals are of 1000 or more.
    expect(rows[0]?.kpis).toMatchObject({
      "own:store avtaler": { value: 0.5, numerator: 2, denominator: 4 },
      deals_won: { value: 2 },
    });
    expect(told).toContain("egne.csv: B3, tegn 1: «summ» er ingen funksjon her.");
  });

  it("puts the own KPI in the summary, and tells of the bad rows of targets with their cells", () => {
    const targets = join(folder, "targets.csv");
    writeFileSync(
      targets,
      "KPI;Scope;Period;Target\nwin_rate;;2026-03;40 %\ndeals_wonn;;2026-03;5\nrevenue_won;;2026-13;1\n",
    );
    const { code, out, told } = nokkel("report", csv, "--own-kpis", own, "--targets", targets, "--json");
    expect(code).toBe(0);
    const { kpis, told: inData } = JSON.parse(out) as {
      kpis: { id: string; target: number | null }[];
      told: string[];
    };
    expect(kpis.map(({ id }) => id)).toContain("own:store avtaler");
    expect(kpis.find(({ id }) => id === "win_rate")?.target).toBe(0.4);
    for (const cell of ["targets.csv: A3: ", "targets.csv: C4: ", "egne.csv: B3, tegn 1: "]) {
      expect(told).toContain(cell);
      expect(inData.some((sentence) => sentence.startsWith(cell))).toBe(true);
    }
  });

  it("says what a file of own KPIs must hold where it holds none", () => {
    const { code, told } = nokkel("report", csv, "--own-kpis", csv, "--lang", "en");
    expect(code).toBe(1);
    expect(told).toContain("avtaler.csv holds no own KPIs. The table must have the columns “Name” and “Numerator”");
  });
});

describe("nokkel sample", () => {
  it("writes the same tables for the same seed", () => {
    const [one, two] = [join(folder, "one"), join(folder, "two")];
    expect(nokkel("sample", "--seed", "7", "--rows", "200", "--out", one).code).toBe(0);
    expect(nokkel("sample", "--seed", "7", "--rows", "200", "--out", two).code).toBe(0);
    const tables = ["activities.csv", "deals.csv", "leads.csv", "stages.csv", "targets.csv"];
    expect(readdirSync(one).sort()).toEqual([...tables, "truths.json"]);
    for (const name of readdirSync(one))
      expect(readFileSync(join(one, name), "utf8")).toBe(readFileSync(join(two, name), "utf8"));
  });
});
