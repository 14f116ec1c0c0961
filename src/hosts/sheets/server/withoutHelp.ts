import type * as Compiler from "typescript";

/**
 * Leaves out of the formulas what only their help needs, which Sheets shows from comments: their summaries and examples,
 * and the names and texts of their parameters. How many parameters there are stays.
 */
export const withoutHelp =
  (ts: typeof Compiler): Compiler.TransformerFactory<Compiler.SourceFile> =>
  (context) =>
  (file) => {
    if (!/core[\\/]functions[\\/]/.test(file.fileName)) return file;
    const { factory } = context;
    const none = factory.createArrayLiteralExpression();
    const visit = (node: Compiler.Node): Compiler.Node | undefined => {
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
        if (node.name.text === "examples") return factory.updatePropertyAssignment(node, node.name, none);
        if (isText(node.name.text) && ts.isObjectLiteralExpression(node.initializer)) return undefined;
      }
      if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "parameter") {
        const [name, , , ...rest] = node.arguments;
        if (name !== undefined)
          return factory.updateCallExpression(node, node.expression, undefined, [name, none, none, ...rest]);
      }
      return ts.visitEachChild(node, visit, context);
    };
    return ts.visitEachChild(file, visit, context);
  };

const isText = (name: string): boolean => name === "summary" || name === "help";
