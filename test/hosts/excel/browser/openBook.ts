import { openWorkbook, type FakeWorkbook } from "../harness/library";

/** One message to the add-in: a custom function to be calculated, or an event. */
export interface Entry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
}

type Calculation = (values: readonly unknown[], place: object) => unknown;

interface Behind {
  readonly workbook: FakeWorkbook & {
    readonly $customFunctions: Map<string, Calculation>;
    readonly $recalc: () => Promise<void>;
  };
  readonly requests: unknown[];
  readonly send: (text: string) => void;
}

export interface Book {
  readonly workbook: Behind["workbook"];
  readonly requests: readonly unknown[];
  /** Answers a request of the client, both as JSON text. */
  readonly answer: (body: string, flags: number) => Promise<string>;
}

const { createHost } = jest.requireActual<{ createHost: (options: object) => Behind }>("../harness/bridge.cjs");
const { extractMeta } = jest.requireActual<{ extractMeta: (excel: unknown, client: unknown) => object }>(
  "../harness/meta.cjs",
);

/** What Microsoft's client calls its own types; it is loaded here for this alone. */
function metaOfClient(): object {
  openWorkbook();
  const { Excel: excel, OfficeExtension: client } = globalThis as unknown as Record<
    "Excel" | "OfficeExtension",
    unknown
  >;
  return extractMeta(excel, client);
}

/** As in Excel, a formula is calculated anew only where what it is given has changed: each round costs half a second. */
function calculateOnce(functions: Map<string, Calculation>): void {
  for (const [name, calculate] of functions) {
    const known = new Map<string, unknown>();
    functions.set(name, async (values, place) => {
      const asked = JSON.stringify(values);
      if (!known.has(asked)) known.set(asked, await calculate(values, place));
      return known.get(asked);
    });
  }
}

/** A workbook for an Excel that stands outside: what comes over the wire is handed in, what goes out is handed on. */
export function openBook(options: {
  readonly metadata: object;
  readonly sheets: readonly string[];
  readonly empty: 0 | null;
  readonly sendEntries: (entries: readonly Entry[]) => void;
}): Book {
  const waiting = new Map<number, (body: string) => void>();
  const getMessage = () => (text: string) => {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: string } };
    waiting.get(id)?.(message.body);
    waiting.delete(id);
  };
  const behind = createHost({ ...options, meta: metaOfClient(), getMessage });
  calculateOnce(behind.workbook.$customFunctions);
  let asked = 0;
  return {
    workbook: behind.workbook,
    requests: behind.requests,
    answer: (body, flags) =>
      new Promise((resolve) => {
        const id = ++asked;
        waiting.set(id, resolve);
        behind.send(JSON.stringify({ id, type: 1, flags, message: { body } }));
      }),
  };
}
