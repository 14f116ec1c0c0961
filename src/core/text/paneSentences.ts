import type { Language } from "../words/language";

type Say<Facts extends readonly unknown[]> = Readonly<Record<Language, (...facts: Facts) => string>>;
const text = <Facts extends readonly unknown[]>(
  nb: (...facts: Facts) => string,
  en: (...facts: Facts) => string,
): Say<Facts> => ({ nb, en });

/** Sentences of the pane with facts in them. */
export const paneSentences = {
  ofTarget: text(
    (share: string | null, target: string) => (share === null ? target : `${share} av ${target}`),
    (share, target) => (share === null ? target : `${share} of ${target}`),
  ),
  parts: text(
    (over: string, overWord: string, under: string, underWord: string) =>
      `${over} ${overWord} av ${under} ${underWord}`.replace(/ +/g, " ").trim(),
    (over, overWord, under, underWord) => `${over} ${overWord} of ${under} ${underWord}`.replace(/ +/g, " ").trim(),
  ),
  basis: text(
    (months: number) => `${String(months)} tidligere måneder`,
    (months) => `${String(months)} earlier months`,
  ),
  cases: text(
    (won: string, decided: string) => `${won} av ${decided}`,
    (won, decided) => `${won} of ${decided}`,
  ),
  notDays: text(
    (parts: string) => `Ikke en entydig dato: ${parts}. Skriv den som 24.12.2026 eller 2026-12-24.`,
    (parts) => `Not one clear date: ${parts}. Write it as 2026-12-24 or 24.12.2026.`,
  ),
  yearTotal: text(
    () => "Skriv hva hele året skal bli, så kan månedene fylles.",
    () => "Type what the whole year is to come to, and the months can be filled.",
  ),
  noSeason: text(
    (have: number) =>
      `Sesongen kan læres når det er to hele år med tall. Her er det ${String(have)} måneder. Fyll etter arbeidsdager i stedet.`,
    (have) =>
      `The season can be learned from two whole years of figures. Here there are ${String(have)} months. Fill by working days instead.`,
  ),
  fillYear: text(
    (kpi: string, year: string) => `Fyll ${year} for ${kpi}`,
    (kpi, year) => `Fill ${year} for ${kpi}`,
  ),
  missingGuard: text(
    (kpi: string, counter: string, level: string) =>
      `Et mål for «${kpi}» bør ha et for «${counter}» ved siden av, som viser om det ene går ut over det andre. Vanlig nivå nå er ${level}.`,
    (kpi, counter, level) =>
      `A target on “${kpi}” should have one on “${counter}” beside it, which shows when the one is at the expense of the other. Usual now is ${level}.`,
  ),
  addGuard: text(
    (counter: string) => `Legg til mål for ${counter}`,
    (counter) => `Add a target on ${counter}`,
  ),
  moreOf: text(
    (kpi: string, month: string) => `Mer om målet: ${kpi}, ${month}`,
    (kpi, month) => `More about the target: ${kpi}, ${month}`,
  ),
  showCell: text(
    (address: string) => `Gå til ${address}`,
    (address) => `Go to ${address}`,
  ),
  wordIn: text(
    (word: string, rows: string) => `${word} (${rows})`,
    (word, rows) => `${word} (${rows})`,
  ),
  moreWords: text(
    (count: number) => `Og ${String(count)} ord til.`,
    (count) => `And ${String(count)} more ${count === 1 ? "word" : "words"}.`,
  ),
  andTables: text(
    (count: number) => `og ${String(count)} ${count === 1 ? "tabell" : "tabeller"} til`,
    (count) => `and ${String(count)} more ${count === 1 ? "table" : "tables"}`,
  ),
  showTable: text(
    (name: string) => `Vis hvordan ${name} er forstått`,
    (name) => `Show how ${name} was understood`,
  ),
  dropTable: text(
    (name: string) => `Ta bort ${name}`,
    (name) => `Take away ${name}`,
  ),
  leftOut: text(
    (names: string) => `Ikke med, fordi det ikke finnes eller ikke kan leses som en tabell: ${names}.`,
    (names) => `Left out, since it is not there or cannot be read as a table: ${names}.`,
  ),
  rebase: text(
    (month: string) => `Regn grensene fra ${month}`,
    (month) => `Make limits from ${month}`,
  ),
  rebased: text(
    (month: string, reason: string) => `Grensene regnes fra ${month}${reason === "" ? "" : ` (${reason})`}.`,
    (month, reason) => `Limits are made from ${month} on${reason === "" ? "" : ` (${reason})`}.`,
  ),
  removeRebase: text(
    (kpi: string) => `Ta bort det nye nivået for ${kpi}`,
    (kpi) => `Take away the new level of ${kpi}`,
  ),
  insertFor: text(
    (kpi: string) => `Sett inn formel for ${kpi}`,
    (kpi) => `Insert formula for ${kpi}`,
  ),
  fillFrom: text(
    (kpi: string, month: string) => `Fyll mot høyre fra ${kpi}, ${month}`,
    (kpi, month) => `Fill right from ${kpi}, ${month}`,
  ),
  noManyFormulas: text(
    (sheet: string) =>
      `${sheet === "" ? "Arket" : `Arket ${sheet}`} har ikke to formler eller flere som leser de samme radene. Velg arket der de står, og se etter på nytt.`,
    (sheet) =>
      `${sheet === "" ? "The sheet" : `The sheet ${sheet}`} does not have two formulas or more that read the same rows. Choose the sheet where they stand, and look again.`,
  ),
  noTotals: text(
    (sheet: string, data: string) =>
      `Ingen av formlene på ${sheet} som leser ${data}, kan svares fra summer med samme tall som nå. Medianer, uker og enkeltdager trenger radene selv.`,
    (sheet, data) =>
      `None of the formulas on ${sheet} that read ${data} can be answered from totals with the same figure as now. Medians, weeks and single days need the rows themselves.`,
  ),
  totals: text(
    (sheet: string, count: number, data: string, now: string, then: string) =>
      `${String(count)} formler på ${sheet} leser ${data}, ${now} rader hver. Fra en tabell på ${then} rader svarer de det samme som nå; det er prøvd for hver av dem.`,
    (sheet, count, data, now, then) =>
      `${String(count)} formulas on ${sheet} read ${data}, ${now} rows each. From a table of ${then} rows they answer the same as now; each of them was tried.`,
  ),
  totalsLeave: text(
    (count: number) =>
      `${count === 1 ? "Én formel blir" : `${String(count)} formler blir`} stående som nå, fordi summene ville gitt et annet svar.`,
    (count) =>
      `${count === 1 ? "One formula stays" : `${String(count)} formulas stay`} as now, since totals would give another answer.`,
  ),
  totalsUsed: text(
    (count: number, sheet: string) => `${String(count)} formler spør nå summene på det nye arket ${sheet}.`,
    (count, sheet) => `${String(count)} formulas now ask the totals on the new sheet ${sheet}.`,
  ),
  formulasChanged: text(
    (sheet: string) => `Formlene på ${sheet} er endret siden de ble lest. Ingen er rørt; se etter på nytt.`,
    (sheet) => `The formulas on ${sheet} have changed since they were read. None was touched; look again.`,
  ),
  formulasBack: text(
    (count: number) => `${String(count)} formler er som før. Arket med summer kan du slette.`,
    (count) => `${String(count)} formulas are as before. You may delete the sheet of totals.`,
  ),
  written: text(
    (sheets: string) => `Skrevet til arket ${sheets}.`,
    (sheets) => `Written to the sheet ${sheets}.`,
  ),
  removed: text(
    (sheet: string) => `Arket ${sheet} er tatt bort.`,
    (sheet) => `The sheet ${sheet} is removed.`,
  ),
  notRemoved: text(
    (sheet: string) => `Arket ${sheet} er endret siden det ble laget, og er ikke rørt. Slett det selv om du vil.`,
    (sheet) => `The sheet ${sheet} has changed since it was made, and was not touched. Delete it yourself if you like.`,
  ),
  notOurs: text(
    (sheet: string) =>
      `Du har et eget ark som heter ${sheet}, og det er ikke rørt. Gi det et annet navn, og prøv på nytt.`,
    (sheet) => `You have a sheet of your own called ${sheet}; it was not touched. Give it another name and try again.`,
  ),
  inserted: text(
    (address: string) => `Formelen står i ${address}.`,
    (address) => `The formula is in ${address}.`,
  ),
  notEmpty: text(
    () => "Cellen som er merket, er ikke tom. Merk en tom celle, og prøv på nytt.",
    () => "The selected cell is not empty. Select an empty cell and try again.",
  ),
  otherFigure: text(
    () =>
      "En formel finner kolonnene bare ved overskriftene og ville gitt et annet tall enn her. Gi kolonnene vanlige navn, som Fase og Lukket, og prøv på nytt.",
    () =>
      "A formula finds its columns by their headers alone and would give another figure than here. Give the columns usual names, such as Stage and Closed, and try again.",
  ),
  targetLeftOut: text(
    (sheet: string, problems: string, more: number) =>
      `${sheet}: ${problems}${more === 0 ? "" : ` Og ${String(more)} til.`}`,
    (sheet, problems, more) => `${sheet}: ${problems}${more === 0 ? "" : ` And ${String(more)} more.`}`,
  ),
  saved: text(
    (count: number) => (count === 1 ? "Ett mål er lagret." : `${String(count)} mål er lagret.`),
    (count) => (count === 1 ? "One target is saved." : `${String(count)} targets are saved.`),
  ),
  read: text(
    (rows: string, subject: string) => `Lest: ${rows} rader, ${subject}.`,
    (rows, subject) => `Read: ${rows} rows, ${subject}.`,
  ),
  stopped: text(
    () => "Stoppet. Prøv på nytt når du vil.",
    () => "Stopped. Try again whenever you like.",
  ),
  rowsOf: text(
    (rows: string) => `${rows} rader`,
    (rows) => `${rows} rows`,
  ),
  gone: text(
    () => "Det du valgte, finnes ikke lenger i arbeidsboken. Oppdater listen og velg på nytt.",
    () => "What you chose is no longer in the workbook. Refresh the list and choose again.",
  ),
  busy: text(
    () => "Arbeidsboken er opptatt, kanskje fordi en celle redigeres. Trykk Enter i cellen, og prøv på nytt.",
    () => "The workbook is busy, perhaps because a cell is being edited. Press Enter in the cell and try again.",
  ),
  protected: text(
    () => "Arket eller arbeidsboken er beskyttet. Opphev beskyttelsen, og prøv på nytt.",
    () => "The sheet or the workbook is protected. Unprotect it and try again.",
  ),
  "too-large": text(
    () => "Området er for stort til å leses på én gang. Velg en tabell, eller merk bare cellene du trenger.",
    () => "The range is too large to be read at once. Choose a table, or select only the cells you need.",
  ),
  offline: text(
    () => "Forbindelsen til arbeidsboken er brutt. Sjekk nettet, og prøv på nytt.",
    () => "The connection to the workbook is lost. Check the network and try again.",
  ),
  unknown: text(
    () => "Noe gikk galt, og ingenting er endret her. Prøv på nytt, eller lukk panelet og åpne det igjen.",
    () => "Something went wrong, and nothing has changed here. Try again, or close the pane and open it again.",
  ),
} as const;
