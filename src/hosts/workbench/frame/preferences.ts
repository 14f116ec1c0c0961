import type { Language } from "../../../core/index";

const themeKey = "nokkel.theme";

/** What the page has kept by itself; a browser may refuse to keep anything. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The theme chosen last, else the system's. */
export function firstTheme(): "light" | "dark" {
  const chosen = kept(themeKey);
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function keepTheme(theme: "light" | "dark"): void {
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    // The theme then lasts as long as the page.
  }
}

/** The language of the address, as the start command was asked for it, else the browser's. */
export function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  return /^(nb|nn|no)\b/.test(asked) ? "nb" : "en";
}
