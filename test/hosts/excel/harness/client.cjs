// Loads Microsoft's client library, unmodified, into this realm without a page, and joins it to a workbook of our own.
const { readFileSync } = require("node:fs");
const { createHost } = require("./bridge.cjs");
const { extractMeta } = require("./meta.cjs");

/** What office.js itself, which needs a page, would have made: the same contract, no more. */
function association() {
  const handlers = [];
  const mappings = {};
  const associate = (id, body) => {
    mappings[id.toUpperCase()] = body;
    for (const handler of handlers) handler();
  };
  return { associate, _association: { mappings, onchange: (handler) => handlers.push(handler) } };
}

const atLeast = (have, wanted) => {
  const [a, b] = [have, wanted].map((version) => version.split(".").map(Number));
  return a[0] !== b[0] ? a[0] > b[0] : (a[1] ?? 0) >= (b[1] ?? 0);
};

let library = null;

function load(file) {
  const g = globalThis;
  const bridge = { onMessageFromHost: null, sendMessageToHost: (text) => library.host.send(text) };
  g._richApiNativeBridge = bridge;
  g.window ??= g;
  g.self ??= g;
  const stub = (name, value) => {
    if (!(name in g)) Object.defineProperty(g, name, { value, configurable: true, writable: true });
  };
  stub("navigator", { userAgent: "node", language: "en-US" });
  stub("location", { href: "http://localhost/", search: "", hash: "", origin: "http://localhost" });
  stub("document", {
    URL: "",
    getElementsByTagName: () => [],
    createElement: () => ({}),
    location: g.location,
    readyState: "loading",
    addEventListener() {},
    attachEvent() {},
  });
  stub("addEventListener", () => undefined);
  g.CustomFunctions ??= association();
  (0, eval)(readFileSync(file, "utf8"));
  const { Excel, OfficeExtension } = g;
  const actions = new Map();
  library = {
    bridge,
    meta: extractMeta(Excel, OfficeExtension),
    apiSets: {},
    host: null,
    actions,
    shown: { count: 0 },
  };
  const context = {
    host: "Excel",
    platform: "OfficeOnline",
    displayLanguage: "en-US",
    contentLanguage: "en-US",
    requirements: {
      isSetSupported: (name, version = "1.1") => name in library.apiSets && atLeast(library.apiSets[name], version),
    },
  };
  library.context = context;
  // The custom function runtime looks up its own parts by timer, when a test file may be over: jest must not take them away.
  const kept = Symbol.for("$$jest-protect-from-deletion");
  for (const part of [g.OfficeExtension, g.Excel, g.OSF, g.Office, g.Microsoft, bridge]) {
    if (part !== undefined) Object.defineProperty(part, kept, { value: [], configurable: true });
  }
  g.OSF._OfficeAppFactory ??= {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", hostSpecificFileVersion: "16.00" }),
  };
  g.Office.onReady ??= async (done) => {
    const info = { host: "Excel", platform: "OfficeOnline" };
    done?.(info);
    return info;
  };
  g.Office.actions = { associate: (id, body) => actions.set(id, body) };
  g.Office.addin = {
    showAsTaskpane: async () => {
      library.shown.count += 1;
    },
  };
}

/** A fresh workbook behind the real client; requirement sets are held by the client itself. */
function openWorkbook(
  file,
  { sheets = ["Sheet1"], excelApi = "1.14", functions = "1.4", language = "en-US", empty = 0, metadata } = {},
) {
  if (library === null) load(file);
  library.apiSets = {
    ExcelApi: excelApi,
    CustomFunctionsRuntime: functions,
    SharedRuntime: "1.1",
    RichApiRuntime: "1.1",
  };
  library.context.displayLanguage = language;
  // The shipped library sets this flag on `Utility` and reads it on `CommonUtility`, so its own check is off; here it is on.
  globalThis.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  const getMessage = () => library.bridge.onMessageFromHost;
  library.host = createHost({
    meta: library.meta,
    sheets,
    empty,
    metadata,
    getMessage,
    sendEntries: (entries) => getMessage()?.(JSON.stringify({ type: 3, message: { entries } })),
  });
  return Object.assign(library.host, { actions: library.actions, shown: library.shown, context: library.context });
}

module.exports = { openWorkbook };
