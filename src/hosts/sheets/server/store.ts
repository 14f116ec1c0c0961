import { Trouble } from "./trouble";

/** A property holds 9 KB at most; a sign may take three bytes. */
const signsPerProperty = 2900;
const mostProperties = 40;

const keyOf = (name: string, part: number): string => `nokkel:${name}:${part}`;

/** What we have stored in this spreadsheet under a name; null where there is nothing, or where a part of it is missing. */
export function load(name: string): string | null {
  const properties = PropertiesService.getDocumentProperties();
  const first = properties.getProperty(keyOf(name, 0));
  const [, count = "", head = ""] = /^(\d+)\n([\s\S]*)$/.exec(first ?? "") ?? [];
  if (count === "") return null;
  const parts = [head];
  for (let part = 1; part < Number(count); part++) {
    const text = properties.getProperty(keyOf(name, part));
    if (text === null) return null;
    parts.push(text);
  }
  return parts.join("");
}

/** Stores a text in pieces; what was longer before leaves nothing behind. */
export function save(name: string, text: string): null {
  const properties = PropertiesService.getDocumentProperties();
  const count = Math.max(1, Math.ceil(text.length / signsPerProperty));
  if (count > mostProperties) throw new Trouble("too-large");
  const all: Record<string, string> = {};
  for (let part = 0; part < count; part++) {
    const piece = text.slice(part * signsPerProperty, (part + 1) * signsPerProperty);
    all[keyOf(name, part)] = part === 0 ? `${count}\n${piece}` : piece;
  }
  properties.setProperties(all);
  for (let part = count; properties.getProperty(keyOf(name, part)) !== null; part++) {
    properties.deleteProperty(keyOf(name, part));
  }
  return null;
}
