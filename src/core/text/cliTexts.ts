import type { Language } from "../words/language";
import { listWords } from "./format";

type Say<Facts extends readonly unknown[]> = Readonly<Record<Language, (...facts: Facts) => string>>;
const text = <Facts extends readonly unknown[]>(
  nb: (...facts: Facts) => string,
  en: (...facts: Facts) => string,
): Say<Facts> => ({ nb, en });

/** A word as it is typed in a shell: quoted where it has spaces. */
const optionWord = (word: string): string => (/\s/.test(word) ? `"${word}"` : word);

/** What the command line says. Names of options stay as they are typed. */
export const cliTexts = {
  usage: text(
    () => `Bruk: nokkel KOMMANDO …
  report FIL… [--sheet NAVN] [--month ÅÅÅÅ-MM] [--by ROLLE] [--role rolle=Kolonne]… [--stage won="Vunnet",…]…
         [--targets FIL] [--own-kpis FIL] [--rebase win_rate=2026-03:"Ny prisliste"]… [--lang nb|en]
         [--out FIL.xlsx] [--force] [--json]
  table FIL --kpis win_rate,revenue_won --by month,owner [--period 2026-Q3] [--own-kpis FIL] [--format csv|json] [--sheet NAVN] [--role …] [--stage …]
  report|table bigquery://prosjekt/datasett/tabell … [--max-bytes 10GB] [--zone Europe/Oslo]
  report|table FIL.parquet … [--memory 1.5GB]    store filer; .csv over 100 MB leses likedan
  sql KPI… --table prosjekt.datasett.tabell --by month,owner [--period 2026] [--role …] [--stage …] [--zone …]
  call NAVN ARGUMENTER        ARGUMENTER er en JSON-liste; et område er en liste av rader
  call --batch FIL.jsonl      én {"name":…,"args":[…]} per linje
  list [OMRÅDE]               KPI-ene som finnes
  explain KPI                 hva en KPI er
  sample [--seed N] [--rows N] --out MAPPE
For report:
  --fiscal-year MÅNED         måneden regnskapsåret begynner i, 1 til 12
  --workdays 1-5 | 1,2,4      ukedager det arbeides, mandag er 1; --holidays norway|none; --common-holiday gir fri i fellesferien
  --closed 2026-12-24,…       andre fridager
  --currency NOK              valutaen der dataene ikke sier den
  --rules SETT                calibrated (Nøkkels egen), shewhart, wheeler, western-electric, nelson eller nhs
  --confidence 80|90|95|99    dekning for intervallene som vises, i prosent
Felles: --decimal comma|point, --dates dmy|mdy for kolonner som ikke kan avgjøres fra verdiene.`,
    () => `Usage: nokkel COMMAND …
  report FILE… [--sheet NAME] [--month YYYY-MM] [--by ROLE] [--role role=Column]… [--stage won="Closed Won",…]…
         [--targets FILE] [--own-kpis FILE] [--rebase win_rate=2026-03:"New price list"]… [--lang nb|en]
         [--out FILE.xlsx] [--force] [--json]
  table FILE --kpis win_rate,revenue_won --by month,owner [--period 2026-Q3] [--own-kpis FILE] [--format csv|json] [--sheet NAME] [--role …] [--stage …]
  report|table bigquery://project/dataset/table … [--max-bytes 10GB] [--zone Europe/Oslo]
  report|table FILE.parquet … [--memory 1.5GB]    large files; .csv over 100 MB is read likewise
  sql KPI… --table project.dataset.table --by month,owner [--period 2026] [--role …] [--stage …] [--zone …]
  call NAME ARGS              ARGS is a JSON array; a range is an array of rows
  call --batch FILE.jsonl     one {"name":…,"args":[…]} a line
  list [AREA]                 the KPIs there are
  explain KPI                 what a KPI is
  sample [--seed N] [--rows N] --out DIR
For report:
  --fiscal-year MONTH         the month in which the fiscal year starts, 1 to 12
  --workdays 1-5 | 1,2,4      weekdays that are worked, Monday is 1; --holidays norway|none; --common-holiday takes three weeks of July off
  --closed 2026-12-24,…       further days off
  --currency NOK              the currency where the data name none
  --rules SET                 calibrated (Nøkkel's own), shewhart, wheeler, western-electric, nelson or nhs
  --confidence 80|90|95|99    coverage of the intervals shown, in per cent
Everywhere: --decimal comma|point, --dates dmy|mdy for columns whose values do not tell.`,
  ),
  unknownCommand: text(
    (name: string) => `Ukjent kommando: ${name}.`,
    (name: string) => `Unknown command: ${name}.`,
  ),
  needs: text(
    (what: string) => `Mangler ${what}.`,
    (what: string) => `Missing ${what}.`,
  ),
  badOption: text(
    (option: string, got: string, wanted: string) => `${option} kan ikke være «${got}». Skriv ${wanted}.`,
    (option: string, got: string, wanted: string) => `${option} cannot be “${got}”. Write ${wanted}.`,
  ),
  badJson: text(
    (why: string) => `Argumentene må være en JSON-liste, for eksempel '[12, 80]': ${why}`,
    (why: string) => `The arguments must be a JSON array, such as '[12, 80]': ${why}`,
  ),
  written: text(
    (path: string) => `Skrev ${path}`,
    (path: string) => `Wrote ${path}`,
  ),
  notOurs: text(
    (path: string) =>
      `${path} finnes og er ikke laget av Nøkkel. Velg et annet navn med --out, eller legg til --force for å overskrive.`,
    (path: string) =>
      `${path} exists and was not made by Nøkkel. Choose another name with --out, or add --force to overwrite it.`,
  ),
  cannotWrite: text(
    (path: string, why: string) => `Kan ikke skrive ${path}: ${why}. Velg et annet sted med --out.`,
    (path: string, why: string) => `Cannot write ${path}: ${why}. Choose another place with --out.`,
  ),
  lacksDate: text(
    () => "en dato, for eksempel en kolonne «Lukket» (--role closed=Kolonne)",
    () => "a date, such as a column “Closed” (--role closed=Column)",
  ),
  lacksStage: text(
    () => "en fase som sier vunnet eller tapt, for eksempel en kolonne «Fase» (--role stage=Kolonne)",
    () => "a stage that says won or lost, such as a column “Stage” (--role stage=Column)",
  ),
  noOwnKpis: text(
    (name: string) =>
      `${name} har ingen egne KPI-er. Tabellen må ha kolonnene «Navn» og «Teller», og kan ha «Nevner», «Filter», «Dato», «Retning», «Tilfeldighet» og «Enhet».`,
    (name: string) =>
      `${name} holds no own KPIs. The table must have the columns “Name” and “Numerator”, and may have “Denominator”, “Filter”, “Date”, “Direction”, “Chance” and “Unit”.`,
  ),
  nothingToReport: text(
    (name: string, lacks: readonly string[], columns: string) =>
      `${name} har ikke nok til et månedssammendrag. Det mangler ${listWords("nb", lacks)}. Kolonnene er: ${columns}.`,
    (name: string, lacks: readonly string[], columns: string) =>
      `${name} does not hold enough for a monthly summary. It lacks ${listWords("en", lacks)}. The columns are: ${columns}.`,
  ),
  dayNumbers: text(
    (column: string, example: string, role: string) =>
      `Kolonnen «${column}» har tall som ${example}, som kan være Excels dagnummer: --role ${role}=${optionWord(column)} leser dem slik.`,
    (column: string, example: string, role: string) =>
      `The column “${column}” holds numbers like ${example}, which may be Excel's day numbers: --role ${role}=${optionWord(column)} reads them so.`,
  ),
  noFigures: text(
    (name: string, month: string) => `${name} har ingen tall i eller før ${month}. Velg en annen måned med --month.`,
    (name: string, month: string) => `${name} has no figures in or before ${month}. Choose another month with --month.`,
  ),
  uncalculated: text(
    (name: string, count: string) =>
      `${name}: ${count} formler har ingen lagret verdi og leses som tomme. Åpne filen i Excel, lagre den og prøv igjen.`,
    (name: string, count: string) =>
      `${name}: ${count} formulas hold no saved value and are read as blank. Open the file in Excel, save it and try again.`,
  ),
  sheetChosen: text(
    (name: string, sheet: string) => `${name}: leser arket «${sheet}». Velg et annet med --sheet.`,
    (name: string, sheet: string) => `${name}: reading the sheet “${sheet}”. Choose another with --sheet.`,
  ),
  reading: text(
    (name: string) => `Leser ${name} …`,
    (name: string) => `Reading ${name} …`,
  ),
  computing: text(
    () => "Regner …",
    () => "Computing …",
  ),
} as const;
