import { comparePeople, type Comparison, type Person } from "../report/comparePeople";
import type { SummaryRequest } from "../report/source";
import { sayPeople } from "../report/toKnow";
import { capital, formatNumber, formatPeriod } from "../text/format";
import { paneSentences } from "../text/paneSentences";
import { summaryTexts } from "../text/summaryTexts";
import { formatValue } from "../verdict/formatValue";
import type { Interval } from "../words/interval";
import { axisOf, type Axis } from "./axisOf";
import type { Tone } from "./figuresView";
import { shortValue } from "./trendView";

/** One person's rate, what luck leaves open about it, and a fair estimate, to draw and to read. */
export interface PersonView {
  readonly name: string;
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly fair: number;
  readonly label: string;
  readonly tone: Tone;
  readonly texts: Readonly<Record<"value" | "interval" | "fair" | "cases", string>>;
}

export interface PeopleView {
  readonly title: string;
  /** What the table is called that it is made of. */
  readonly source: string;
  readonly sentence: string;
  readonly axis: Axis;
  /** The rate of all together, drawn as a line. */
  readonly whole: { readonly value: number; readonly text: string };
  readonly people: readonly PersonView[];
}

const stands: Readonly<Record<Person["stands"], readonly [keyof typeof summaryTexts, Tone]>> = {
  above: ["above", "good"],
  below: ["below", "bad"],
  within: ["within", "neutral"],
  "too-little-data": ["tooLittle", "waiting"],
};

/** People set side by side without taking luck for merit, once for each table that names them. */
export const peopleViews = (request: SummaryRequest): PeopleView[] =>
  request.sources.flatMap((source) => {
    const comparison = comparePeople(source, request);
    return comparison === null ? [] : [viewOf(comparison, request)];
  });

function viewOf(comparison: Comparison, request: SummaryRequest): PeopleView {
  const { language } = request;
  const { rate, whole, period } = comparison;
  const write = (value: number | null): string => (value === null ? "–" : formatValue(language, rate.unit, value));
  const people = comparison.people.map((person): PersonView => {
    const { interval, fair } = person;
    const [label, tone] = stands[person.stands];
    const cases = [person.rate.numerator, person.rate.denominator].map((one) => formatNumber(language, one ?? 0));
    return {
      name: person.name,
      value: person.rate.value,
      interval,
      fair: fair.estimate,
      label: summaryTexts[label][language],
      tone,
      texts: {
        value: write(person.rate.value),
        interval: interval === null ? "–" : `${write(interval.low)} – ${write(interval.high)}`,
        fair: write(fair.estimate),
        cases: paneSentences.cases[language](cases[0] ?? "", cases[1] ?? ""),
      },
    };
  });
  const ends = people.flatMap(({ interval, value }) => [interval?.high ?? value ?? 0]);
  return {
    title: `${rate.names[language]}, ${formatPeriod(language, period)}`,
    source: comparison.source.name,
    sentence: capital(sayPeople(request, [comparison])),
    axis: axisOf([...ends, whole.value ?? 0], (value) => shortValue(language, rate.unit, value), 1),
    whole: { value: whole.value ?? 0, text: write(whole.value) },
    people,
  };
}
