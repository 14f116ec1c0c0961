/** Google's reference implementation of GoogleSQL over tables that come with the query. */
const { createServer } = require("node:net");
const { dirname, join } = require("node:path");
const engine = require("@fivetrandevelopers/zetasql");
const grpc = require("@grpc/grpc-js");
const loader = require("@grpc/proto-loader");
const answerLines = require("./lines.cjs");

const typeKinds = { day: 10, time: 21, moment: 19, whole: 2, float: 7, text: 8, "yes-no": 5 };
/** What BigQuery has and the bare language has not. */
const enabledLanguageFeatures = [
  "FEATURE_V_1_2_CIVIL_TIME",
  "FEATURE_V_1_3_DATE_TIME_CONSTRUCTORS",
  "FEATURE_ANALYTIC_FUNCTIONS",
  "FEATURE_V_1_3_WITH_GROUP_ROWS",
];
const languageOptions = {
  enabledLanguageFeatures,
  productMode: "PRODUCT_EXTERNAL",
  nameResolutionMode: "NAME_RESOLUTION_DEFAULT",
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

function valueOf(cell, kind) {
  if (cell === null) return {};
  if (kind === "day") return { dateValue: Date.parse(cell) / 864e5 };
  if (kind === "text") return { stringValue: cell };
  if (kind === "whole") return { int64Value: String(cell) };
  if (kind === "float") return { doubleValue: Number(cell) };
  if (kind === "yes-no") return { boolValue: cell };
  const time = new Date(cell);
  if (kind === "moment")
    return {
      timestampValue: { seconds: String(Math.floor(time / 1000)), nanos: (((time % 1000) + 1000) % 1000) * 1e6 },
    };
  const parts = [
    time.getUTCMonth() + 1,
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  ];
  const bits = [4n, 5n, 5n, 6n, 6n];
  const packed = parts.reduce((all, part, place) => (all << bits[place]) | BigInt(part), BigInt(time.getUTCFullYear()));
  return { datetimeValue: { bitFieldDatetimeSeconds: packed.toString(), nanos: time.getUTCMilliseconds() * 1e6 } };
}

function plain(value) {
  if (value.stringValue !== undefined) return value.stringValue;
  if (value.doubleValue !== undefined) return value.doubleValue;
  if (value.int64Value !== undefined) return Number(value.int64Value);
  if (value.boolValue !== undefined) return value.boolValue;
  if (value.dateValue !== undefined) return new Date(value.dateValue * 864e5).toISOString().slice(0, 10);
  return null;
}

function nested(name, columns, rows, serializationId) {
  return {
    name,
    serializationId,
    column: columns.map((column) => ({ name: column.name, type: { typeKind: typeKinds[column.kind] } })),
    rows: rows.map((row) => ({ cell: row.map((cell, place) => valueOf(cell, columns[place].kind)) })),
  };
}

(async () => {
  const port = await freePort();
  engine.runServer(port).catch((error) => process.stderr.write(`${error.message}\n`));
  const folder = join(dirname(require.resolve("@fivetrandevelopers/zetasql")), "zetasql/protos");
  const { zetasql } = grpc.loadPackageDefinition(
    loader.loadSync("local_service.proto", { oneofs: true, longs: String, includeDirs: [folder] }),
  );
  const size = 1e9;
  const client = new zetasql.local_service.ZetaSqlLocalService(`localhost:${port}`, grpc.credentials.createInsecure(), {
    "grpc.max_receive_message_length": size,
    "grpc.max_send_message_length": size,
  });
  await new Promise((resolve, reject) =>
    client.waitForReady(Date.now() + 20000, (error) => (error ? reject(error) : resolve())),
  );
  await answerLines(
    ({ sql, parameters, tables }) =>
      new Promise((resolve, reject) => {
        const made = tables.map(({ name, columns, rows }, place) => nested(name, columns, rows, place + 1));
        const request = {
          sql,
          simpleCatalog: {
            name: "c",
            table: made.map(({ rows, ...table }) => table),
            builtinFunctionOptions: { languageOptions },
          },
          options: {
            languageOptions,
            queryParameters: parameters.map((_, place) => ({
              name: `p${place + 1}`,
              type: { typeKind: typeKinds.text },
            })),
          },
          params: parameters.map((value, place) => ({ name: `p${place + 1}`, value: { stringValue: value } })),
          tableContent: Object.fromEntries(made.map((table) => [table.name, { tableData: { row: table.rows } }])),
        };
        client.EvaluateQuery(request, (error, answer) => {
          if (error) reject(error);
          else resolve({ rows: (answer.content.tableData.row ?? []).map(({ cell }) => (cell ?? []).map(plain)) });
        });
      }),
  );
  engine.terminateServer();
})();
