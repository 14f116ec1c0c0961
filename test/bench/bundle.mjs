import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = join(here, "../..");

/**
 * A script of this folder as one file of plain JavaScript, as hosts run the engine: what a loader compiles on the way, and
 * the names that it gives to functions, would be measured too.
 */
export function bundled(name) {
  const outfile = join(root, "out/bench", `${name}.cjs`);
  mkdirSync(join(root, "out/bench"), { recursive: true });
  buildSync({
    entryPoints: [join(here, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    define: { __dirname: JSON.stringify(join(root, "test/law")) },
    logLevel: "error",
  });
  return outfile;
}

// `npm run bench`
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const run = spawnSync(process.execPath, ["--expose-gc", bundled("main")], { cwd: root, stdio: "inherit" });
  process.exitCode = run.status ?? 1;
}
