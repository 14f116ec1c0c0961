import type { IWorkbookData, IWorksheetData } from "@univerjs/core";

/** The workbook as the browser keeps it from one time to the next. */
export interface KeptBook {
  readonly data: IWorkbookData;
  readonly name: string;
  readonly settings: readonly (readonly [string, string])[];
  readonly shown: string;
  /** Whether it has changes that stand in no file. */
  readonly isChanged: boolean;
}

/** All but the sheets, which are kept one by one, so that a change of one cell does not write the whole again. */
interface Head extends Omit<KeptBook, "data"> {
  readonly data: Omit<IWorkbookData, "sheets">;
}

const headKey = "book";
const sheetKey = (id: string): string => `sheet:${id}`;

function request<Answer>(asked: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => {
      resolve(asked.result);
    };
    asked.onerror = () => {
      reject(asked.error ?? new Error("the browser's store failed"));
    };
  });
}

function openStore(): Promise<IDBDatabase> {
  const asked = indexedDB.open("nokkel", 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore("workbook");
  };
  return request(asked);
}

/** Done once everything that was put is on disk. */
const written = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error("the browser's store refused"));
    };
  });

/** Keeps a workbook; of its sheets only those that have changed since, and none that is gone. */
export async function keepBook({ data, ...rest }: KeptBook, changed: ReadonlySet<string>): Promise<void> {
  const store = await openStore();
  try {
    const transaction = store.transaction("workbook", "readwrite");
    const done = written(transaction);
    const workbook = transaction.objectStore("workbook");
    const { sheets, ...head } = data;
    const wanted = new Set([headKey, ...Object.keys(sheets).map(sheetKey)]);
    for (const key of await request(workbook.getAllKeys())) {
      if (typeof key !== "string" || !wanted.has(key)) workbook.delete(key);
    }
    for (const [id, sheet] of Object.entries(sheets)) if (changed.has(id)) workbook.put(sheet, sheetKey(id));
    workbook.put({ ...rest, data: head } satisfies Head, headKey);
    await done;
  } finally {
    store.close();
  }
}

/** The workbook that was kept; null where there is none, or where a part of it is missing. */
export async function keptBook(): Promise<KeptBook | null> {
  const store = await openStore();
  try {
    const workbook = store.transaction("workbook").objectStore("workbook");
    const head = (await request(workbook.get(headKey))) as Head | undefined;
    if (head === undefined) return null;
    const sheets: Record<string, IWorksheetData> = {};
    for (const id of head.data.sheetOrder) {
      const sheet = (await request(workbook.get(sheetKey(id)))) as IWorksheetData | undefined;
      if (sheet === undefined) return null;
      sheets[id] = sheet;
    }
    return { ...head, data: { ...head.data, sheets } };
  } finally {
    store.close();
  }
}
