import { fontName } from "../../../core/index";
import { escapeXml } from "./xml";

/** DrawingML counts lines in 1/12700 point and text in 1/100 point. */
const unitsPerPoint = 12700;

/** Angles are counted in these. */
export const unitsPerDegree = 60000;

export const ink = "1F2937";
export const quiet = "5B6472";
export const paleRule = "E5E8EC";

const dashes = { solid: "", dash: `<a:prstDash val="dash"/>`, dot: `<a:prstDash val="sysDot"/>` } as const;

export const fill = (rgb: string): string => `<a:solidFill><a:srgbClr val="${rgb}"/></a:solidFill>`;

/** A line `width` points thick. */
export const line = (rgb: string, width: number, dash: keyof typeof dashes = "solid"): string =>
  `<a:ln w="${Math.round(width * unitsPerPoint)}" cap="rnd">${fill(rgb)}${dashes[dash]}<a:round/></a:ln>`;

export const noLine = "<a:ln><a:noFill/></a:ln>";

export const shape = (...parts: readonly string[]): string => `<c:spPr>${parts.join("")}</c:spPr>`;

export interface TextLook {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  /** Clockwise, in degrees. */
  readonly turn?: number;
}

const bodyOf = ({ turn = 0 }: TextLook): string =>
  `<a:bodyPr rot="${Math.round(turn * unitsPerDegree)}" vert="horz"/><a:lstStyle/>`;

const runOf = (tag: string, { size, colour, bold = false }: TextLook, language = ""): string =>
  `<a:${tag}${language} sz="${size * 100}" b="${bold ? 1 : 0}">${fill(colour)}` +
  `<a:latin typeface="${fontName}"/><a:cs typeface="${fontName}"/></a:${tag}>`;

/** How the text of an axis, a legend or a whole chart is set. */
export const textLook = (look: TextLook): string =>
  `<c:txPr>${bodyOf(look)}<a:p><a:pPr>${runOf("defRPr", look)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;

/** A title; `layout` says where it stands, if not where the host puts it. */
export const title = (text: string, look: TextLook, layout = ""): string =>
  `<c:title><c:tx><c:rich>${bodyOf(look)}<a:p><a:pPr>${runOf("defRPr", look)}</a:pPr><a:r>` +
  `${runOf("rPr", look, ' lang="en-US"')}<a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>${layout}` +
  `<c:overlay val="0"/></c:title>`;
