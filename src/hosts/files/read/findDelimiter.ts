import { type Delimiter, delimiters } from "./fileTables";

const sampleRecords = 50;
const sampleCharacters = 200_000;

/** When two fit equally well. The comma comes last: it also stands in amounts and in running text. */
const preference: readonly Delimiter[] = ["\t", ";", "|", ","];

/** One record of the sample: how often each delimiter stands in it outside quotation marks. */
interface Tally {
  readonly counts: Readonly<Record<Delimiter, number>>;
  /** Commas that do not stand between two digits; the others may be decimal marks. */
  readonly plainCommas: number;
}

/**
 * The delimiter of a text table, by evidence: it stands equally often in most of the first records and in the header.
 * Marks inside quotation marks do not count. `null` when nothing divides the records: one column.
 *
 * @example findDelimiter("Navn;Beløp\nKari;1,5\nOla;2,5") //=> ";"
 */
export function findDelimiter(text: string): Delimiter | null {
  const records = tallyRecords(text);
  let best: { readonly delimiter: Delimiter; readonly score: number } | null = null;
  for (const delimiter of preference) {
    const score = scoreOf(delimiter, records);
    if (score > 0 && (best === null || score > best.score)) best = { delimiter, score };
  }
  return best === null ? null : best.delimiter;
}

/** Share of records that agree on the most usual count, plus 1 when the first record, mostly the header, agrees too. */
function scoreOf(delimiter: Delimiter, records: readonly Tally[]): number {
  const first = records[0];
  if (first === undefined) return 0;
  const couldBeDecimals = delimiter === "," && first.counts[","] === 0 && records.every((one) => one.plainCommas === 0);
  if (couldBeDecimals) return 0;
  const agreeing = new Map<number, number>();
  for (const { counts } of records) agreeing.set(counts[delimiter], (agreeing.get(counts[delimiter]) ?? 0) + 1);
  const [usual, times] = [...agreeing].filter(([count]) => count > 0).reduce(larger, [0, 0]);
  const share = times / records.length;
  if (usual === 0) return 0;
  if (first.counts[delimiter] === usual) return 1 + share;
  return first.counts[delimiter] > 0 || share >= 0.5 ? share : 0;
}

const larger = (one: [number, number], other: [number, number]): [number, number] => (other[1] > one[1] ? other : one);

/** The first records that are not blank; a line break inside quotation marks does not end a record. */
function tallyRecords(text: string): Tally[] {
  const sample = text.slice(0, sampleCharacters);
  const records: Tally[] = [];
  let outside = "";
  let quoted = false;
  for (let at = 0; at < sample.length && records.length < sampleRecords; at += 1) {
    const letter = sample.charAt(at);
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === "\n" || letter === "\r")) {
      if (outside.trim() !== "") records.push(tally(outside));
      outside = "";
    } else if (!quoted) outside += letter;
  }
  if (records.length < sampleRecords && outside.trim() !== "" && sample.length === text.length) {
    records.push(tally(outside));
  }
  return records;
}

function tally(outside: string): Tally {
  const counts = { ",": 0, ";": 0, "\t": 0, "|": 0 };
  for (const delimiter of delimiters) counts[delimiter] = outside.split(delimiter).length - 1;
  return { counts, plainCommas: outside.replace(/(?<=\d),(?=\d)/g, "").split(",").length - 1 };
}
