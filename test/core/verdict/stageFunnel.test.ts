import fc from "fast-check";
import { stageFunnel, type StageEntry } from "../../../src/core/verdict/stageFunnel";

const order = ["Qualify", "Propose", "Negotiate"];
const ends = { won: ["Won"], lost: ["Lost"] };
const entry = (deal: string, stage: string, entered: number): StageEntry => ({ deal, stage, entered });

describe("stageFunnel(entries, order, ends, today)", () => {
  it("counts a straight deal, a skip, a return and a loss by the stated rule", () => {
    // By hand. A goes straight and is won, B skips Propose, C comes back to Qualify, D is lost from Qualify.
    const rows = [
      entry("A", "Qualify", 0),
      entry("A", "Propose", 10),
      entry("A", "Negotiate", 15),
      entry("A", "Won", 18),
      entry("B", "Qualify", 0),
      entry("B", "Negotiate", 20),
      entry("C", "Qualify", 0),
      entry("C", "Propose", 4),
      entry("C", "Qualify", 9),
      entry("D", "Qualify", 0),
      entry("D", "Lost", 30),
      entry("D", "Somewhere else", 31),
      entry("D", "Propose", NaN),
    ];
    const [qualify, propose, negotiate] = stageFunnel(rows, order, ends, 40);
    // Stays in Qualify that have ended: 10, 20, 4 and 30 days; C has stood there for 31, longer than three of four.
    expect(qualify).toEqual({
      stage: "Qualify",
      entered: 4,
      skipped: 0,
      reached: 4,
      movedOn: 3,
      lost: 1,
      returns: 1,
      medianDays: 15,
      open: 1,
      stalled: 1,
    });
    expect(propose).toMatchObject({ entered: 2, skipped: 1, reached: 3, movedOn: 2, medianDays: 5, open: 0 });
    expect(negotiate).toMatchObject({ entered: 2, reached: 2, movedOn: 1, medianDays: 3, open: 1, stalled: 0 });
  });

  it("takes entries of one day forward, however they are listed", () => {
    const rows = [
      entry("A", "Won", 3),
      entry("A", "Negotiate", 3),
      entry("A", "Qualify", 3),
      entry("B", "Lost", 5),
      entry("B", "Qualify", 5),
    ];
    const [qualify, propose, negotiate] = stageFunnel(rows, order, ends, 9);
    expect(qualify).toMatchObject({ entered: 2, movedOn: 1, lost: 1, returns: 0, medianDays: 0, open: 0 });
    expect(propose).toMatchObject({ entered: 0, skipped: 1, movedOn: 1, lost: 0 });
    expect(negotiate).toMatchObject({ entered: 1, movedOn: 1, returns: 0 });
  });

  it("never lets more deals on than came, whatever the history", () => {
    const rows = fc.array(
      fc.record({
        deal: fc.constantFrom("A", "B", "C"),
        stage: fc.constantFrom(...order, "Won", "Lost", "?"),
        entered: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.constant(NaN)),
      }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, (entries) => {
        const stages = stageFunnel(entries, order, ends, 50);
        stages.forEach(({ entered, skipped, reached, movedOn, lost, open }, place) => {
          expect(movedOn + lost).toBeLessThanOrEqual(reached);
          expect(entered + skipped).toBe(reached);
          expect(movedOn).toBeLessThanOrEqual(reached);
          expect(open).toBeLessThanOrEqual(entered);
          expect(reached).toBeLessThanOrEqual(stages[place - 1]?.reached ?? 3);
        });
      }),
    );
  });
});
