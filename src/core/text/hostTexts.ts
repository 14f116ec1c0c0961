import type { Language } from "../words/language";

type Say<Facts extends readonly unknown[]> = Readonly<Record<Language, (...facts: Facts) => string>>;
const text = <Facts extends readonly unknown[]>(
  nb: (...facts: Facts) => string,
  en: (...facts: Facts) => string,
): Say<Facts> => ({ nb, en });

/** What the hosts inside a spreadsheet say: troubles with the workbook, and how a command went. */
export const hostTexts = {
  gone: text(
    () => "Dataene finnes ikke lenger der de var. Velg dem på nytt.",
    () => "The data are no longer where they were. Choose them again.",
  ),
  busy: text(
    () => "Regnearket er opptatt. Avslutt redigeringen av cellen, vent litt og prøv igjen.",
    () => "The workbook is busy. Finish editing the cell, wait a moment and try again.",
  ),
  protected: text(
    () => "Arket eller arbeidsboken er beskyttet mot endringer. Opphev beskyttelsen og prøv igjen.",
    () => "The sheet or the workbook is protected against changes. Remove the protection and try again.",
  ),
  tooLarge: text(
    () => "Dette er mer enn regnearkprogrammet kan levere på en gang. Velg færre rader eller kolonner.",
    () => "This is more than the spreadsheet program can hand over. Choose fewer rows or columns.",
  ),
  offline: text(
    () => "Fikk ikke svar fra regnearkprogrammet. Sjekk nettforbindelsen og prøv igjen.",
    () => "The spreadsheet program did not answer. Check the connection and try again.",
  ),
  unknown: text(
    (why: string) => `Regnearkprogrammet sa nei: ${why}`,
    (why: string) => `The spreadsheet program refused: ${why}`,
  ),
  alreadyWriting: text(
    () => "Sammendraget skrives allerede. Vent til det er ferdig.",
    () => "The summary is being written already. Wait until it is done.",
  ),
  unfinished: text(
    () => "Ikke ferdig: dette arket er bare delvis skrevet. Lag sammendraget på nytt.",
    () => "Not finished: this sheet is only partly written. Make the summary again.",
  ),
  leftUnfinished: text(
    (sheet: string) => `Arket «${sheet}» ble ikke ferdig. Ingen andre ark er endret. Lag sammendraget på nytt.`,
    (sheet: string) => `The sheet “${sheet}” was not finished. No other sheet was changed. Make the summary again.`,
  ),
  notOurs: text(
    (sheet: string) =>
      `Arket «${sheet}» er ikke laget av Nøkkel og er ikke endret. Gi det et annet navn og prøv igjen.`,
    (sheet: string) => `The sheet “${sheet}” was not made by Nøkkel and was not changed. Rename it and try again.`,
  ),
  noDeals: text(
    () =>
      "Fant ingen data å lage sammendrag av. Det trengs en overskriftsrad og minst en dato, for eksempel «Lukket», og en fase (vunnet eller tapt).",
    () =>
      "Found no data to summarise. It takes a header row and at least a date, such as “Closed”, and a stage (won or lost).",
  ),
  noFigures: text(
    (name: string, month: string) => `${name} har ingen tall i eller før ${month}.`,
    (name: string, month: string) => `${name} has no figures in or before ${month}.`,
  ),
  written: text(
    (sheet: string, source: string) => `Skrev «${sheet}» fra ${source}.`,
    (sheet: string, source: string) => `Wrote “${sheet}” from ${source}.`,
  ),
  frozen: text(
    (done: string, left: string) =>
      `${done} ${done === "1" ? "formel" : "formler"} ble til ${done === "1" ? "en verdi" : "verdier"}.${left === "0" ? "" : ` ${left} står igjen: de viser en feil eller er ikke ferdig beregnet.`}`,
    (done: string, left: string) =>
      `${done} ${done === "1" ? "formula became a value" : "formulas became values"}.${left === "0" ? "" : ` ${left} left as formulas: an error shows there, or the calculation is not done.`}`,
  ),
  nothingToFreeze: text(
    () => "Fant ingen Nøkkel-formler her.",
    () => "Found no Nøkkel formulas here.",
  ),
  lowEnd: text(
    (series: string) => `${series}: nedre ende`,
    (series: string) => `${series}: lower end`,
  ),
  highEnd: text(
    (series: string) => `${series}: øvre ende`,
    (series: string) => `${series}: upper end`,
  ),
  pageOf: text(
    (page: string, pages: string) => `Side ${page} av ${pages}`,
    (page: string, pages: string) => `Page ${page} of ${pages}`,
  ),
} as const;
