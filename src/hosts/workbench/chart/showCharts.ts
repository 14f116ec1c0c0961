import type { Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { createElement, useEffect, useReducer, type ReactElement } from "react";
import type { CellRange, ChartPlan, Language } from "../../../core/index";
import { bookOf } from "../book/areas";
import { ownSheetOf } from "../book/mark";
import { chartData } from "./chartData";
import { chartPicture, type Shape, type Size } from "./picture";

const componentName = "nokkel-chart";

/** Air between a chart and the edge of the cells that it covers. */
const margin = 4;

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** React wants its own spelling of what SVG writes with a hyphen, save for what is said to screen readers. */
const propertiesOf = (is: Shape["is"]): Record<string, string | number> =>
  Object.fromEntries(Object.entries(is).map(([name, value]) => [name.startsWith("aria-") ? name : camel(name), value]));

const elementOf = ({ tag, is, inside }: Shape): ReactElement =>
  createElement(tag, propertiesOf(is), ...inside.map((one) => (typeof one === "string" ? one : elementOf(one))));

interface ChartKey {
  readonly sheet: string;
  readonly chart: string;
  readonly size: Size;
}

/** Pixels of a rectangle of cells on their sheet. */
function boundsOf(sheet: Worksheet, { row, column, rows, columns }: CellRange) {
  const sum = (from: number, count: number, size: (at: number) => number): number =>
    Array.from({ length: count }, (_, step) => size(from + step)).reduce((total, one) => total + one, 0);
  const width = (at: number): number => sheet.getColumnWidth(at);
  const height = (at: number): number => sheet.getRowHeight(at);
  const [left, top] = [sum(0, column, width), sum(0, row, height)];
  return {
    startX: left + margin,
    startY: top + margin,
    endX: left + sum(column, columns, width) - margin,
    endY: top + sum(row, rows, height) - margin,
  };
}

/** Charts of our sheets, drawn over the cells that their plans name; they follow those cells and scroll with them. */
export class Charts {
  readonly #api: FUniver;
  readonly #language: () => Language;
  readonly #listeners = new Set<() => void>();
  #shown: { readonly sheet: string; readonly remove: () => void }[] = [];

  constructor(api: FUniver, language: () => Language) {
    this.#api = api;
    this.#language = language;
    api.registerComponent(componentName, ({ data }: { readonly data: ChartKey }) => this.#draw(data));
  }

  /** Draws all charts anew from their cells. */
  redraw(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Puts the charts of the sheet that is shown where they belong, and takes away those of others. */
  follow(): void {
    const sheet = bookOf(this.#api).getActiveSheet();
    const id = sheet.getSheetId();
    if (this.#shown.some((one) => one.sheet === id)) {
      this.redraw();
      return;
    }
    this.clear();
    const charts = ownSheetOf(sheet.getSheet().getCustomMetadata())?.plan.charts ?? [];
    for (const chart of charts) {
      const bounds = boundsOf(sheet.getSheet(), chart.place);
      const size = { width: bounds.endX - bounds.startX, height: bounds.endY - bounds.startY };
      const placed = sheet.addFloatDomToPosition(
        {
          componentKey: componentName,
          initPosition: bounds,
          allowTransform: false,
          eventPassThrough: true,
          data: { sheet: id, chart: chart.name, size } satisfies ChartKey,
        },
        `${id}-${chart.name}`,
      );
      if (placed != null) this.#shown.push({ sheet: id, remove: placed.dispose });
    }
  }

  /** Takes all charts away, as before the workbook itself goes. */
  clear(): void {
    for (const { remove } of this.#shown) remove();
    this.#shown = [];
  }

  #draw({ sheet, chart, size }: ChartKey): ReactElement | null {
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      this.#listeners.add(redraw);
      return () => void this.#listeners.delete(redraw);
    }, []);
    const found = this.#find(sheet, chart);
    if (found === null) return null;
    return elementOf(chartPicture(chartData(found.sheet, found.plan, this.#language()), size));
  }

  #find(sheetId: string, name: string): { readonly sheet: Worksheet; readonly plan: ChartPlan } | null {
    const sheet = this.#api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getSheet();
    const plan = ownSheetOf(sheet?.getCustomMetadata())?.plan.charts.find((chart) => chart.name === name);
    return sheet === undefined || plan === undefined ? null : { sheet, plan };
  }
}
