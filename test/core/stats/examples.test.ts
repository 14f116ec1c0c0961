import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

const room = join(__dirname, "../../../src/core/stats");
const files = readdirSync(room, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

/** Everything that the room exports, under its own name, for the examples to call. */
const scope: Record<string, unknown> = {};
for (const file of files) Object.assign(scope, jest.requireActual<object>(join(room, file)));

const examples = files.flatMap((file) =>
  [...readFileSync(join(room, file), "utf8").matchAll(/@example ([^]*?)\/\/=> (.*)/g)].map(
    ([, call = "", answer = ""]) => [file, call.replace(/^ \*/gm, "").trim(), answer.trim()] as const,
  ),
);

/** Docstrings show six digits. */
const sixDigits = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      typeof part === "number" ? (Number.isNaN(part) ? "NaN" : Number(part.toPrecision(6))) : part,
    ),
  );

describe("examples in the docstrings", () => {
  it("are there for every statistic", () => {
    expect(examples.length).toBeGreaterThanOrEqual(20);
  });

  it.each(examples)("%s: %s is %s", (_, call, answer) => {
    expect(sixDigits(runInNewContext(call, scope))).toEqual(sixDigits(runInNewContext(`(${answer})`)));
  });
});
