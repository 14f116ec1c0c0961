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
export function figureOf(kpi: Kpi, sums: MeasureSums, place: Place): Figure {
  const small = tooSmall(kpi, sums, place.cell);
  return small === null ? formOf(kpi, sums, place) : noFigure(small);
}

/** A figure of people's health or opinions is not given for a group so small that it would tell of single people. */
function tooSmall({ id, least }: Kpi, sums: MeasureSums, cell: number): Fault | null {
  if (least === undefined) return null;
  const people = addUp(id, sums, [least.measure], cell);
  if (typeof people !== "number") return people;
  return people < least.of ? fault({ kind: "group-too-small", of: id, people, least: least.of }) : null;
}

function formOf(kpi: Kpi, sums: MeasureSums, place: Place): Figure {
  const { form } = kpi;
  const { cell } = place;
  switch (form.kind) {
    case "total":
      return total(kpi.id, sums.get(form.measure), cell);
    case "ratio": {
      const whole = addUp(kpi.id, sums, form.numerator, cell);
      const less = addUp(kpi.id, sums, form.minus ?? [], cell);
      const under = addUp(kpi.id, sums, form.denominator, cell);
      if (typeof less !== "number") return noFigure(less);
      return ratio(kpi.id, typeof whole === "number" ? whole - less : whole, under, form);
    }
    case "growth":
      return growth(kpi.id, sums.get(form.measure), cell, place.previous);
    case "median":
      return middle(kpi.id, sums.get(form.measure), cell);
    case "product":
      return product(kpi.id, form.factors, sums, place);
    case "target":
      return againstTarget(kpi.id, form, sums, place);
  }
}

function product(id: string, factors: Factors, sums: MeasureSums, place: Place): Figure {
  let value = 1;
  for (const factor of factors) {
    const figure = figureOf(factorOf(factor.kpi), sums, place);
    if (figure.value === null) return noFigure(figure.fault ?? fault({ kind: "no-data", of: factor.kpi }));
    if (factor.power === -1 && figure.value === 0) return noFigure(fault({ kind: "no-denominator", of: id }));
    value *= factor.power === 1 ? figure.value : 1 / figure.value;
  }
  return { value, numerator: value, denominator: null, fault: null };
}

/** What has been reached over what was to be; where nothing remains to be reached there is nothing to divide by. */
function againstTarget(id: string, form: Extract<Form, { kind: "target" }>, sums: MeasureSums, place: Place): Figure {
  const own = addUp(id, sums, [form.measure], place.cell);
  if (typeof own !== "number") return noFigure(own);
  const target = place.target(form.of ?? form.measure);
  if (target === null) return noFigure(fault({ kind: "without-target", of: id }));
  if (form.against !== "remaining") return ratio(id, own, target[form.against], {});
  const reached = addUp(id, sums, [form.of ?? form.measure], place.cell);
  if (typeof reached !== "number") return noFigure(reached);
  return ratio(id, own, Math.max(0, target.whole - reached), {});
}

/** A total is 0 where nothing happened; where things happened but no amount is known, it is not known. */
function total(id: string, sums: Sums | Fault | undefined, cell: number): Figure {
  if (!isSums(sums)) return noFigure(sums ?? fault({ kind: "no-data", of: id }));
  if (sums.fault !== null) return noFigure(sums.fault);
  if (isUnknown(sums, cell)) return noFigure(fault({ kind: "no-data", of: id }));
  const value = sums.sum[cell] ?? 0;
  return { value, numerator: value, denominator: null, fault: null };
}

function addUp(id: string, sums: MeasureSums, measures: readonly string[], cell: number): number | Fault {
  let added = 0;
  for (const measure of measures) {
    const own = sums.get(measure);
    if (!isSums(own)) return own ?? fault({ kind: "no-data", of: id });
    if (own.fault !== null) return own.fault;
    if (isUnknown(own, cell)) return fault({ kind: "no-data", of: id });
    added += own.sum[cell] ?? 0;
  }
  return added;
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
  const list = sums.lists?.[cell] ?? [];
  if (list.length === 0) return noFigure(fault({ kind: "no-data", of: id }));
  const value = middleOf(list);
  return { value, numerator: null, denominator: list.length, fault: null };
}

/** The median that a row of totals gives; medians of several rows cannot be joined. */
function givenMedian(id: string, { values, of }: GivenMedians, cell: number): Figure {
  const denominator = of[cell] ?? NaN;
  const value = values[cell] ?? NaN;
  if (Number.isNaN(denominator)) return noFigure(fault({ kind: "missing-measures", of: id, measures: [id] }));
  if (denominator === 0 || Number.isNaN(value)) return noFigure(fault({ kind: "no-data", of: id }));
  return { value, numerator: null, denominator, fault: null };
}
