import type { Language } from "../../../core/index";

type Text = Readonly<Record<Language, string>>;

/** The menu: sentence-case verbs, as Google's style asks. */
export const menuTexts = {
  openSidebar: { nb: "Åpne Nøkkel", en: "Open Nøkkel" },
  monthlySummary: { nb: "Skriv månedsrapporten", en: "Write the monthly summary" },
  switchMonthlyOn: { nb: "Slå på månedsrapport hver måned", en: "Turn on the summary every month" },
  switchMonthlyOff: { nb: "Slå av månedsrapport hver måned", en: "Turn off the summary every month" },
  showFormulas: { nb: "Vis hvordan formlene brukes", en: "Show how to use the formulas" },
} as const satisfies Readonly<Record<string, Text>>;

/** What the add-on says while it works and when it is done. */
export const texts = {
  hint: {
    nb: "Skriv =KPI_LIST() i en tom celle for å se alle nøkkeltall.",
    en: "Type =KPI_LIST() in an empty cell to see every KPI.",
  },
  busy: {
    nb: "Noen andre skriver i arket akkurat nå. Vent litt og prøv igjen.",
    en: "Somebody else is writing to the spreadsheet just now. Wait a moment and try again.",
  },
  stopped: {
    nb: "Google avbryter arbeid som tar for lang tid, så rapporten er ikke ferdig. Velg menypunktet en gang til, så fortsetter den der den slapp.",
    en: "Google stops work that takes too long, so the summary is not finished. Choose the menu item once more and it goes on from there.",
  },
  noTable: {
    nb: "Fant ingen tabell med avtaler, leads eller aktiviteter. Åpne Nøkkel og velg hvor dataene står.",
    en: "Found no table of deals, leads or activities. Open Nøkkel and choose where the data stand.",
  },
  noMonth: {
    nb: "Dataene har ingen datoer, så det finnes ingen hel måned å skrive om.",
    en: "The data have no dates, so there is no whole month to write about.",
  },
  noTargets: {
    nb: "Målene kunne ikke leses, så rapporten er skrevet uten mål:",
    en: "The targets could not be read, so the summary is written without them:",
  },
  switchedOn: {
    nb: "Månedsrapporten skrives nå av seg selv den 2. hver måned.",
    en: "The summary is now written by itself on the 2nd of every month.",
  },
  switchedOff: {
    nb: "Månedsrapporten skrives ikke lenger av seg selv.",
    en: "The summary is no longer written by itself.",
  },
  wasOff: { nb: "Månedsrapporten var ikke slått på.", en: "The summary every month was not turned on." },
  notAllowed: {
    nb: "Uten tillatelsen til å kjøre av seg selv kan ikke rapporten skrives hver måned. Ingenting er endret.",
    en: "Without the permission to run by itself, the summary cannot be written every month. Nothing has changed.",
  },
  gone: {
    nb: "Finner ikke lenger stedet som var valgt. Velg dataene på nytt.",
    en: "The chosen place is no longer there. Choose the data again.",
  },
  tooLarge: {
    nb: "Området er for stort til å leses her. Velg et mindre område eller slett tomme rader og kolonner.",
    en: "The range is too large to be read here. Choose a smaller one or delete empty rows and columns.",
  },
  protectedSheet: {
    nb: "Arket er beskyttet, så det kan ikke skrives til.",
    en: "The sheet is protected, so it cannot be written to.",
  },
  unknown: {
    nb: "Noe gikk galt i Google Regneark. Prøv igjen.",
    en: "Something went wrong in Google Sheets. Try again.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** Texts with something of the user's in them. */
export const sentences = {
  written: {
    nb: (names: string) => `Ferdig: ${names}.`,
    en: (names: string) => `Done: ${names}.`,
  },
  notOurs: {
    nb: (name: string) => `Arket «${name}» er ditt eget og er ikke rørt. Gi det et annet navn og prøv igjen.`,
    en: (name: string) => `The sheet “${name}” is your own and was not touched. Rename it and try again.`,
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, (name: string) => string>>>>;
