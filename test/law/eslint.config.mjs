import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** The lint law: type-aware and strict everywhere, with small files and functions; Office's own rules in the Excel room. */
export default tseslint.config(
  { ignores: ["dist/**", "out/**", "node_modules/**", "coverage/**", "**/*.cjs", "**/*.mjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/../..` } },
    linterOptions: { reportUnusedDisableDirectives: "error", noInlineConfig: true },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 14],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
    },
  },
  {
    files: ["src/hosts/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: officeAddins.configs.recommended?.rules ?? {},
  },
  {
    files: ["test/**/*.ts"],
    rules: { "max-lines-per-function": "off", "max-lines": ["error", 400] },
  },
  {
    // The plain reader and evaluator as they were before the quick ones, which are held against them.
    files: ["test/core/reference/**/*.ts"],
    rules: { complexity: ["error", 18] },
  },
);
