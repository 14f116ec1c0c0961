import { paneTexts, type Language } from "../../src/core/index";

export type TextKey = keyof typeof paneTexts;

/** The pane's texts in one language. */
export const sayIn =
  (language: Language) =>
  (text: TextKey): string =>
    paneTexts[text][language];
