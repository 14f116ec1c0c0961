/** Packs what Excel loads into dist/excel, for the place that `NOKKEL_BASE_URL` and `NOKKEL_NAMESPACE` name (docs/excel.md). */
require("tsx/cjs");
const fs = require("node:fs");
const path = require("node:path");
const { DefinePlugin, sources } = require("webpack");
const { withPolicy } = require("./contentPolicy.ts");
const { functionsJson } = require("./functionsJson.ts");
const { manifestFor, placeFrom } = require("./manifestFor.ts");
const { pageOf, pageStyle } = require("./pageOf.ts");

const root = path.resolve(__dirname, "../../..");
const place = placeFrom(process.env);
const read = (file) => fs.readFileSync(path.join(root, file), "utf8");

/** Files that are not bundled: metadata from the registry, the manifest for its place, the pages, the icons. */
class HostFiles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HostFiles", (compilation) => {
      compilation.hooks.processAssets.tap("HostFiles", () => {
        const emit = (name, content) => compilation.emitAsset(name, new sources.RawSource(content));
        const helpUrl = `${place.baseUrl}/taskpane.html`;
        emit("functions.json", JSON.stringify(functionsJson(helpUrl, place.namespace), null, 2));
        emit("manifest.xml", manifestFor(read("manifest.xml"), place));
        emit("taskpane.html", withPolicy(read("taskpane/index.html")));
        emit("support.html", withPolicy(pageOf("Nøkkel: hjelp – help", read("docs/support.md"))));
        emit("privacy.html", withPolicy(pageOf("Nøkkel: personvern – privacy", read("docs/privacy.md"))));
        emit("page.css", pageStyle);
        emit("taskpane.css", read("taskpane/taskpane.css"));
        for (const icon of fs.readdirSync(path.join(root, "taskpane/icons")).filter((name) => name.endsWith(".png"))) {
          emit(`icons/${icon}`, fs.readFileSync(path.join(root, "taskpane/icons", icon)));
        }
      });
    });
  }
}

module.exports = {
  mode: "production",
  context: root,
  // Both stand on one page, the formulas first: what they have is not packed a second time for the pane.
  entry: {
    functions: "./src/hosts/excel/index.ts",
    taskpane: { import: "./src/hosts/excel/pane.ts", dependOn: "functions" },
  },
  output: {
    path: path.join(root, "dist/excel"),
    filename: "[name].js",
    clean: true,
    globalObject: "globalThis",
    // Beside the page, and so where formulas run without one nothing is looked for.
    publicPath: "",
  },
  // What is fetched on demand comes in one file.
  optimization: { splitChunks: false },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: {
    rules: [
      // Nothing in core does anything by being loaded, so what only the pane uses goes into the pane's own script.
      { test: /[\\/]src[\\/]core[\\/]/, sideEffects: false },
      {
        test: /\.tsx?$/,
        loader: "ts-loader",
        options: {
          transpileOnly: true,
          configFile: path.join(__dirname, "tsconfig.json"),
          compilerOptions: {
            composite: false,
            emitDeclarationOnly: false,
            rootDir: root,
            jsx: "react-jsx",
            jsxImportSource: "preact",
          },
        },
      },
    ],
  },
  plugins: [
    new HostFiles(),
    new DefinePlugin({ NOKKEL_VERSION: JSON.stringify(require(path.join(root, "package.json")).version) }),
  ],
  // The law weighs the bundles as they are sent, packed.
  performance: { hints: false },
  node: false,
};
