import fc from "fast-check";
import { rng, scramble, xoshiro } from "../../../src/core/sample/rng";

describe("xoshiro(state)", () => {
  it("gives the numbers of the reference implementation, version 1.1", () => {
    // rand_xoshiro (Rust), xoshiro128starstar.rs, test `reference`: made with Blackman and Vigna's own C code
    const expected = [
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ];
    const next = xoshiro([1, 2, 3, 4]);
    expect(expected.map(() => next())).toEqual(expected);
  });
});

describe("scramble(bits)", () => {
  it("is fmix32: MurmurHash3 of nothing, whose published values are these", () => {
    // MurmurHash3_x86_32 of the empty text with seed 0, 1 and 0xffffffff (SMHasher and its many ports)
    expect([0, 1, 0xffffffff].map(scramble)).toEqual([0, 0x514e28b7, 0x81f16f39]);
  });
});

describe("rng(seed, stream)", () => {
  it("repeats itself, and differs by seed and by stream", () => {
    const anySeed = fc.integer({ min: -2147483648, max: 2147483647 });
    fc.assert(
      fc.property(anySeed, anySeed, fc.nat(9), fc.nat(9), (seed, otherSeed, stream, otherStream) => {
        const draw = (one: number, two: number): string => {
          const next = rng(one, two);
          return Array.from({ length: 4 }, () => next()).join();
        };
        expect(draw(seed, stream)).toBe(draw(seed, stream));
        if (seed !== otherSeed) expect(draw(seed, stream)).not.toBe(draw(otherSeed, stream));
        if (stream !== otherStream) expect(draw(seed, stream)).not.toBe(draw(seed, otherStream));
      }),
    );
  });

  it("fills 20 equal boxes evenly: chi-square below 43.8, which 19 degrees of freedom pass in one of a thousand", () => {
    const seeds = [1, 2, 3, 12345];
    for (const seed of seeds) {
      const next = rng(seed, 1);
      const boxes = new Array<number>(20).fill(0);
      for (let draw = 0; draw < 40_000; draw++) {
        const value = next();
        if (value <= 0 || value >= 1) throw new Error(`out of range: ${String(value)}`);
        const box = Math.floor(value * 20);
        boxes[box] = (boxes[box] ?? 0) + 1;
      }
      expect(boxes.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)).toBeLessThan(43.8);
    }
  });
});
