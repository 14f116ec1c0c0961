import type { SheetPlan } from "../../../core/index";
import { restorePlan, storePlan, type StoredPlan } from "../book/mark";
import { openZip } from "../../files/xlsx/zip";
import { escapeXml } from "../../files/xlsx/xml";

/** A formula as it stood when the file was saved, with the value that it showed. */
export interface KeptFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: number | string | boolean | null;
  /** Rows and columns that it filled, where more than its own cell. */
  readonly spill?: { readonly rows: number; readonly columns: number };
}

/** What a workbook file cannot say by itself, and what makes it ours again when it is opened here. */
export interface OwnPart {
  readonly plans: readonly { readonly name: string; readonly plan: SheetPlan }[];
  readonly formulas: readonly { readonly sheet: string; readonly cells: readonly KeptFormula[] }[];
  readonly settings: readonly (readonly [string, string])[];
}

const path = "customXml/item1.xml";
const relations = "xl/_rels/workbook.xml.rels";
const relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const space = "urn:nokkel:workbook";
const version = 1;

/** Puts our part beside the parts of a workbook; Excel keeps such parts when it saves the file again. */
export function addOwnPart(parts: Map<string, Uint8Array>, own: OwnPart): void {
  const plans = own.plans.map(({ name, plan }) => ({ name, plan: storePlan(plan) }));
  const json = JSON.stringify({ ...own, plans, version });
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const before = new TextDecoder().decode(parts.get(relations));
  const relation = `<Relationship Id="rIdNokkel" Type="${relationType}" Target="../${path}"/>`;
  const after = before.replace("</Relationships>", `${relation}</Relationships>`);
  if (after === before) throw new Error(`${relations} is not as the writing library is known to write it`);
  parts.set(relations, encode(after));
  parts.set(
    path,
    encode(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<nokkel xmlns="${space}">${escapeXml(json)}</nokkel>`,
    ),
  );
}

const signs: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return signs[name ?? ""] ?? whole;
  });

interface Written {
  readonly version: number;
  readonly plans: readonly { readonly name: string; readonly plan: StoredPlan }[];
  readonly formulas: OwnPart["formulas"];
  readonly settings: OwnPart["settings"];
}

/** Our part of a workbook file; null where there is none, or where it is not as we write it. */
export function readOwnPart(bytes: Uint8Array): OwnPart | null {
  try {
    for (const [name, unpack] of openZip(bytes)) {
      if (!/^customXml\/item\d+\.xml$/.test(name)) continue;
      const xml = new TextDecoder().decode(unpack());
      const json = new RegExp(`<(?:\\w+:)?nokkel\\b[^>]*${space}[^>]*>([^<]*)</`).exec(xml)?.[1];
      if (json === undefined) continue;
      const written = JSON.parse(unescaped(json)) as Written;
      if (written.version !== version) return null;
      const plans = written.plans.map(({ name: sheet, plan }) => ({ name: sheet, plan: restorePlan(plan) }));
      return { plans, formulas: written.formulas, settings: written.settings };
    }
  } catch {
    // Somebody else's part, or one that was tampered with: the workbook is then like any other.
  }
  return null;
}
