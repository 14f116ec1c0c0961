/** Packs what clasp pushes into dist/sheets: one script whose top-level functions are appended from the registry. */
require("tsx/cjs");
const fs = require("node:fs");
const path = require("node:path");
const { BannerPlugin, sources } = require("webpack");
const { shims } = require("./shims.ts");

const root = path.resolve(__dirname, "../../..");

class HostFiles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HostFiles", (compilation) => {
      compilation.hooks.processAssets.tap("HostFiles", () => {
        const manifest = fs.readFileSync(path.join(root, "appsscript.json"));
        compilation.emitAsset("appsscript.json", new sources.RawSource(manifest));
      });
    });
  }
}

module.exports = {
  mode: "production",
  target: ["es2019"],
  context: root,
  entry: { Code: "./src/hosts/sheets/index.ts" },
  output: {
    path: path.join(root, "dist/sheets"),
    filename: "[name].js",
    library: { name: "Nokkel", type: "var" },
    chunkFormat: "array-push",
    chunkLoading: false,
    wasmLoading: false,
    clean: true,
  },
  resolve: { extensions: [".ts"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "ts-loader",
        options: {
          transpileOnly: true,
          configFile: path.join(__dirname, "tsconfig.json"),
          compilerOptions: { composite: false, emitDeclarationOnly: false, rootDir: root },
        },
      },
    ],
  },
  plugins: [
    new HostFiles(),
    // After the minimiser, which would drop functions that nobody calls and the help in front of them.
    new BannerPlugin({ banner: shims(), raw: true, footer: true, stage: 5000 }),
  ],
  node: false,
};
