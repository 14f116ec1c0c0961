import type { Language } from "../words/language";

type Say<Names extends string[]> = Readonly<Record<Language, (...names: Names) => string>>;

/** What became of notes that the user had written on a sheet of ours. */
const notesTexts = {
  left: {
    nb: (old, made) => `Du har skrevet på arket «${old}», så det er ikke rørt. Det nye sammendraget står på «${made}».`,
    en: (old, made) =>
      `You have written on the sheet “${old}”, so it was not touched. The new summary is on “${made}”.`,
  } satisfies Say<[old: string, made: string]>,
  moved: {
    nb: (name) => `Det du selv hadde skrevet på arket «${name}», er flyttet for å få plass til sammendraget.`,
    en: (name) => `What you had written on the sheet “${name}” was moved to make room for the summary.`,
  } satisfies Say<[name: string]>,
} as const;

/** What the user is to be told of notes on a sheet that was written, a sentence each. */
export const sayNotes = (
  { name, left, moved }: { readonly name: string; readonly left?: string; readonly moved?: true },
  language: Language,
): string[] => [
  ...(left === undefined ? [] : [notesTexts.left[language](left, name)]),
  ...(moved === true ? [notesTexts.moved[language](name)] : []),
];
