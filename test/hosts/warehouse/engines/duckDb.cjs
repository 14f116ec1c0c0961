/** DuckDB over tables that come with the query. */
const { DuckDBInstance } = require("@duckdb/node-api");
const answerLines = require("./lines.cjs");

const types = {
  day: "DATE",
  time: "TIMESTAMP",
  moment: "TIMESTAMPTZ",
  whole: "BIGINT",
  float: "DOUBLE",
  text: "VARCHAR",
  "yes-no": "BOOLEAN",
};
const quoted = (name) => `"${name.replace(/"/g, '""')}"`;

(async () => {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await answerLines(async ({ sql, parameters, tables }) => {
    for (const { name, columns, rows } of tables) {
      const own = quoted(name);
      await connection.run(
        `CREATE OR REPLACE TABLE ${own} (${columns.map((column) => `${quoted(column.name)} ${types[column.kind]}`).join(", ")})`,
      );
      // As JSON text, so that any value comes in as it is.
      const list = columns.map((column, place) => `CAST(row ->> '$[${place}]' AS ${types[column.kind]})`).join(", ");
      await connection.run(`INSERT INTO ${own} SELECT ${list} FROM (SELECT UNNEST(CAST($1 AS JSON[])) AS row)`, [
        JSON.stringify(rows),
      ]);
    }
    const reader = await connection.runAndReadAll(sql, parameters);
    return {
      rows: reader
        .getRowsJson()
        .map((row, _, all) => row.map((cell, place) => numberOf(cell, reader.columnTypes()[place].toString()))),
    };
  });
})();

/** Whole numbers of 64 bits and more come as text. */
const numberOf = (cell, type) =>
  typeof cell === "string" && /^(HUGEINT|BIGINT|DOUBLE|DECIMAL)/.test(type) ? Number(cell) : cell;
