import type { Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { createElement, useEffect, useReducer, type ReactElement } from "react";
import type { ChartPlan, Language } from "../../../core/index";
import { ownSheetOf } from "../book/mark";
import { chartData } from "./chartData";
import { darkColour } from "./darkColours";
import { chartComponent, type ChartKey } from "./drawings";
import { chartPicture, type Shape } from "./picture";

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

type Theme = "light" | "dark";

const isColour = (name: string): boolean => name === "fill" || name === "stroke";

/** React wants its own spelling of what SVG writes with a hyphen, save for what is said to screen readers. */
const propertiesOf = (is: Shape["is"], theme: Theme): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(is).map(([name, value]) => [
      name.startsWith("aria-") ? name : camel(name),
      theme === "dark" && isColour(name) ? darkColour(String(value)) : value,
    ]),
  );

const elementOf = ({ tag, is, inside }: Shape, theme: Theme): ReactElement =>
  createElement(
    tag,
    propertiesOf(is, theme),
    ...inside.map((one) => (typeof one === "string" ? one : elementOf(one, theme))),
  );

/** What charts follow of the page. */
interface Around {
  readonly language: () => Language;
  readonly theme: () => Theme;
}

/** The charts of our sheets as a component of the grid, which shows it over the cells of each and scrolls it with them. */
export class Charts {
  readonly #api: FUniver;
  readonly #around: Around;
  readonly #listeners = new Set<() => void>();

  constructor(api: FUniver, around: Around) {
    this.#api = api;
    this.#around = around;
    api.registerComponent(chartComponent, ({ data }: { readonly data: ChartKey }) => this.#draw(data));
  }

  /** Draws all charts anew from their cells. */
  redraw(): void {
    for (const listener of this.#listeners) listener();
  }

  #draw({ sheet, chart, size }: ChartKey): ReactElement | null {
    const [, redraw] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      this.#listeners.add(redraw);
      return () => void this.#listeners.delete(redraw);
    }, []);
    const found = this.#find(sheet, chart);
    if (found === null) return null;
    const { language, theme } = this.#around;
    return elementOf(chartPicture(chartData(found.sheet, found.plan, language()), size), theme());
  }

  #find(sheetId: string, name: string): { readonly sheet: Worksheet; readonly plan: ChartPlan } | null {
    const sheet = this.#api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getSheet();
    const plan = ownSheetOf(sheet?.getCustomMetadata())?.plan.charts.find((chart) => chart.name === name);
    return sheet === undefined || plan === undefined ? null : { sheet, plan };
  }
}
