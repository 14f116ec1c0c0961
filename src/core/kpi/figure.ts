import { fault, isFault, type Fault } from "../words/fault";
import { factorOf } from "./catalogue";
import type { Form, Kpi } from "./kpi";
import { middleOf } from "./middleOf";
import type { AskedTarget, Figure } from "./question";
import { isUnknown, type GivenMedians, type Sums } from "./sums";

/** What a KPI's figure is made from: the sums of each measure, and the fault of each that has none. */
export type MeasureSums = ReadonlyMap<string, Sums | Fault>;

type Factors = Extract<Form, { kind: "product" }>["factors"];

const noFigure = (why: Fault): Figure => ({ value: null, numerator: null, denominator: null, fault: why });

const isSums = (sums: Sums | Fault | undefined): sums is Sums => sums !== undefined && !isFault(sums);

/** Where in the grid a figure stands; `previous` is the cell it grows from, -1 where there is none. */
export interface Place {
  readonly cell: number;
  readonly previous: number;
  readonly target: (measure: string) => AskedTarget | null;
}

/** The figure of a KPI in one cell of the grid. */
export const figureOf = (kpi: Kpi, sums: MeasureSums, place: Place): Figure => figuring(kpi, sums)(place);

/** How a KPI's figure is made in any cell: what does not hang on the cell is found once. */
export type Figuring = (place: Place) => Figure;

export function figuring(kpi: Kpi, sums: MeasureSums): Figuring {
  const own = formOf(kpi, sums);
  const { id, least } = kpi;
  if (least === undefined) return own;
  const peopleIn = adding(id, sums, [least.measure]);
  // A figure of people's health or opinions is not given for a group so small that it would tell of single people.
  return (place) => {
    const people = peopleIn(place.cell);
    if (typeof people !== "number") return noFigure(people);
    return people < least.of
      ? noFigure(fault({ kind: "group-too-small", of: id, people, least: least.of }))
      : own(place);
  };
}

function formOf({ id, form }: Kpi, sums: MeasureSums): Figuring {
  switch (form.kind) {
    case "total":
      return totals(id, sums.get(form.measure));
    case "ratio":
      return ratios(id, form, sums);
    case "growth": {
      const own = sums.get(form.measure);
      return ({ cell, previous }) => growth(id, own, cell, previous);
    }
    case "median": {
      const own = sums.get(form.measure);
      return ({ cell }) => middle(id, own, cell);
    }
    case "product":
      return products(id, form.factors, sums);
    case "target":
      return againstTarget(id, form, sums);
  }
}

function ratios(id: string, form: Extract<Form, { kind: "ratio" }>, sums: MeasureSums): Figuring {
  const wholeIn = adding(id, sums, form.numerator);
  const lessIn = adding(id, sums, form.minus ?? []);
  const underIn = adding(id, sums, form.denominator);
  return ({ cell }) => {
    const whole = wholeIn(cell);
    const less = lessIn(cell);
    const under = underIn(cell);
    if (typeof less !== "number") return noFigure(less);
    return ratio(id, typeof whole === "number" ? whole - less : whole, under, form);
  };
}

function products(id: string, factors: Factors, sums: MeasureSums): Figuring {
  const made = factors.map(({ kpi, power }) => ({ kpi, power, figureIn: figuring(factorOf(kpi), sums) }));
  return (place) => {
    let value = 1;
    for (const { kpi, power, figureIn } of made) {
      const figure = figureIn(place);
      if (figure.value === null) return noFigure(figure.fault ?? fault({ kind: "no-data", of: kpi }));
      if (power === -1 && figure.value === 0) return noFigure(fault({ kind: "no-denominator", of: id }));
      value *= power === 1 ? figure.value : 1 / figure.value;
    }
    return { value, numerator: value, denominator: null, fault: null };
  };
}

/** What has been reached over what was to be; where nothing remains to be reached there is nothing to divide by. */
function againstTarget(id: string, form: Extract<Form, { kind: "target" }>, sums: MeasureSums): Figuring {
  const ownIn = adding(id, sums, [form.measure]);
  const reachedIn = adding(id, sums, [form.of ?? form.measure]);
  return ({ cell, target: targetFor }) => {
    const own = ownIn(cell);
    if (typeof own !== "number") return noFigure(own);
    const target = targetFor(form.of ?? form.measure);
    if (target === null) return noFigure(fault({ kind: "without-target", of: id }));
    if (form.against !== "remaining") return ratio(id, own, target[form.against], {});
    const reached = reachedIn(cell);
    if (typeof reached !== "number") return noFigure(reached);
    return ratio(id, own, Math.max(0, target.whole - reached), {});
  };
}

