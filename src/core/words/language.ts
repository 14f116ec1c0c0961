/** Norwegian (bokmål) and English. */
export const languages = ["nb", "en"] as const;
export type Language = (typeof languages)[number];

/** One text in every language. */
export type Localized = Readonly<Record<Language, string>>;
