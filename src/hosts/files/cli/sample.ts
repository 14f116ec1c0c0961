import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cliTexts, makeSample } from "../../../core/index";
import { toCsv } from "../write/csv";
import { wholeNumber, type Options } from "./options";
import { Stop, type Terminal } from "./outcome";
import { writeSafely } from "./writeSafely";

/** `sample --out DIR`: writes the tables of the sample as Excel would save them in that language. */
export async function sample({ values, language }: Options, terminal: Terminal): Promise<string[]> {
  const { out } = values;
  if (out === undefined) throw new Stop(2, cliTexts.needs[language]("--out DIR"));
  const seed = wholeNumber(values.seed, "--seed", language);
  const deals = wholeNumber(values.rows, "--rows", language);
  const { tables, truths } = makeSample({
    language,
    ...(seed === undefined ? {} : { seed }),
    ...(deals === undefined ? {} : { deals }),
  });
  await mkdir(out, { recursive: true });
  const paths: string[] = [];
  for (const [name, rows] of Object.entries(tables)) {
    const path = join(out, `${name}.csv`);
    // The mark of UTF-8 in front, without which Excel garbles æ, ø and å. Made files are ours to make again.
    await writeSafely(
      path,
      `\ufeff${language === "nb" ? toCsv(rows, ";", ",") : toCsv(rows, ",", ".")}`,
      true,
      language,
    );
    paths.push(path);
  }
  const truth = join(out, "truths.json");
  await writeSafely(truth, `${JSON.stringify(truths, null, 2)}\n`, true, language);
  for (const path of [...paths, truth]) terminal.tell(cliTexts.written[language](path));
  return paths;
}
