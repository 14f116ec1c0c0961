/**
 * The import law. Core's rooms stand in one order, each may import only those before it:
 * words <- text, stats, table <- kpi <- verdict <- report, functions; hosts and pane enter by core/index alone.
 */
const order = {
  words: [],
  stats: ["words"],
  table: ["words"],
  text: ["words"],
  kpi: ["words", "stats", "table", "text"],
  targets: ["words", "stats", "table", "text", "kpi"],
  verdict: ["words", "stats", "table", "text", "kpi"],
  report: ["words", "stats", "table", "text", "kpi", "targets", "verdict"],
  functions: ["words", "stats", "table", "text", "kpi", "targets", "verdict", "report"],
  sample: ["words", "kpi"],
};

const room = ([name, allowed]) => ({
  name: `core-${name}`,
  comment: `core/${name} may import only ${["itself", ...allowed].join(", ")}`,
  severity: "error",
  from: { path: `^src/core/${name}/` },
  to: { pathNot: [name, ...allowed].map((other) => `^src/core/${other}/`) },
});

const hosts = ["excel", "sheets", "files", "workbench", "warehouse"];
/**
 * The warehouse is asked by other hosts: the command line runs its queries, a pane shows its texts. The workbench opens and
 * saves files as the files host does.
 */
const asks = (host) => [
  ...(host === "warehouse" ? [] : ["^src/hosts/warehouse/"]),
  ...(host === "workbench" ? ["^src/hosts/files/"] : []),
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycle", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphan",
      severity: "error",
      from: { orphan: true, pathNot: ["\\.d\\.ts$", "^src/core/index\\.ts$"] },
      to: {},
    },
    ...Object.entries(order).map(room),
    {
      name: "core-by-its-door",
      comment: "hosts and the pane import core through src/core/index.ts",
      severity: "error",
      from: { path: "^(src/hosts|taskpane)/" },
      to: { path: "^src/core/", pathNot: "^src/core/index\\.ts$" },
    },
    // The workbench opens and saves files, so it stands on the files host.
    ...hosts.map((host) => ({
      name: `host-${host}-alone`,
      severity: "error",
      from: { path: `^src/hosts/${host}/` },
      to: { path: "^src/hosts/", pathNot: [`^src/hosts/${host}/`, ...asks(host)] },
    })),
    { name: "pane-host-blind", severity: "error", from: { path: "^taskpane/" }, to: { path: "^src/hosts/" } },
    {
      name: "core-needs-nothing",
      comment: "core has no packages and no Node",
      severity: "error",
      from: { path: "^src/core/" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "npm-unknown", "core"] },
    },
    {
      name: "no-dev-package",
      comment: "the workbench is built on the user's own machine, where the packages it is made of are at hand",
      severity: "error",
      from: { path: "^src/", pathNot: "webpack\\.config\\.cjs$|^src/hosts/workbench/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
