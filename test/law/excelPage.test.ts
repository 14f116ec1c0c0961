import { execFile } from "node:child_process";
import { join } from "node:path";
import { makeCertificate } from "../../src/hosts/excel/serve/certificate";
import { serveFolder } from "../../src/hosts/excel/serve/server";
import { freshBuild } from "./freshBuild";

interface Seen {
  readonly host?: { readonly host: string | null };
  readonly refused: readonly string[];
  readonly elsewhere: readonly string[];
  readonly errors: readonly string[];
  readonly madeCode: string;
  readonly sent: string;
  readonly text: number;
}

/** What a browser saw of each page; null where none starts. */
const open = (urls: readonly string[]): Promise<Seen[] | null> =>
  new Promise((resolve, reject) => {
    const script = join(__dirname, "openPage.mjs");
    execFile(process.execPath, [script, ...urls], { timeout: 120_000 }, (error, out, complaint) => {
      if (error === null) resolve(JSON.parse(out) as Seen[]);
      else if (error.code === 2) resolve(null);
      else reject(new Error(complaint));
    });
  });

it("the pages load under their own policy, with Microsoft's unmodified library", async () => {
  const { server, port } = await serveFolder(freshBuild("excel"), makeCertificate(new Date()), [0]);
  const pages = ["taskpane.html", "support.html", "privacy.html"];
  const all = await open(pages.map((page) => `https://localhost:${String(port)}/${page}`));
  server.close();
  if (all === null) {
    process.stdout.write("No browser starts here: the pages are not tried under their policy.\n");
    return;
  }
  for (const { refused, elsewhere, errors, madeCode, sent, text } of all) {
    expect({ refused, elsewhere, errors }).toEqual({ refused: [], elsewhere: [], errors: [] });
    expect([madeCode, sent]).toEqual(["refused", "refused"]);
    expect(text).toBeGreaterThan(20);
  }
  // Outside Excel the library answers that there is no host: so it did load and run.
  expect(all.map(({ host }) => host)).toEqual([expect.objectContaining({ host: null }), undefined, undefined]);
}, 300_000);
