import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where a browser lies and how it is to be started. */
export interface BrowserFiles {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** What the package adds for its usual home would weaken what is looked at here. */
const unwanted = ["--single-process", "--disable-web-security", "--allow-running-insecure-content"];

/** Run by itself, for the package is an ES module: unpacks the browser, with its libraries and fonts, and tells where. */
async function unpack(): Promise<BrowserFiles> {
  const home = mkdtempSync(join(tmpdir(), "nokkel-browser-"));
  const fonts = join(home, "fontconf");
  mkdirSync(fonts);
  writeFileSync(
    join(fonts, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/cache</cachedir></fontconfig>`,
  );
  // The package unpacks its own libraries only where it believes itself in this place.
  Object.assign(process.env, { TMPDIR: home, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", FONTCONFIG_PATH: fonts });
  const { default: chromium } = await import("@sparticuz/chromium");
  const executable = await chromium.executablePath();
  return {
    executable,
    args: chromium.args.filter((arg) => !unwanted.includes(arg)),
    env: { TMPDIR: home, FONTCONFIG_PATH: fonts, LD_LIBRARY_PATH: process.env["LD_LIBRARY_PATH"] ?? "" },
  };
}

void unpack().then((files) => process.stdout.write(`\n${JSON.stringify(files)}`));
