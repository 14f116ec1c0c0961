import type { Cell } from "../../src/core/words/cell";

const owners = Array.from(
  { length: 40 },
  (_, place) => `${["Anna", "Göran", "Rosalina", "Zane"][place % 4] ?? ""} Selger-${String(place)}`,
);
const regions = ["North", "South", "East", "West", "Central", "Overseas"];
const products = ["GTX Basic", "GTX Pro", "GTX Plus Basic", "MG Special", "GTK 500", "Service Plan", "Upgrade Kit"];

/** Seeded chances from 0 to 1 (mulberry32), so that every run meets the same rows. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const spaced = (cents: number): string =>
  `${String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, " ")},${String(cents % 100).padStart(2, "0")} kr`;

/** Deals as a host hands them over: 8 columns, 3 in 100 amounts written as text, and an id of its own for each row. */
export function dealCells(rows: number): Cell[][] {
  const chance = chances(1);
  const cells: Cell[][] = [["Deal ID", "Rep", "Region", "Product", "Stage", "Created", "Closed", "Amount"]];
  for (let row = 0; row < rows; row++) {
    const owner = Math.floor(chance() ** 1.3 * 40);
    const fate = chance();
    const stage = fate < 0.45 ? "Won" : fate < 0.8 ? "Lost" : "Open";
    const created = 44_197 + Math.floor(chance() * 1000);
    const cents = Math.round(Math.exp(7 + 2 * chance()) * 100);
    cells.push([
      `${String((row * 7919 + 12_345) % 1_000_003).padStart(7, "0")}K${String(row % 7)}`,
      owners[owner] ?? null,
      regions[owner % 6] ?? null,
      products[Math.floor(chance() * products.length)] ?? null,
      stage,
      created,
      stage === "Open" ? "" : created + 2 + Math.floor(chance() ** 3 * 90),
      chance() < 0.03 ? spaced(cents) : cents / 100,
    ]);
  }
  return cells;
}
