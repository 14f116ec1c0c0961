const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Hands bytes to the browser as a file that the user saves. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after the click has been handled.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** The name under which a workbook is saved: that of the file it came from, as an .xlsx. */
export const savedName = (name: string): string => `${name.replace(/\.[A-Za-z0-9]{1,5}$/, "")}.xlsx`;
