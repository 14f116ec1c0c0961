import type * as Compiler from "typescript";

/** A value that JSON can hold. */
export type PlainValue =
  string | number | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** The value of a literal that JSON can hold whole; undefined where anything in it must be worked out. */
export function plainValue(ts: typeof Compiler, node: Compiler.Expression): PlainValue | undefined {
  if (ts.isParenthesizedExpression(node)) return plainValue(ts, node.expression);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (ts.isArrayLiteralExpression(node)) return plainList(ts, node);
  if (ts.isObjectLiteralExpression(node)) return plainObject(ts, node);
  return undefined;
}

function plainList(ts: typeof Compiler, { elements }: Compiler.ArrayLiteralExpression): PlainValue | undefined {
  const values = elements.map((element) => plainValue(ts, element));
  return values.every((value) => value !== undefined) ? values : undefined;
}

function plainObject(ts: typeof Compiler, { properties }: Compiler.ObjectLiteralExpression): PlainValue | undefined {
  const object: Record<string, PlainValue> = {};
  for (const property of properties) {
    if (!ts.isPropertyAssignment(property)) return undefined;
    const { name, initializer } = property;
    const key = ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
    const value = plainValue(ts, initializer);
    // In a literal this name sets the prototype, in JSON it is a property as any other.
    if (key === undefined || key === "__proto__" || value === undefined) return undefined;
    object[key] = value;
  }
  return object;
}
