/**
 * Packs what clasp pushes into dist/sheets: the script, whose top-level functions are appended from the registry, and the
 * sidebar's page. The script is loaded anew for each formula, so it does nothing on being loaded that can wait.
 */
require("tsx/cjs");
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");
const { BannerPlugin, DefinePlugin, Compilation, sources } = require("webpack");
const { onFirstUse } = require("./server/onFirstUse.ts");
const { shims } = require("./server/shims.ts");
const { withoutHelp } = require("./server/withoutHelp.ts");

const root = path.resolve(__dirname, "../../..");
const { version } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));

const styleFile = path.join(root, "taskpane/taskpane.css");

class Manifest {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Manifest", (compilation) => {
      compilation.hooks.processAssets.tap("Manifest", () => {
        const manifest = fs.readFileSync(path.join(root, "appsscript.json"));
        compilation.emitAsset("appsscript.json", new sources.RawSource(manifest));
      });
    });
  }
}

/** Before the minimiser, which then shortens what was put off as it does all else. */
class OnFirstUse {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OnFirstUse", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE;
      compilation.hooks.processAssets.tap({ name: "OnFirstUse", stage }, () => {
        const put = (source) => new sources.RawSource(onFirstUse(ts, String(source.source())));
        compilation.updateAsset("Code.js", put);
      });
    });
  }
}

/** A page of Google's has no files beside it, so scripts and style are put into it. */
class Page {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Page", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "Page", stage }, (assets) => {
        const style = fs.readFileSync(styleFile, "utf8");
        const page = fs
          .readFileSync(path.join(__dirname, "client/sidebar.html"), "utf8")
          .replace(/<style data-file="pane\.css"><\/style>/, () => `<style>\n${style}</style>`)
          .replace(/<script data-file="([^"]+)"><\/script>/g, (_, name) => {
            // Text in a script must neither end it nor begin a comment of the page's.
            const code = String(assets[name].source()).replace(/<(\/script|!--)/gi, "\\x3c$1");
            return `<script>\n${code}\n</script>`;
          });
        for (const name of Object.keys(assets)) compilation.deleteAsset(name);
        compilation.emitAsset("sidebar.html", new sources.RawSource(page));
      });
    });
  }
}

const typescript = (configFile, before = []) => ({
  rules: [
    // Every module of ours only declares, so what nobody uses of it can be left out.
    { test: /src[\\/](core|hosts[\\/]sheets[\\/](server|wire))[\\/]/, sideEffects: false },
    {
      test: /\.tsx?$/,
      loader: "ts-loader",
      options: {
        transpileOnly: true,
        configFile,
        getCustomTransformers: () => ({ before }),
        compilerOptions: { composite: false, emitDeclarationOnly: false, rootDir: root },
      },
    },
  ],
});

const shared = { mode: "production", target: ["es2019"], context: root, node: false };
const folder = path.join(root, "dist/sheets");

module.exports = [
  {
    ...shared,
    name: "server",
    entry: { Code: "./src/hosts/sheets/server/index.ts" },
    output: {
      path: folder,
      filename: "[name].js",
      library: { name: "Nokkel", type: "var" },
      chunkFormat: "array-push",
      chunkLoading: false,
      wasmLoading: false,
      clean: { keep: "sidebar.html" },
    },
    resolve: { extensions: [".ts"] },
    module: typescript(path.join(__dirname, "server/tsconfig.json"), [withoutHelp(ts)]),
    plugins: [
      new Manifest(),
      new OnFirstUse(),
      new DefinePlugin({ NOKKEL_VERSION: JSON.stringify(version) }),
      // After the minimiser, which would drop functions that nobody calls and the help in front of them.
      new BannerPlugin({ banner: shims(), raw: true, footer: true, stage: 5000 }),
    ],
  },
  {
    ...shared,
    target: ["web", "es2019"],
    name: "sidebar",
    entry: { pane: "./src/hosts/sheets/client/index.ts" },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: typescript(path.join(root, "taskpane/tsconfig.json")),
    performance: { hints: false },
    plugins: [new Page(), new DefinePlugin({ NOKKEL_VERSION: JSON.stringify(version) })],
  },
];
