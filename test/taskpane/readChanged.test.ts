import { isDay, makeSample, type Cell } from "../../src/core/index";
import { HostTrouble, type WorkbookHost } from "../../taskpane/host";
import { createPane, type Pane } from "../../taskpane/state/createPane";
import { initialState, type State } from "../../taskpane/state/state";
import { memoryHost, type MemoryHost } from "./memoryHost";

jest.setTimeout(60_000);

const { deals, leads } = makeSample({ deals: 300 }).tables;
const [stage, closed] = [5, 9];
const isLostInSeptember = (row: readonly Cell[]): boolean => {
  const day = row[closed] ?? null;
  return row[stage] === "Tapt" && isDay(day) && day.serial >= 46266 && day.serial <= 46295;
};

/** The deals when one that was lost in September, which is the month shown, is won after all. */
const corrected = ((at) =>
  deals.map((row, place) => (place === at ? row.map((cell, column) => (column === stage ? "Vunnet" : cell)) : row)))(
  deals.findIndex(isLostInSeptember),
);

interface Opened {
  readonly pane: Pane;
  readonly host: MemoryHost;
  readonly change: (cells?: typeof deals) => void;
  /** What the pane is told is the time. */
  readonly clock: { now: number };
  readonly won: () => string | undefined;
}

/** A pane beside the deals, read at 1000; `over` stands in for parts of the host. */
async function opened(over: (host: MemoryHost) => Partial<WorkbookHost> = () => ({})): Promise<Opened> {
  const host = memoryHost("nb", { Avtaler: deals, Leads: leads });
  const clock = { now: 1000 };
  const pane = createPane({ ...host, ...over(host) }, initialState("nb"), "0.1.0", () => clock.now);
  await pane.start();
  await pane.choosePlace("sheet:Avtaler");
  pane.dispatch({ kind: "notice", notice: { tone: "done", text: "before" } });
  const change = (cells: typeof deals = corrected): void => {
    host.sheets.set("Avtaler", { cells, mark: null });
    host.changed = true;
    clock.now += 1000;
  };
  const won = (): string | undefined => pane.state().computed?.figures.find(({ id }) => id === "deals_won")?.value;
  return { pane, host, change, clock, won };
}

const readAt = ({ source }: State): number | undefined => source?.readAt;
const tail = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

describe("readChanged()", () => {
  it("shows what the cells have become and when they were read, and says and writes nothing", async () => {
    const { pane, host, change, won } = await opened();
    const before = Number(won());
    host.store.set("pane", "untouched");
    const seen: { isBusy: boolean; isStale: boolean; isBlank: boolean }[] = [];
    pane.subscribe(() => {
      const { busy, computed, isStale } = pane.state();
      seen.push({ isBusy: busy !== null, isStale, isBlank: computed === null });
    });
    change();
    await pane.readChanged();
    expect(Number(won())).toBe(before + 1);
    expect(pane.state()).toMatchObject({ isStale: false, busy: null, notice: { text: "before" } });
    expect(readAt(pane.state())).toBe(2000);
    expect(host.store.get("pane")).toBe("untouched");
    expect(seen.length).toBeGreaterThan(0);
    // Nothing in the pane moves until the new figures are there.
    expect(seen.filter(({ isBusy, isStale, isBlank }) => isBusy || isStale || isBlank)).toEqual([]);
  });

  it("reads nothing where nothing has changed, nor in a host that cannot tell", async () => {
    let reads = 0;
    const counting = (host: MemoryHost): Partial<WorkbookHost> => ({
      read: (place, work) => {
        reads += 1;
        return host.read(place, work);
      },
    });
    const { pane } = await opened(counting);
    const before = reads;
    await pane.readChanged();
    expect(reads).toBe(before);
    const { hasChanged, ...deaf } = memoryHost("nb", { Avtaler: deals });
    expect(hasChanged).toBeDefined();
    const other = createPane(
      { ...deaf, ...counting(memoryHost("nb", { Avtaler: deals })) },
      initialState("nb"),
      "0.1.0",
    );
    await other.start();
    await other.choosePlace("sheet:Avtaler");
    const read = reads;
    await other.readChanged();
    expect(reads).toBe(read);
  });

  it("keeps to itself what hinders it, shows that cells have changed, and tries again the next time", async () => {
    const { pane, host, change, won } = await opened();
    const before = Number(won());
    change();
    host.fails.set("read", new HostTrouble("busy", "…"));
    await pane.readChanged();
    expect(pane.state()).toMatchObject({ isStale: true, notice: { text: "before" } });
    expect([Number(won()), readAt(pane.state())]).toEqual([before, 1000]);
    host.fails.clear();
    await pane.readChanged();
    expect(pane.state().isStale).toBe(false);
    expect([Number(won()), readAt(pane.state())]).toEqual([before + 1, 2000]);
  });

  it("tells once that the data are gone, and leaves what was read with the time of then", async () => {
    const { pane, host, change, won } = await opened();
    const before = won();
    change();
    host.sheets.delete("Avtaler");
    await pane.readChanged();
    await tail();
    expect(pane.state().notice).toMatchObject({ tone: "trouble" });
    expect(pane.state().notice?.text).toContain("finnes ikke lenger");
    expect([won(), readAt(pane.state())]).toEqual([before, 1000]);
    pane.dispatch({ kind: "notice", notice: null });
    await pane.readChanged();
    await tail();
    expect(pane.state()).toMatchObject({ notice: null, isStale: true });
  });

  it("does not read a selection again, which may be another by now, but shows that cells have changed", async () => {
    const { pane, change, won } = await opened();
    await pane.choosePlace("selection");
    const before = won();
    change();
    await pane.readChanged();
    expect([pane.state().isStale, won()]).toEqual([true, before]);
    await pane.readData();
    expect([pane.state().isStale, Number(won())]).toEqual([false, Number(before) + 1]);
  });

  it("reads all tables in use, and knows them fresh only when all are", async () => {
    const { pane, change, clock } = await opened();
    await pane.addTable("sheet:Leads");
    change();
    clock.now = 5000;
    await pane.readChanged();
    const { source, others, isStale } = pane.state();
    expect([source?.readAt, ...others.map((other) => other.source?.readAt), isStale]).toEqual([5000, 5000, false]);
  });
});

