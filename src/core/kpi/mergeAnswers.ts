import { fault, isFault, type Fault } from "../words/fault";
import type { Period } from "../words/period";
import { compareKeys } from "./answerRows";
import { figureOf, type MeasureSums } from "./figure";
import type { Kpi } from "./kpi";
import { measuresOf } from "./catalogue";
import type { Figure, KpiRow, KpiTable, Question } from "./question";
import type { Sums } from "./sums";

/** What one table answers: KPIs that it gives by itself, then the totals of measures for KPIs over several tables. */
export interface Part {
  readonly single: readonly Kpi[];
  readonly measures: readonly string[];
  readonly answer: KpiTable | Fault;
}

type Keys = readonly (string | null)[];

interface Line {
  readonly period: Period | null;
  readonly keys: Keys;
}

const keyOf = ({ period, keys }: Line): string => JSON.stringify([period?.key ?? null, keys]);

/** One table from the answers of several: every period and group that any of them has. */
export function mergeAnswers(question: Question, parts: readonly Part[]): KpiTable | Fault {
  const answered = parts.filter(({ answer }) => !isFault(answer));
  const faults = parts.flatMap(({ answer }) => (isFault(answer) ? [answer] : []));
  const first = faults[0];
  if (answered.length === 0 && first !== undefined) return first;
  const rowsOf = new Map(parts.map((part) => [part, rowsByLine(part)] as const));
  const lines = linesOf(answered);
  const rows = lines.map((line): KpiRow => {
    const figures = question.kpis.map((kpi): Figure => {
      const own = parts.find(({ single }) => single.includes(kpi));
      if (own !== undefined) return figureIn(own, rowsOf.get(own)?.get(keyOf(line)), own.single.indexOf(kpi), kpi.id);
      const sums = new Map(measuresOf(kpi).map((id) => [id, sumIn(parts, rowsOf, line, id)]));
      return together(kpi, sums, question, line);
    });
    return { ...line, figures };
  });
  const problems = answered.flatMap(({ answer }) => (isFault(answer) ? [] : answer.problems));
  return { kpis: question.kpis, by: question.by, grain: question.grain, rows, problems };
}

function together(kpi: Kpi, sums: MeasureSums, { by, period, targets }: Question, line: Line): Figure {
  const asked = { period: line.period ?? period, by, keys: line.keys };
  return figureOf(kpi, sums, { cell: 0, previous: -1, target: (measure) => targets?.({ ...asked, measure }) ?? null });
}

const rowsByLine = ({ answer }: Part): Map<string, KpiRow> =>
  new Map(isFault(answer) ? [] : answer.rows.map((row) => [keyOf(row), row]));

function figureIn({ answer }: Part, row: KpiRow | undefined, place: number, of: string): Figure {
  const why = isFault(answer) ? answer : fault({ kind: "no-data", of });
  return row?.figures[place] ?? { value: null, numerator: null, denominator: null, fault: why };
}

/** A measure of one line, as sums of a single cell. A line that its table does not have is not known. */
function sumIn(
  parts: readonly Part[],
  rowsOf: ReadonlyMap<Part, ReadonlyMap<string, KpiRow>>,
  line: Line,
  id: string,
): Sums | Fault {
  const part = parts.find(({ measures }) => measures.includes(id));
  if (part === undefined) return fault({ kind: "no-data", of: id });
  const place = part.single.length + part.measures.indexOf(id);
  const { value, fault: why } = figureIn(part, rowsOf.get(part)?.get(keyOf(line)), place, id);
  if (value === null) return why ?? fault({ kind: "no-data", of: id });
  const none = new Float64Array(1);
  return {
    sum: Float64Array.of(value),
    count: Float64Array.of(1),
    lists: null,
    undated: 0,
    withoutOf: none,
    fault: null,
  };
}

/** All lines of all answers, by period and then in the order in which each was first met. */
function linesOf(parts: readonly Part[]): Line[] {
  const lines = new Map<string, Line>();
  for (const { answer } of parts) {
    if (isFault(answer)) continue;
    for (const { period, keys } of answer.rows) lines.set(keyOf({ period, keys }), { period, keys });
  }
  return [...lines.values()].sort(
    (a, b) => (a.period?.first ?? 0) - (b.period?.first ?? 0) || compareKeys(a.keys, b.keys),
  );
}
