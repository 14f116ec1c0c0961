import { openZip } from "../../../../src/hosts/files/xlsx/zip";

/** The text of every part of a workbook, by name. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Array.from(openZip(bytes), ([name, unpack]) => [name, new TextDecoder().decode(unpack())]));

export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const entity: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)|</.test(text)) throw new Error(`bare & or < in ${text}`);
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string | undefined, name: string) =>
    code === undefined ? (entity[name] ?? "") : String.fromCodePoint(Number(code)),
  );
}

function nodeOf(name: string, attributes: string): Node {
  const pairs = Array.from(
    attributes.matchAll(/([\w:]+)="([^"]*)"/g),
    ([, key = "", value = ""]) => [key, unescaped(value)] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`<${name}> repeats an attribute`);
  return { name, attributes: Object.fromEntries<string>(pairs), children: [], text: "" };
}

const token = /<\?[^?]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** A strict small XML reader: throws on unbalanced tags, repeated or unquoted attributes, bare signs, two roots. */
export function parseXml(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (let from = 0; from < xml.length; from = token.lastIndex) {
    token.lastIndex = from;
    const found = token.exec(xml);
    const top = open.at(-1);
    if (found === null || top === undefined) throw new Error(`not well-formed at ${xml.slice(from, from + 60)}`);
    const [, closing, name, attributes = "", selfClosed, text] = found;
    if (text !== undefined) top.text += unescaped(text);
    if (name === undefined) continue;
    if (closing === "/") {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const node = nodeOf(name, attributes);
    top.children.push(node);
    if (selfClosed !== "/") open.push(node);
  }
  const [only, second] = root.children;
  if (open.length !== 1 || only === undefined || second !== undefined) throw new Error("no single root");
  return only;
}

/** All descendants of a name, in order. */
export const all = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

/** The first descendant on a path of child names. */
export function at(node: Node, ...path: readonly string[]): Node | undefined {
  return path.reduce<Node | undefined>((from, name) => from?.children.find((child) => child.name === name), node);
}
