/** Texts of the grid by the group in which it keeps them: `sheets-ui.toolbar`. */
export type GridTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;
