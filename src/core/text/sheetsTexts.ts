import type { Language, Localized } from "../words/language";

type SayName = Readonly<Record<Language, (name: string) => string>>;

/** What the Google Sheets host says outside the pane. */
export const sheetsTexts = {
  /** The menu's items by what each does: sentence-case verbs, as Google's style asks. */
  menu: {
    openSidebar: { nb: "Åpne Nøkkel", en: "Open Nøkkel" },
    monthlySummary: { nb: "Skriv månedssammendraget", en: "Write the monthly summary" },
    switchMonthlyOn: { nb: "Slå på sammendrag hver måned", en: "Turn on the summary every month" },
    switchMonthlyOff: { nb: "Slå av sammendrag hver måned", en: "Turn off the summary every month" },
    showFormulas: { nb: "Vis hvordan formlene brukes", en: "Show how to use the formulas" },
  } satisfies Readonly<Record<string, Localized>>,
  /** What is said while it works and when it is done. */
  said: {
    hint: {
      nb: "Skriv =KPI_LIST() i en tom celle for å se alle nøkkeltall.",
      en: "Type =KPI_LIST() in an empty cell to see every KPI.",
    },
    busy: {
      nb: "Noen andre skriver i arket akkurat nå. Vent litt og prøv igjen.",
      en: "Somebody else is writing to the spreadsheet just now. Wait a moment and try again.",
    },
    stopped: {
      nb: "Google avbryter arbeid som tar for lang tid, så sammendraget er ikke ferdig. Velg menypunktet en gang til, så går arbeidet videre derfra.",
      en: "Google stops work that takes too long, so the summary is not finished. Choose the menu item once more and it goes on from there.",
    },
    switchedOn: {
      nb: "Månedssammendraget skrives nå av seg selv den 2. hver måned.",
      en: "The summary is now written by itself on the 2nd of every month.",
    },
    switchedOff: {
      nb: "Månedssammendraget skrives ikke lenger av seg selv.",
      en: "The summary is no longer written by itself.",
    },
    wasOff: { nb: "Månedssammendraget var ikke slått på.", en: "The summary every month was not turned on." },
    notAllowed: {
      nb: "Uten tillatelsen til å kjøre av seg selv kan ikke sammendraget skrives hver måned. Ingenting er endret.",
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
    offline: {
      nb: "Fikk ikke kontakt med Google Regneark. Sjekk nettforbindelsen og prøv igjen.",
      en: "Could not reach Google Sheets. Check the connection and try again.",
    },
  } satisfies Readonly<Record<string, Localized>>,
  /** Which sheets were written. */
  written: {
    nb: (names) => `Ferdig: ${names}.`,
    en: (names) => `Done: ${names}.`,
  } satisfies SayName,
  /** A sheet of the user's own stands where ours should. */
  notOurs: {
    nb: (name) => `Arket «${name}» er ditt eget og er ikke rørt. Gi det et annet navn og prøv igjen.`,
    en: (name) => `The sheet “${name}” is your own and was not touched. Rename it and try again.`,
  } satisfies SayName,
} as const;
