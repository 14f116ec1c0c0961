import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as sheetJs from "@e965/xlsx";
import { workbenchTexts } from "../../../src/core/index";
import { onWorkbench } from "./onWorkbench";
import { idle, openedFile, type OpenWorkbench } from "./openWorkbench";

jest.setTimeout(300_000);

const open = onWorkbench();

const folder = mkdtempSync(join(tmpdir(), "nokkel-drop-"));

/** Rows that tell one file from the other by their number. */
const rowsOf = (first: number): (string | number)[][] => [
  ["Selger", "Beløp", "Fase"],
  ["Kari", first, "Vunnet"],
  ["Ola", first + 1, "Tapt"],
];

/** A file as another program writes it. */
function fileOf(name: string, kind: sheetJs.BookType, first: number): string {
  const book = sheetJs.utils.book_new();
  sheetJs.utils.book_append_sheet(book, sheetJs.utils.aoa_to_sheet(rowsOf(first)), "Salg");
  const path = join(folder, name);
  writeFileSync(path, sheetJs.write(book, { type: "buffer", bookType: kind }) as Uint8Array);
  return path;
}

/** Drags files from outside the window over a part of the page, and lets go of them there, as a mouse does. */
async function letGo({ page }: OpenWorkbench, on: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(on).boundingBox();
  if (box === null) throw new Error(`no ${on} on the page`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  await session.send("Input.dispatchDragEvent", { type: "dragEnter", x, y, data });
  await session.send("Input.dispatchDragEvent", { type: "dragOver", x, y, data });
  await page.locator(".dropping").waitFor();
  await session.send("Input.dispatchDragEvent", { type: "drop", x, y, data });
  await page.locator(".dropping").waitFor({ state: "detached" });
}

/** Drops files, and answers what the page says of them. */
async function drop(opened: OpenWorkbench, on: string, files: readonly string[]): Promise<string> {
  await letGo(opened, on, files);
  await openedFile(opened.page, basename(files[0] ?? ""));
  return opened.page.locator(".status p").innerText();
}

it("a file dropped on the page opens, wherever it is dropped; one that cannot be read leaves the work as it is", async () => {
  const opened = await open();
  if (opened === null) return;
  const { page, pane } = opened;
  const files = [
    [fileOf("a.xlsx", "xlsx", 100), ".sheet", "a.xlsx", "Salg"],
    [fileOf("b.csv", "csv", 200), "iframe.pane", "b.csv", "b"],
    [fileOf("c.xls", "biff8", 300), ".bar", "c.xls", "Salg"],
  ] as const;
  for (const [place, [path, on, name, sheet]] of files.entries()) {
    expect(await drop(opened, on, [path])).toBe(workbenchTexts.opened.nb(name, sheet));
    const { cells } = await opened.read(`sheet:${sheet}`);
    expect([name, cells]).toEqual([name, rowsOf((place + 1) * 100)]);
    // The one table of the file is read without being asked for.
    expect([name, await pane().locator("#place").inputValue()]).toEqual([name, `sheet:${sheet}`]);
  }

  // What is not saved in a file: a cell, and a column that was corrected.
  await opened.select("Salg", "B2");
  await opened.type("777");
  await pane().selectOption("#role-owner", "Fase");
  await idle(opened);
  const held = (await opened.read("sheet:Salg")).cells;
  expect(held[1]?.[1]).toBe(777);

  const broken = join(folder, "ødelagt.xlsx");
  writeFileSync(broken, new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]));
  const directory = join(folder, "mappe");
  mkdirSync(directory, { recursive: true });
  const picture = join(folder, "bilde.csv");
  writeFileSync(picture, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]));
  for (const [path, on] of [
    [broken, ".sheet"],
    [directory, "iframe.pane"],
    [picture, ".sheet"],
  ] as const) {
    const said = await drop(opened, on, [path]);
    expect(said).toContain(path.slice(folder.length + 1));
    expect([said, await page.locator(".status p.trouble").count()]).toEqual([said, 1]);
    expect((await opened.read("sheet:Salg")).cells).toEqual(held);
  }

  await opened.reload();
  expect((await opened.read("sheet:Salg")).cells).toEqual(held);
  expect(await pane().locator("#role-owner").inputValue()).toBe("Fase");

  // The work is still in no file: another file asks first, and No leaves it.
  await letGo(opened, ".sheet", [files[0][0], files[1][0]]);
  await page.locator("dialog").waitFor();
  await page.keyboard.press("Escape");
  await idle(opened);
  expect((await opened.read("sheet:Salg")).cells).toEqual(held);
  await letGo(opened, ".bar", [files[0][0], files[1][0]]);
  await page.locator("dialog .primary").click();
  await openedFile(page, "a.xlsx");
  expect(await page.locator(".status p").innerText()).toContain(workbenchTexts.onlyOne.nb("a.xlsx"));
  expect((await opened.read("sheet:Salg")).cells).toEqual(rowsOf(100));
  expect(opened.complaints).toEqual([]);
  await opened.close();
});
