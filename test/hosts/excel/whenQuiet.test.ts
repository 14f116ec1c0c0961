import { whenQuiet } from "../../../src/hosts/excel/whenQuiet";

describe("whenQuiet(work)", () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Work that takes a while by the clock, and when it began. */
  function working(lasts: number): { heard: () => void; begun: number[] } {
    const begun: number[] = [];
    const start = Date.now();
    const heard = whenQuiet(async () => {
      begun.push(Date.now() - start);
      await new Promise((done) => setTimeout(done, lasts));
    });
    return { heard, begun };
  }

  it("does the work once after many things in a row, two seconds after the last", async () => {
    const { heard, begun } = working(0);
    for (let at = 0; at < 10; at++) {
      heard();
      await jest.advanceTimersByTimeAsync(1000);
    }
    expect(begun).toEqual([]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(begun).toEqual([11_000]);
  });

  it("waits longer where the work took long, so that it never takes more than a tenth of the time", async () => {
    const { heard, begun } = working(3000);
    heard();
    await jest.advanceTimersByTimeAsync(10_000);
    heard();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(begun).toEqual([2000, 40_000]);
  });
});
