import type { Look, SeriesPlan } from "./plan";

/** How a named look is drawn. Colours are RGB hex; each text colour has a contrast of at least 4.5 : 1 to its ground. */
export interface LookStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly italic?: boolean;
  readonly colour: string;
  readonly ground?: string;
  readonly align: "left" | "right" | "center";
  readonly wrap: boolean;
  /** A thin line under the cell. */
  readonly underline?: string;
}

export const fontName = "Calibri";

const ink = "1F2937";
const quiet = "5B6472";
const rule = "D5DAE1";

const body = { size: 10, bold: false, colour: ink, wrap: false, underline: rule } as const;

export const lookStyles: Readonly<Record<Look, LookStyle>> = {
  title: { size: 20, bold: true, colour: "12355B", align: "left", wrap: false },
  subtitle: { size: 10, bold: false, colour: quiet, align: "left", wrap: false },
  section: { size: 13, bold: true, colour: "12355B", align: "left", wrap: false },
  lead: { size: 11, bold: false, colour: ink, align: "left", wrap: true },
  header: { size: 10, bold: true, colour: "FFFFFF", ground: "12355B", align: "left", wrap: true },
  headerNumber: { size: 10, bold: true, colour: "FFFFFF", ground: "12355B", align: "right", wrap: true },
  group: { ...body, bold: true, colour: "12355B", align: "left" },
  name: { ...body, align: "left" },
  number: { ...body, align: "right" },
  strong: { ...body, bold: true, align: "right" },
  text: { ...body, align: "left", wrap: true },
  note: { size: 9, bold: false, colour: quiet, align: "left", wrap: true },
  good: { ...body, align: "left", bold: true, colour: "0B5D3B", ground: "E3F4EA", wrap: true },
  bad: { ...body, align: "left", bold: true, colour: "9B1C1C", ground: "FDE8E8", wrap: true },
  neutral: { ...body, align: "left", colour: ink, wrap: true },
  waiting: { ...body, align: "left", colour: quiet, italic: true, wrap: true },
};

/** How a series is drawn, by what it means: told apart by line and marker as well as by colour. */
export interface SeriesStyle {
  readonly colour: string;
  readonly width: number;
  readonly dash: "solid" | "dash" | "dot";
  readonly marker: "circle" | "diamond" | "none";
}

export const seriesStyles: Readonly<Record<SeriesPlan["role"], SeriesStyle>> = {
  actual: { colour: "1D5FA8", width: 2.25, dash: "solid", marker: "circle" },
  signal: { colour: "C2410C", width: 0, dash: "solid", marker: "diamond" },
  target: { colour: "0B5D3B", width: 1.75, dash: "dash", marker: "none" },
  centre: { colour: "5B6472", width: 1.25, dash: "solid", marker: "none" },
  limit: { colour: "5B6472", width: 1.25, dash: "dot", marker: "none" },
  team: { colour: "1F2937", width: 1.75, dash: "dash", marker: "none" },
};
