/** Packs what Excel loads into dist/excel; `NOKKEL_BASE_URL` is where it will be served from. */
require("tsx/cjs");
const fs = require("node:fs");
const path = require("node:path");
const { DefinePlugin, sources } = require("webpack");
const { functionsJson } = require("./functionsJson.ts");

const root = path.resolve(__dirname, "../../..");
const developmentUrl = "https://localhost:3000";
const baseUrl = process.env.NOKKEL_BASE_URL ?? developmentUrl;

/** Files that are not bundled: metadata from the registry, the manifest with its address, the pane's page, the icons. */
class HostFiles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("HostFiles", (compilation) => {
      compilation.hooks.processAssets.tap("HostFiles", () => {
        const emit = (name, content) => compilation.emitAsset(name, new sources.RawSource(content));
        emit("functions.json", JSON.stringify(functionsJson(`${baseUrl}/taskpane.html`), null, 2));
        const manifest = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
        emit("manifest.xml", manifest.replaceAll(developmentUrl, baseUrl));
        emit("taskpane.html", fs.readFileSync(path.join(root, "taskpane/index.html"), "utf8"));
        for (const icon of fs.readdirSync(path.join(root, "taskpane/icons"))) {
          emit(`icons/${icon}`, fs.readFileSync(path.join(root, "taskpane/icons", icon)));
        }
      });
    });
  }
}

module.exports = {
  mode: "production",
  context: root,
  entry: { functions: "./src/hosts/excel/index.ts", taskpane: "./taskpane/mount.ts" },
  output: { path: path.join(root, "dist/excel"), filename: "[name].js", clean: true },
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
    new DefinePlugin({ NOKKEL_VERSION: JSON.stringify(require(path.join(root, "package.json")).version) }),
  ],
  node: false,
};
