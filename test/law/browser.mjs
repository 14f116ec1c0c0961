/** A browser from the development packages, in a folder of its own. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export async function launch() {
  const folder = mkdtempSync(join(tmpdir(), "nokkel-browser-"));
  // It unpacks itself to TMPDIR, and with this also the libraries that a bare machine lacks.
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const clean = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    const { chromium } = await import("playwright-core");
    // What it adds for its usual home would weaken what is looked at here.
    const unwanted = ["--single-process", "--disable-web-security", "--allow-running-insecure-content"];
    const args = packaged.args.filter((one) => !unwanted.includes(one));
    const browser = await chromium.launch({ executablePath: await packaged.executablePath(), args });
    return { browser, close: () => browser.close().finally(clean) };
  } catch (error) {
    clean();
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}
