import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { build as bundle, type Plugin } from "esbuild";

const root = join(__dirname, "../../../..");
const room = join(root, "src/hosts/workbench");
const stampName = "built.txt";

/** What the build is made of. */
const inputs = ["src", "taskpane", "package.json", "package-lock.json"];

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** Known by content and not by time, for a fresh checkout is new in all its times. */
function fingerprint(): string {
  const hash = createHash("sha256");
  for (const path of inputs.flatMap((name) => filesUnder(join(root, name)))) {
    hash.update(path.slice(root.length)).update(new Uint8Array(readFileSync(path)));
  }
  return hash.digest("hex");
}

const versionOf = (): string => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "";
};

/** The reader of files knows Node's Buffer as a global; here it gets ours, and nobody else takes the page for Node. */
const buffersForFiles: Plugin = {
  name: "buffers-for-files",
  setup: (bundling) => {
    const buffer = JSON.stringify(join(room, "browser/buffer.ts"));
    bundling.onLoad({ filter: /src[\\/]hosts[\\/]files[\\/]read[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: `import { Buffer } from ${buffer};\n${readFileSync(path, "utf8")}`,
      loader: "ts",
    }));
  },
};

const defined = { NOKKEL_VERSION: JSON.stringify(versionOf()), "process.env.NODE_ENV": '"production"' };

/** Our sheets of the sample in both languages, as code that has them ready: made here once and not at every start. */
async function readyPlans(): Promise<string> {
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [join(room, "book/storedPlans.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    define: defined,
    logLevel: "error",
  });
  const made = { exports: {} as { readonly storedPlans?: () => unknown } };
  compileFunction(outputFiles[0]?.text ?? "", ["module", "exports"])(made, made.exports);
  const json = JSON.stringify(JSON.stringify(made.exports.storedPlans?.()));
  return `import { restorePlan } from "./mark";
const stored = JSON.parse(${json});
export const samplePlans = (language) => ({
  summary: restorePlan(stored[language].summary),
  targets: restorePlan(stored[language].targets),
});`;
}

/** Has the page take our sheets of the sample as they were made here. */
const plansOfSample = (ready: Promise<string>): Plugin => ({
  name: "plans-of-sample",
  setup: (bundling) => {
    bundling.onLoad({ filter: /[\\/]book[\\/]samplePlans\.ts$/ }, async () => ({
      contents: await ready,
      loader: "ts",
      resolveDir: join(room, "book"),
    }));
  },
});

async function pack(folder: string): Promise<void> {
  await bundle({
    absWorkingDir: root,
    entryPoints: { app: join(room, "app.ts"), paneApp: join(room, "paneApp.ts") },
    outdir: folder,
    bundle: true,
    minify: true,
    // Parts that both pages share are read once, and what is asked for late is fetched late.
    format: "esm",
    splitting: true,
    chunkNames: "part-[hash]",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: defined,
    // What the files room takes from Node, by what a browser has.
    plugins: [buffersForFiles, plansOfSample(readyPlans())],
    alias: { "node:zlib": join(room, "browser/node.ts"), "node:path": join(room, "browser/node.ts") },
    legalComments: "linked",
    logLevel: "error",
  });
  for (const name of ["index.html", "pane.html", "workbench.css"]) {
    copyFileSync(join(room, "page", name), join(folder, name));
  }
  copyFileSync(join(root, "taskpane/taskpane.css"), join(folder, "taskpane.css"));
  copyFileSync(join(root, "taskpane/icons/icon-32.png"), join(folder, "icon-32.png"));
}

/** The folder of the built page, built anew where its sources have changed; `began` is called where that takes time. */
export async function freshBuild(began: () => void): Promise<string> {
  const folder = join(root, "dist/workbench");
  const stamp = join(folder, stampName);
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return folder;
  began();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await pack(folder);
  writeFileSync(stamp, wanted);
  return folder;
}
