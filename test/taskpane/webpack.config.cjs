/** Packs the pane with a workbook in memory for the browser test, and the pane's help page, to be weighed and shown. */
const fs = require("node:fs");
const path = require("node:path");
const { sources } = require("webpack");

const root = path.resolve(__dirname, "../..");

class StyleSheet {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("StyleSheet", (compilation) => {
      compilation.hooks.processAssets.tap("StyleSheet", () => {
        const css = fs.readFileSync(path.join(root, "taskpane/taskpane.css"), "utf8");
        compilation.emitAsset("taskpane.css", new sources.RawSource(css));
      });
    });
  }
}

module.exports = {
  mode: "production",
  target: ["web", "es2019"],
  context: root,
  entry: {
    page: { import: "./test/taskpane/page.ts", library: { name: "Pane", type: "var" } },
    pane: { import: "./taskpane/mountPane.ts", library: { name: "Pane", type: "var" } },
  },
  output: { path: path.join(root, "dist/pane"), filename: "[name].js", clean: true },
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        options: {
          transpileOnly: true,
          configFile: path.join(root, "taskpane/tsconfig.json"),
          compilerOptions: { composite: false, emitDeclarationOnly: false, rootDir: root },
        },
      },
    ],
  },
  performance: { hints: false },
  plugins: [new StyleSheet()],
  node: false,
};
