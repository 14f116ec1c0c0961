/** `npm run excel`: builds dist/excel for this machine and serves it to Excel; `-- --lang nb` says it in Norwegian. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serveFolder } from "./server";
import { steps, systemOf } from "./steps";
import { storedCertificate } from "./storedCertificate";

const root = join(__dirname, "../../../..");
const folder = join(root, "dist/excel");
const ports = [3000, 3001, 3002, 3003, 3004, 3005];

const { lang } = parseArgs({ options: { lang: { type: "string" } } }).values;
const language = /^(nb|nn|no)/.test(lang ?? Intl.DateTimeFormat().resolvedOptions().locale) ? "nb" : "en";

function build(url: string): void {
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const config = "src/hosts/excel/webpack.config.cjs";
  execFileSync(process.execPath, [webpack, "-c", config, "--stats", "errors-warnings"], {
    cwd: root,
    env: { ...process.env, NOKKEL_BASE_URL: url },
    stdio: "inherit",
  });
}

async function main(): Promise<void> {
  const certificates = join(root, "out/localhost");
  const certificate = storedCertificate(certificates, new Date());
  const { port } = await serveFolder(folder, certificate, ports);
  const url = `https://localhost:${port}`;
  build(url);
  const places = {
    url,
    manifest: join(folder, "manifest.xml"),
    certificate: join(certificates, "localhost.crt"),
    isNew: certificate.isNew,
  };
  process.stdout.write(steps(language, places, systemOf(process.platform)));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