/** A total is 0 where nothing happened; where things happened but no amount is known, it is not known. */
function totals(id: string, sums: Sums | Fault | undefined): Figuring {
  const valueIn = addingOne(id, sums);
  return ({ cell }) => {
    const value = valueIn(cell);
    return typeof value === "number" ? { value, numerator: value, denominator: null, fault: null } : noFigure(value);
  };
}

/** What measures add up to in a cell. */
type AddedIn = (cell: number) => number | Fault;

function adding(id: string, sums: MeasureSums, measures: readonly string[]): AddedIn {
  const parts = measures.map((measure) => addingOne(id, sums.get(measure)));
  return (cell) => {
    let added = 0;
    for (const valueIn of parts) {
      const value = valueIn(cell);
      if (typeof value !== "number") return value;
      added += value;
    }
    return added;
  };
}

function addingOne(id: string, sums: Sums | Fault | undefined): AddedIn {
  if (!isSums(sums) || sums.fault !== null) {
    const why = isSums(sums) ? sums.fault : sums;
    return () => why ?? fault({ kind: "no-data", of: id });
  }
  const { sum } = sums;
  return (cell) => (isUnknown(sums, cell) ? fault({ kind: "no-data", of: id }) : (sum[cell] ?? 0));
}

type Shape = Pick<Extract<Form, { kind: "ratio" }>, "complement" | "scale" | "size">;

/** Numerator over denominator, both kept; nothing to divide by gives no value, never 0. */
export function ratio(
  id: string,
  numerator: number | Fault,
  denominator: number | Fault,
  { complement, scale = 1, size }: Shape,
): Figure {
  if (typeof numerator !== "number") return noFigure(numerator);
  if (typeof denominator !== "number") return noFigure(denominator);
  if (denominator === 0)
    return { value: null, numerator, denominator, fault: fault({ kind: "no-denominator", of: id }) };
  const share = (numerator / (size === true ? Math.abs(denominator) : denominator)) * scale;
  return { value: complement === true ? 1 - share : share, numerator, denominator, fault: null };
}

function growth(id: string, sums: Sums | Fault | undefined, cell: number, previous: number): Figure {
  if (!isSums(sums)) return noFigure(sums ?? fault({ kind: "no-data", of: id }));
  if (sums.fault !== null) return noFigure(sums.fault);
  if (previous < 0 || isUnknown(sums, previous) || isUnknown(sums, cell))
    return noFigure(fault({ kind: "no-data", of: id }));
  const now = sums.sum[cell] ?? 0;
  const before = sums.sum[previous] ?? 0;
  if (before === 0)
    return { value: null, numerator: now, denominator: before, fault: fault({ kind: "no-denominator", of: id }) };
  return { value: now / before - 1, numerator: now, denominator: before, fault: null };
}

function middle(id: string, sums: Sums | Fault | undefined, cell: number): Figure {
  if (!isSums(sums)) return noFigure(sums ?? fault({ kind: "no-data", of: id }));
  if (sums.medians !== undefined) return givenMedian(id, sums.medians, cell);
  const { lists } = sums;
  const from = lists?.ends[cell - 1] ?? 0;
  const to = lists?.ends[cell] ?? 0;
  if (lists === null || from === to) return noFigure(fault({ kind: "no-data", of: id }));
  return { value: middleOf(lists.values, from, to), numerator: null, denominator: to - from, fault: null };
}

/** The median that a row of totals gives; medians of several rows cannot be joined. */
function givenMedian(id: string, { values, of }: GivenMedians, cell: number): Figure {
  const denominator = of[cell] ?? NaN;
  const value = values[cell] ?? NaN;
  if (Number.isNaN(denominator)) return noFigure(fault({ kind: "missing-measures", of: id, measures: [id] }));
  if (denominator === 0 || Number.isNaN(value)) return noFigure(fault({ kind: "no-data", of: id }));
  return { value, numerator: null, denominator, fault: null };
}
