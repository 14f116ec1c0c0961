import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where a browser lies and how it is to be started. */
export interface BrowserFiles {
  readonly executable: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** What the package adds for its usual home would weaken what is looked at here. */
const unwanted = ["--single-process", "--disable-web-security", "--allow-running-insecure-content"];

const root = join(__dirname, "../..");

/** Unpacked, the browser is 200 MB: that is done once for each version of it. */
function homeOfBrowser(): string {
  const { version } = JSON.parse(readFileSync(join(root, "node_modules/@sparticuz/chromium/package.json"), "utf8")) as {
    readonly version: string;
  };
  return join(root, "out/browser", version);
}

/** Unpacks the browser, with its libraries and fonts, to a place of its own, and then moves it to its home. */
async function unpack(home: string): Promise<void> {
  mkdirSync(join(home, ".."), { recursive: true });
  const place = mkdtempSync(`${home}-`);
  const fonts = join(place, "fontconf");
  mkdirSync(fonts);
  writeFileSync(
    join(fonts, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${home}/cache</cachedir></fontconfig>`,
  );
  // The package unpacks its own libraries only where it believes itself in this place.
  Object.assign(process.env, { TMPDIR: place, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x", FONTCONFIG_PATH: fonts });
  const { default: chromium } = await import("@sparticuz/chromium");
  const executable = await chromium.executablePath();
  const files: BrowserFiles = {
    executable,
    args: chromium.args.filter((arg) => !unwanted.includes(arg)),
    env: { FONTCONFIG_PATH: fonts, LD_LIBRARY_PATH: process.env["LD_LIBRARY_PATH"] ?? "" },
  };
  writeFileSync(join(place, told), JSON.stringify(files).split(place).join(home));
  try {
    renameSync(place, home);
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    // Somebody else was faster.
    if (!existsSync(join(home, told))) throw error;
  }
}

const told = "files.json";

/** Run by itself, for the package is an ES module: tells where the browser lies. */
async function main(): Promise<void> {
  const home = homeOfBrowser();
  if (!existsSync(join(home, told))) await unpack(home);
  process.stdout.write(`\n${readFileSync(join(home, told), "utf8")}`);
}

void main();
