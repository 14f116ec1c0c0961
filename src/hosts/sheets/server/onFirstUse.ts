import type * as Compiler from "typescript";
import { plainValue } from "./plainValue";

type Ts = typeof Compiler;

/** A piece of the script to be put in the place of another; in an empty place where both ends are one. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Constant {
  readonly name: Compiler.Identifier;
  readonly value: Compiler.Expression;
  readonly statement: Compiler.VariableStatement;
}

/** Literals of as many letters are cheaper to leave alone. */
const short = 60;
const shortJson = 120;

/**
 * A packed script whose constants are made when they are first used. Sheets loads the whole script for each cell that
 * calculates, and a cell needs few of its texts and declarations. Literals are put into texts of JSON, which the engine
 * need not read as code. What a constant is made of must be the same at any time, as in modules that only declare.
 */
export function onFirstUse(ts: Ts, code: string): string {
  const { file, checker } = parse(ts, code);
  const { statements } = packed(ts, file);
  const constants = statements.flatMap((statement) => constantOf(ts, statement) ?? []);
  const bySymbol = new Map(constants.map((constant) => [checker.getSymbolAtLocation(constant.name), constant]));
  const names = new Set(constants.map(({ name }) => name.text));
  const edits = constants.flatMap((constant) => [...definition(constant), ...jsonEdits(ts, constant.value)]);
  const visit = (node: Compiler.Node): void => {
    if (ts.isIdentifier(node) && names.has(node.text) && !isProperty(ts, node)) {
      const { parent } = node;
      const isShorthand = ts.isShorthandPropertyAssignment(parent);
      const symbol = isShorthand
        ? checker.getShorthandAssignmentValueSymbol(parent)
        : checker.getSymbolAtLocation(node);
      const constant = bySymbol.get(symbol);
      if (constant !== undefined && constant.name !== node) {
        const call = ts.isNewExpression(parent) ? `(${node.text}$())` : `${node.text}$()`;
        edits.push({ from: node.getStart(), to: node.end, text: isShorthand ? `${node.text}: ${call}` : call });
      }
    }
    ts.forEachChild(node, visit);
  };
  statements.forEach(visit);
  return edited(code, edits);
}

function parse(ts: Ts, code: string): { file: Compiler.SourceFile; checker: Compiler.TypeChecker } {
  const fileName = "/Code.js";
  const file = ts.createSourceFile(fileName, code, ts.ScriptTarget.ES2019, true);
  const host: Compiler.CompilerHost = {
    getSourceFile: (name) => (name === fileName ? file : undefined),
    writeFile: () => undefined,
    getDefaultLibFileName: () => "/lib.d.ts",
    useCaseSensitiveFileNames: () => true,
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: () => "/",
    getNewLine: () => "\n",
    fileExists: (name) => name === fileName,
    readFile: () => undefined,
  };
  const options = { allowJs: true, noLib: true, noResolve: true, target: ts.ScriptTarget.ES2019, types: [] };
  return { file, checker: ts.createProgram([fileName], options, host).getTypeChecker() };
}

/** The body of the function that holds all that was packed. */
function packed(ts: Ts, file: Compiler.SourceFile): Compiler.Block {
  for (const statement of file.statements) {
    if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) continue;
    const { expression } = statement.expression;
    const called = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
    if (ts.isArrowFunction(called) && ts.isBlock(called.body)) return called.body;
  }
  throw new Error("the script is not packed in a function");
}

/** What a statement declares, where that is worth putting off. */
function constantOf(ts: Ts, statement: Compiler.Statement): Constant | null {
  if (!ts.isVariableStatement(statement) || (statement.declarationList.flags & ts.NodeFlags.Const) === 0) return null;
  const [declaration, ...others] = statement.declarationList.declarations;
  if (declaration === undefined || others.length > 0 || !ts.isIdentifier(declaration.name)) return null;
  const { name, initializer: value } = declaration;
  // The packer's own names are used as they are written.
  if (value === undefined || name.text.startsWith("__webpack") || isReady(ts, value)) return null;
  return { name, value, statement };
}

/** Functions, names, short literals and empty collections cost next to nothing. */
function isReady(ts: Ts, value: Compiler.Expression): boolean {
  if (ts.isParenthesizedExpression(value)) return isReady(ts, value.expression);
  if (ts.isNewExpression(value)) return (value.arguments ?? []).length === 0;
  const isFunction = ts.isFunctionLike(value) || ts.isClassExpression(value);
  const isPlain = plainValue(ts, value) !== undefined && value.getWidth() < short;
  return isFunction || ts.isIdentifier(value) || ts.isLiteralExpression(value) || isPlain;
}

function definition({ name: { text }, value, statement }: Constant): Edit[] {
  const start = `let ${text}$made; const ${text}$ = () => ${text}$made === undefined ? (${text}$made = `;
  return [
    { from: statement.getStart(), to: value.getStart(), text: start },
    { from: value.end, to: value.end, text: `) : ${text}$made` },
  ];
}

/** The largest literals within a value as JSON; those in functions stay, for they are made anew at each call. */
function jsonEdits(ts: Ts, node: Compiler.Node): Edit[] {
  if (ts.isFunctionLike(node)) return [];
  if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) {
    const value = plainValue(ts, node);
    const json = value === undefined ? "" : JSON.stringify(value);
    if (json.length >= shortJson) {
      return [{ from: node.getStart(), to: node.end, text: `JSON.parse(${JSON.stringify(json)})` }];
    }
  }
  const edits: Edit[] = [];
  ts.forEachChild(node, (child) => {
    edits.push(...jsonEdits(ts, child));
  });
  return edits;
}

const isProperty = (ts: Ts, node: Compiler.Identifier): boolean =>
  ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;

function edited(code: string, edits: readonly Edit[]): string {
  let text = "";
  let place = 0;
  for (const edit of [...edits].sort((one, other) => one.from - other.from || one.to - other.to)) {
    text += code.slice(place, edit.from) + edit.text;
    place = edit.to;
  }
  return text + code.slice(place);
}