/** Reading takes until it is let go, and can be stopped; so does a large workbook. */
function slowly(): {
  over: (host: MemoryHost) => Partial<WorkbookHost>;
  hold: () => void;
  go: () => void;
  begun: () => number;
} {
  let isHeld = false;
  let begun = 0;
  let go = (): void => undefined;
  const over = (host: MemoryHost): Partial<WorkbookHost> => ({
    read: async (place, work) => {
      if (isHeld && place === "sheet:Avtaler") {
        begun += 1;
        await new Promise<void>((resolve) => {
          go = resolve;
          work?.signal?.addEventListener("abort", () => {
            resolve();
          });
        });
        if (work?.signal?.aborted === true) throw Object.assign(new Error("stopped"), { name: "AbortError" });
      }
      return host.read(place, work);
    },
  });
  return {
    over,
    hold: () => {
      isHeld = true;
    },
    go: () => {
      isHeld = false;
      go();
    },
    begun: () => begun,
  };
}

const until = async (is: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 200 && !is(); turn++) await tail();
  expect(is()).toBe(true);
};

describe("readChanged() under way", () => {
  it("gives way to what the user asks for, which is seen to be heard at once, and is done afterwards", async () => {
    const slow = slowly();
    const { pane, host, change, won } = await opened(slow.over);
    const before = Number(won());
    change();
    slow.hold();
    const reading = pane.readChanged();
    await until(() => slow.begun() === 1);
    const shown = pane.showCell("A1");
    expect(pane.state().busy).toMatchObject({ what: "showing" });
    await shown;
    expect(host.log).toEqual(["show Avtaler!A1"]);
    expect(pane.state()).toMatchObject({ busy: null, isStale: true });
    await until(() => slow.begun() === 2);
    slow.go();
    await reading;
    expect([Number(won()), pane.state().isStale]).toEqual([before + 1, false]);
  });

  it("does not undo the user's choice of another table", async () => {
    const slow = slowly();
    const { pane, change } = await opened(slow.over);
    change();
    slow.hold();
    const reading = pane.readChanged();
    await until(() => slow.begun() === 1);
    await pane.choosePlace("sheet:Leads");
    slow.go();
    await reading;
    expect(pane.state().source?.place).toBe("sheet:Leads");
    expect(pane.state().place).toBe("sheet:Leads");
  });
});

describe("a summary", () => {
  it("is never made of cells that are known to have changed, also where they could not be read at first", async () => {
    const { pane, host, change, won } = await opened();
    const before = Number(won());
    change();
    host.fails.set("read", new HostTrouble("busy", "…"));
    for (let press = 0; press < 2; press++) {
      await pane.summary();
      expect(pane.state().notice).toMatchObject({ tone: "trouble" });
      expect(host.log).toEqual([]);
    }
    host.fails.clear();
    await pane.summary();
    expect(host.log[0]).toMatch(/^write KPI 2026-/);
    expect(Number(won())).toBe(before + 1);
  });
});
