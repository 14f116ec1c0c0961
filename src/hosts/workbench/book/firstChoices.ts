import type { Language } from "../../../core/index";
import type { NewBook } from "./openBook";

/**
 * What the pane is to begin with beside a workbook that it has stored nothing in: the language of the page, and the one
 * sheet of data where there is but one, which nobody wants to be asked for.
 */
export function firstChoices({ sheets, settings }: NewBook, language: Language): ReadonlyMap<string, string> {
  if (settings.has("pane")) return settings;
  const [only, ...others] = sheets.filter(({ isOurs }) => !isOurs);
  const place = only === undefined || others.length > 0 ? null : `sheet:${only.plan.name}`;
  return new Map(settings).set("pane", JSON.stringify({ version: 2, language, place }));
}
