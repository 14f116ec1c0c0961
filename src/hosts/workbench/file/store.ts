export const storeName = "workbook";

export function request<Answer>(asked: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => {
      resolve(asked.result);
    };
    asked.onerror = () => {
      reject(asked.error ?? new Error("the browser's store failed"));
    };
  });
}

/** Opens the store in which this browser keeps workbooks. */
export async function openStore(): Promise<IDBDatabase> {
  const asked = indexedDB.open("nokkel", 2);
  asked.onupgradeneeded = () => {
    const { result } = asked;
    if (result.objectStoreNames.contains(storeName)) result.deleteObjectStore(storeName);
    result.createObjectStore(storeName);
  };
  const store = await request(asked);
  // Another version of this page, in another tab, must not have to wait for this one.
  store.onversionchange = () => {
    store.close();
  };
  return store;
}

/** Settles once everything that was put is on disk. */
export const written = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error("the browser's store refused"));
    };
  });
