/** What goes wrong with a request: a status of HTTP, or an error after a share of its actions has been carried out. */
export type Fault = { readonly status: number } | { readonly code: string; readonly done?: number };

export type CellValue = number | string | boolean;

/** The workbook's own side: reading these costs no request. */
interface FakeRange {
  values: CellValue[][];
  formulas: CellValue[][];
  numberFormat: string[][];
  readonly address: string;
  readonly format: { $bagGet(name: string): unknown; $bagSet(name: string, value: unknown): boolean };
}

interface Bag {
  $peek(): Record<string, unknown>;
}

interface FakeChart extends Bag {
  readonly name: string;
  readonly $pos: readonly string[] | null;
  readonly series: {
    readonly $items: readonly (Bag & { readonly $values: FakeRange; readonly $categories?: FakeRange })[];
  };
}

export interface FakeSheet extends Bag {
  name: string;
  readonly id: string;
  visibility: string;
  getRange(address?: string): FakeRange;
  getUsedRange(valuesOnly?: boolean): FakeRange;
  readonly tables: { add(address: string, hasHeaders: boolean): { name: string } };
  readonly charts: { readonly $items: readonly FakeChart[]; add(type: string, source: FakeRange, by: string): unknown };
  readonly customProperties: { readonly $items: readonly { readonly key: string; readonly value: string }[] };
  readonly $cfs: readonly (Bag & { readonly type: string; getRange(): FakeRange })[];
  readonly $merges: readonly { readonly r: number; readonly c: number; readonly rows: number; readonly cols: number }[];
  readonly $widths: ReadonlyMap<number, number>;
  readonly $heights: ReadonlyMap<number, number>;
  readonly $frozen: { readonly rows: number; readonly columns: number } | null;
  readonly pageLayout: Bag;
  readonly horizontalPageBreaks: { readonly $items: readonly Bag[] };
}

export interface FakeWorkbook {
  readonly worksheets: { readonly $items: FakeSheet[]; getItem(name: string): FakeSheet; add(name: string): FakeSheet };
  readonly settings: { readonly $items: readonly { readonly key: string; readonly value: unknown }[] };
  $select(range: FakeRange): void;
  /** Somebody types into a cell, and what depends on it is calculated. */
  $type(sheet: FakeSheet, address: string, value: CellValue, source?: "Local" | "Remote"): Promise<void>;
  $deleteSheet(sheet: FakeSheet): void;
  /** The rows of a range the other way around. */
  $sortRows(sheet: FakeSheet, address: string): void;
  $forgetListeners(): void;
  /** How often Excel was asked to tell of an event. */
  readonly $listened: ReadonlyMap<number, number>;
  getSelectedRange(): FakeRange;
}

export interface OpenWorkbook {
  readonly workbook: FakeWorkbook;
  /** Every request so far, as the client sent it. */
  readonly requests: unknown[];
  /** How many of them the client sent as such that may change something. */
  readonly writes: number;
  /** Names the fault of a request, counted from 1. */
  faultAt: (request: number) => Fault | null;
  /** Characters that a request or an answer may have. */
  limit: number;
  readonly largest: { request: number; response: number };
  readonly actions: ReadonlyMap<string, (event: { completed(): void }) => void>;
  readonly shown: { readonly count: number };
}

interface Options {
  readonly sheets?: readonly string[];
  readonly excelApi?: string;
  readonly functions?: string;
  readonly language?: string;
  /** What an empty cell becomes for a custom function: 0 on the desktop, null on the web. */
  readonly empty?: 0 | null;
  readonly metadata?: object;
}

/** The rest of the harness is plain JavaScript: it stands where Excel stands, behind the wire, and has no types to share. */
const { openWorkbook: open } = jest.requireActual<{
  openWorkbook: (client: string, options: Options) => OpenWorkbook;
}>("./client.cjs");

const client = require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js");

/** A fresh workbook behind Microsoft's own client, which itself holds the calls to the requirement set given. */
export const openWorkbook = (options: Options = {}): OpenWorkbook => open(client, options);
