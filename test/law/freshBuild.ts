import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");
const inputs = ["src", "taskpane", "docs", "manifest.xml", "appsscript.json", "package-lock.json", "tsconfig.json"];

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

/** Known by its content and not by its time: webpack leaves files alone that would come out the same. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of inputs.flatMap((name) => filesUnder(join(root, name))))
    hash.update(path.slice(root.length)).update(bytesOf(path));
  return hash.digest("hex");
}

const wait = (milliseconds: number): unknown =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** One process builds at a time; a lock that is older than any build was left by one that died. */
function alone(lock: string, work: () => void): void {
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 120_000) rmSync(lock, { recursive: true });
      else wait(100);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** The folder of a host's build, built anew where its sources have changed since a test built it: no test sees a stale one. */
export function freshBuild(host: "excel" | "sheets"): string {
  const folder = join(root, "dist", host);
  mkdirSync(join(root, "out"), { recursive: true });
  const stamp = join(root, "out", `${host}.built`);
  alone(join(root, "out", `${host}.building`), () => {
    const wanted = fingerprint();
    // The stamp names the build it was taken of, so that a build for another address or by an older source is not taken for it.
    const isFresh = existsSync(stamp) && readFileSync(stamp, "utf8") === `${wanted} ${contentOf(folder)}`;
    if (isFresh) return;
    build(host);
    writeFileSync(stamp, `${wanted} ${contentOf(folder)}`);
  });
  return folder;
}

function contentOf(folder: string): string {
  const hash = createHash("sha256");
  if (existsSync(folder))
    for (const path of filesUnder(folder)) hash.update(path.slice(root.length)).update(bytesOf(path));
  return hash.digest("hex");
}

function build(host: string): void {
  // The tests are of the build for the placeholder, whatever the caller has set.
  const env = { ...process.env, NOKKEL_BASE_URL: undefined, NOKKEL_NAMESPACE: undefined };
  execFileSync(
    process.execPath,
    [join(root, "node_modules/webpack/bin/webpack.js"), "-c", `src/hosts/${host}/webpack.config.cjs`],
    {
      cwd: root,
      stdio: "pipe",
      env,
    },
  );
}
