import { isFault, type Fault } from "../../../src/core/words/fault";
import { disagreements, type Claim } from "../stats/disagreements";

/** Numbers that a case claims of us, and how near ours must be. */
export type Held = readonly { readonly claim: Claim; readonly within: number; readonly relative: boolean }[];

/** What is to be said of a case: what it holds us to, or why we leave it out. */
export type Judged = Held | string;

/** To nine digits: published to at least as many. */
export const exact = (...claims: readonly Claim[]): Held =>
  claims.map((claim) => ({ claim, within: 1e-9, relative: true }));

/** As near as the source itself says. */
export const near = (within: number, ...claims: readonly Claim[]): Held =>
  claims.map((claim) => ({ claim, within, relative: false }));

/** To half a unit of the last decimal printed, and what rounding of that half makes. */
export const printed = (decimals: number, ...claims: readonly Claim[]): Held =>
  near(0.5 * 10 ** -decimals * 1.0001, ...claims);

const decimalsOf = (value: number): number => (/\.(\d+)$/.exec(String(value))?.[1] ?? "").length;

/** Numbers printed to as many decimals as the longest of them: a 0 at the end of the others is lost. */
export const shown = (...claims: readonly Claim[]): Held =>
  printed(Math.max(...claims.map(([, expected]) => decimalsOf(expected))), ...claims);

/** Lists of the same length, number by number. */
export const each = (got: readonly (number | undefined)[], expected: readonly number[]): Claim[] => [
  same(got.length, expected.length),
  ...expected.map((value, place): Claim => [got[place], value]),
];

/** Both ends of an interval, or what came instead of it. */
export const ends = (
  answer: { readonly low: number; readonly high: number } | Fault,
  [low, high]: readonly [low: number, high: number],
): Claim[] => [
  [isFault(answer) ? answer.kind : answer.low, low],
  [isFault(answer) ? answer.kind : answer.high, high],
];

/** Something that must simply be so: a signal, a verdict, a word. */
export const same = (got: unknown, expected: unknown): Claim => [
  JSON.stringify(got) === JSON.stringify(expected) ? 1 : `${JSON.stringify(got)}, and not ${JSON.stringify(expected)}`,
  1,
];

/** An answer that is no fault. */
export function sound<Answer>(answer: Answer | Fault): Answer {
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** Every case of a file: those that we miss, how many we were checked on, and how many we leave out, and why. */
export interface Account {
  readonly misses: readonly string[];
  readonly checked: number;
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Each case is checked or left out; there is no third. A case that claims nothing is a broken test. */
export function account<Case>(cases: readonly Case[], judge: (one: Case) => Judged): Account {
  const misses: string[] = [];
  const leftOut = new Map<string, number>();
  let checked = 0;
  for (const one of cases) {
    const judged = judge(one);
    if (typeof judged === "string") {
      leftOut.set(judged, (leftOut.get(judged) ?? 0) + 1);
    } else {
      checked += 1;
      if (judged.length === 0) throw new Error(`nothing is claimed: ${JSON.stringify(one)}`);
      for (const { claim, within, relative } of judged) {
        misses.push(...disagreements([one], within, () => [claim], relative ? "relative" : "printed"));
      }
    }
  }
  return { misses, checked, leftOut: Object.fromEntries(leftOut) };
}

/** Marks the fields of a record that its answers come from, or that only name it: no cases. */
export const given = Symbol("given");

/** For each field what is to be said of it: given, the reason for which we leave it out, or a judge. */
export type Fields<Entry> = {
  readonly [Field in keyof Entry]-?: typeof given | string | ((one: Entry) => Judged);
};

/** Records of which every field that is not given is a case. A field that nobody thought of is a broken test. */
export function accountFields<Entry extends object>(records: readonly Entry[], fields: Fields<Entry>): Account {
  const names = Object.keys(fields) as (keyof Entry)[];
  const cases = records.flatMap((record, place) =>
    (Object.keys(record) as (keyof Entry)[]).flatMap((field) => {
      if (!names.includes(field)) throw new Error(`no word about ${String(field)}`);
      const judge: typeof given | string | ((one: Entry) => Judged) = fields[field];
      if (judge === given) return [];
      return [{ place, field, toJudge: () => (typeof judge === "string" ? judge : judge(record)) }];
    }),
  );
  return account(cases, ({ toJudge }) => toJudge());
}
