import { currencyOf } from "./currencyOf";

/** A number as written, read under both conventions; NaN under the one that it cannot be written in. */
export interface NumberReading {
  readonly asComma: number;
  readonly asPoint: number;
  readonly percent: boolean;
  readonly currency: string | null;
}

/** What stands around the digits. */
interface Frame {
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currency: string | null;
  /** The sign before a dash that stands for no decimals, as in `1234,-`; empty otherwise. */
  readonly dashed: string;
}

/** Blanks that may stand between groups of digits; no line break or tab, which part two numbers. */
const groupSpaces = /[ \u00a0\u2007\u2009\u202f]/g;

/** A currency with a sign or bracket before or behind it. */
const headForm = /^[-−–+(]?([^-−–+()]*)[-−–+(]?$/;
const tailForm = /^(?:([.,])[-−–—]{1,2})?\)?([^()]*)\)?$/;
const bodyForm = /^([\d., '’]*\d)(?:[eE]([-+−]?\d{1,3}))?$/;
/** Groups of three with one and the same sign between them; a group never begins a number with 0. */
const groupedForm = /^[1-9]\d{0,2}([., '])\d{3}(?:\1\d{3})*$/;

/**
 * Reads one number as people and programs write it: with a currency, a percent sign, groups of three, a minus or
 * brackets, `1234,-` or an exponent. Null is not a number. Groups other than of three are malformed, and so the Indian
 * `1,23,456` is not read. A minus behind (`1234-`) is not read either: it is minus in some systems and whole kroner in
 * some shops. Percent is divided by 100.
 *
 * @example parseNumber("kr 1.234,50").asComma //=> 1234.5
 */
export function parseNumber(text: string): NumberReading | null {
  const plain = text.trim().replace(groupSpaces, " ").replace(/’/g, "'");
  const { from, to } = bodyOf(plain);
  if (from < 0) return null;
  const isBare = from === 0 && to === plain.length;
  const frame = isBare ? bareFrame : frameOf(plain.slice(0, from), plain.slice(to));
  const body = bodyForm.exec(plain.slice(from, to));
  if (frame === null || body === null) return null;
  const digits = body[1] ?? "";
  const exponent = body[2]?.replace("−", "-");
  const asComma = valueOf(digits, exponent, ",", frame);
  const asPoint = valueOf(digits, exponent, ".", frame);
  if (Number.isNaN(asComma) && Number.isNaN(asPoint)) return null;
  return { asComma, asPoint, percent: frame.percent, currency: frame.currency };
}

/** From the first digit, or a bare sign before it as in `.5`, to behind the last; the point of `kr.500` is not part of it. */
function bodyOf(plain: string): { from: number; to: number } {
  let from = 0;
  while (from < plain.length && !isDigit(plain, from)) from += 1;
  if (from === plain.length) return { from: -1, to: -1 };
  let to = plain.length;
  while (!isDigit(plain, to - 1)) to -= 1;
  return { from: from > 0 && /(?:^|[^a-z])[.,]$/i.test(plain.slice(0, from)) ? from - 1 : from, to };
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

const bareFrame: Frame = { negative: false, percent: false, currency: null, dashed: "" };

function frameOf(head: string, tail: string): Frame | null {
  const negative = isNegative(head, tail);
  const before = headForm.exec(head.replace(/ /g, ""));
  const behind = tailForm.exec(tail.replace(/ /g, ""));
  if (negative === null || before === null || behind === null) return null;
  const [, word = ""] = before;
  const [, dashed = "", unit = ""] = behind;
  const percent = unit === "%";
  // Nobody writes one number with two currencies, or with one and a percent sign.
  if (word !== "" && unit !== "") return null;
  const name = percent ? "" : word + unit;
  const currency = name === "" ? null : currencyOf(name);
  return name !== "" && currency === null ? null : { negative, percent, currency, dashed };
}

/** Whether a minus stands before the digits or brackets around them; null where both do, or a bracket is open. */
function isNegative(head: string, tail: string): boolean | null {
  const mark = head.replace(/[^-−–+(]/g, "");
  const closing = tail.replace(/[^)]/g, "");
  if (mark.length > 1 || closing !== (mark === "(" ? ")" : "")) return null;
  return mark !== "" && mark !== "+";
}

/** The value if `decimal` is the decimal sign, or NaN where the digits cannot be written so. */
function valueOf(digits: string, exponent: string | undefined, decimal: "," | ".", frame: Frame): number {
  const [grouped = "", decimals, ...more] = digits.split(decimal);
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return NaN;
  // In `1234,-` the comma is the decimal sign.
  if (frame.dashed !== "" && (frame.dashed !== decimal || decimals !== undefined)) return NaN;
  // Nobody groups the digits before an exponent, and so `1.234E5` shows its decimal sign.
  const whole = ungrouped(grouped, exponent === undefined);
  if (whole === null) return NaN;
  const power = Number(exponent ?? 0) - (frame.percent ? 2 : 0);
  // Put together as text, so that 12.3 % is the number written 0.123 and no rounding is added.
  const value = Number(`${whole}.${decimals ?? ""}e${String(power)}`);
  if (!Number.isFinite(value)) return NaN;
  return frame.negative ? 0 - value : value;
}

/** Digits without the signs between their groups; null where the groups are malformed. None is right before `.5`. */
function ungrouped(text: string, mayGroup: boolean): string | null {
  if (/^\d*$/.test(text)) return text;
  return mayGroup && groupedForm.test(text) ? text.replace(/\D/g, "") : null;
}
