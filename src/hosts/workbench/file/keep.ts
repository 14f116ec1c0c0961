import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { openStore, request, storeName, written } from "./store";

/** The workbook as the browser keeps it from one time to the next. */
export interface KeptBook {
  readonly data: IWorkbookData;
  readonly name: string;
  readonly settings: readonly (readonly [string, string])[];
  readonly shown: string;
  /** Whether it has changes that stand in no file. */
  readonly isChanged: boolean;
}

/** Keys of the pieces that hold the cells of a sheet, from the top; an empty piece has none. */
export type PieceKeys = readonly string[];

/** All but the cells, which are kept in pieces, so that a change of one cell does not write the whole again. */
export interface Head extends KeptBook {
  readonly sheets: readonly { readonly sheet: IWorksheetData; readonly pieces: PieceKeys }[];
}

/** What is to be known of a kept workbook without reading it. */
export interface Label {
  readonly slot: string;
  readonly name: string;
  readonly isChanged: boolean;
  /** When it was kept last, in milliseconds. */
  readonly when: number;
}

type Cells = Record<number, Record<number, ICellData>>;

const labelsFrom = "label/";
const labelKey = (slot: string): string => `${labelsFrom}${slot}`;
const headKey = (slot: string): string => `${slot}/head`;
const pieceKey = (slot: string, piece: string): string => `${slot}/${piece}`;
const within = (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uffff`);

/** All workbooks that are kept, the latest first. */
export async function keptLabels(): Promise<Label[]> {
  const store = await openStore();
  try {
    const kept: unknown[] = await request(
      store.transaction(storeName).objectStore(storeName).getAll(within(labelsFrom)),
    );
    return (kept as Label[]).sort((a, b) => b.when - a.when);
  } finally {
    store.close();
  }
}

/** Keeps cells as text, which the store takes faster than it takes objects. */
export function keepPiece(store: IDBDatabase, slot: string, piece: string, json: string): Promise<void> {
  const transaction = store.transaction(storeName, "readwrite");
  transaction.objectStore(storeName).put(json, pieceKey(slot, piece));
  return written(transaction);
}

/** From then on a workbook is what its head says; pieces that it no longer has go with the same stroke. */
export function keepHead(store: IDBDatabase, slot: string, head: Head, gone: Iterable<string>): Promise<void> {
  const transaction = store.transaction(storeName, "readwrite");
  const workbook = transaction.objectStore(storeName);
  const { name, isChanged } = head;
  workbook.put(head, headKey(slot));
  workbook.put({ slot, name, isChanged, when: Date.now() } satisfies Label, labelKey(slot));
  for (const piece of gone) workbook.delete(pieceKey(slot, piece));
  return written(transaction);
}

export async function forget(slot: string): Promise<void> {
  const store = await openStore();
  try {
    const transaction = store.transaction(storeName, "readwrite");
    transaction.objectStore(storeName).delete(labelKey(slot));
    transaction.objectStore(storeName).delete(within(`${slot}/`));
    await written(transaction);
  } finally {
    store.close();
  }
}

/** Pieces that no head knows: the page was closed while it kept them. */
async function removeLost(store: IDBDatabase, slot: string, wanted: ReadonlySet<string>): Promise<void> {
  const transaction = store.transaction(storeName, "readwrite");
  const workbook = transaction.objectStore(storeName);
  for (const key of await request(workbook.getAllKeys(within(`${slot}/`)))) {
    if (typeof key === "string" && !wanted.has(key)) workbook.delete(key);
  }
  await written(transaction);
}

/** The workbook kept in a slot, with the pieces it is made of; null where there is none, or where a part is missing. */
export async function keptBook(
  slot: string,
): Promise<{ readonly book: KeptBook; readonly pieces: ReadonlyMap<string, PieceKeys> } | null> {
  const store = await openStore();
  try {
    const workbook = store.transaction(storeName).objectStore(storeName);
    const head = (await request(workbook.get(headKey(slot)))) as Head | undefined;
    if (head === undefined) return null;
    const { sheets, data, ...rest } = head;
    const wanted = new Set([headKey(slot)]);
    const whole: Record<string, IWorksheetData> = {};
    for (const { sheet, pieces } of sheets) {
      const cellData: Cells = {};
      const held = pieces.filter((piece) => piece !== "").map((piece) => pieceKey(slot, piece));
      for (const json of await Promise.all(held.map((key) => request<unknown>(workbook.get(key))))) {
        if (typeof json !== "string") return null;
        Object.assign(cellData, JSON.parse(json));
      }
      for (const key of held) wanted.add(key);
      whole[sheet.id] = { ...sheet, cellData };
    }
    await removeLost(store, slot, wanted);
    return {
      book: { ...rest, data: { ...data, sheets: whole } },
      pieces: new Map(sheets.map(({ sheet, pieces }) => [sheet.id, pieces])),
    };
  } finally {
    store.close();
  }
}
