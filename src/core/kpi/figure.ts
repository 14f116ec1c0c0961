import { fault, isFault, type Fault } from "../words/fault";
import { factorOf } from "./catalogue";
import type { Kpi } from "./kpi";
import { middleOf } from "./middleOf";
import type { Figure } from "./question";
import { isUnknown, type Sums } from "./sums";

/** What a KPI's figure is made from: the sums of each measure, and the fault of each that has none. */
export type MeasureSums = ReadonlyMap<string, Sums | Fault>;

const noFigure = (why: Fault): Figure => ({ value: null, numerator: null, denominator: null, fault: why });

const isSums = (sums: Sums | Fault | undefined): sums is Sums => sums !== undefined && !isFault(sums);

/** The figure of a KPI in one cell of the grid; `previous` is the cell of the period before, -1 where there is none. */
export function figureOf(kpi: Kpi, sums: MeasureSums, cell: number, previous: number): Figure {
  const { form } = kpi;
  switch (form.kind) {
    case "total":
      return total(kpi.id, sums.get(form.measure), cell);
    case "ratio":
      return ratio(
        kpi.id,
        addUp(kpi.id, sums, form.numerator, cell),
        addUp(kpi.id, sums, form.denominator, cell),
        form.complement === true,
      );
    case "growth":
      return growth(kpi.id, sums.get(form.measure), cell, previous);
    case "median":
      return middle(kpi.id, sums.get(form.measure), cell);
    case "product": {
      let value = 1;
      for (const factor of form.factors) {
        const figure = figureOf(factorOf(factor.kpi), sums, cell, previous);
        if (figure.value === null) return noFigure(figure.fault ?? fault({ kind: "no-data", of: factor.kpi }));
        if (factor.power === -1 && figure.value === 0) return noFigure(fault({ kind: "no-denominator", of: kpi.id }));
        value *= factor.power === 1 ? figure.value : 1 / figure.value;
      }
      return { value, numerator: value, denominator: null, fault: null };
    }
  }
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

/** Numerator over denominator, both kept; nothing to divide by gives no value, never 0. */
export function ratio(id: string, numerator: number | Fault, denominator: number | Fault, complement: boolean): Figure {
  if (typeof numerator !== "number") return noFigure(numerator);
  if (typeof denominator !== "number") return noFigure(denominator);
  if (denominator === 0)
    return { value: null, numerator, denominator, fault: fault({ kind: "no-denominator", of: id }) };
  const share = numerator / denominator;
  return { value: complement ? 1 - share : share, numerator, denominator, fault: null };
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
  const list = sums.lists?.[cell] ?? [];
  if (list.length === 0) return noFigure(fault({ kind: "no-data", of: id }));
  const value = middleOf(list);
  return { value, numerator: null, denominator: list.length, fault: null };
}
