import type { Language } from "../words/language";

type Say<Facts extends readonly unknown[]> = Readonly<Record<Language, (...facts: Facts) => string>>;
const text = <Facts extends readonly unknown[]>(
  nb: (...facts: Facts) => string,
  en: (...facts: Facts) => string,
): Say<Facts> => ({ nb, en });

/** What the workbench says around the grid and the pane, and in the terminal from which it is started. */
export const workbenchTexts = {
  open: text(
    () => "Åpne …",
    () => "Open …",
  ),
  openHint: text(
    () => "Åpne en fil: .xlsx, .xls eller .csv. Den blir på maskinen din.",
    () => "Open a file: .xlsx, .xls or .csv. It stays on your machine.",
  ),
  save: text(
    () => "Lagre .xlsx",
    () => "Save .xlsx",
  ),
  summary: text(
    () => "Lag månedssammendrag",
    () => "Make monthly summary",
  ),
  sample: text(
    () => "Eksempeldata",
    () => "Sample data",
  ),
  sampleHint: text(
    () => "Bytt til eksempeldataene",
    () => "Change to the sample data",
  ),
  undo: text(
    () => "Angre",
    () => "Undo",
  ),
  redo: text(
    () => "Gjør om",
    () => "Redo",
  ),
  dark: text(
    () => "Mørkt",
    () => "Dark",
  ),
  grid: text(
    () => "Regneark",
    () => "Spreadsheet",
  ),
  pane: text(
    () => "Nøkkel-panel",
    () => "Nøkkel pane",
  ),
  commands: text(
    () => "Arbeidsbok",
    () => "Workbook",
  ),
  toPane: text(
    () => "Gå til panelet",
    () => "Go to the pane",
  ),
  drop: text(
    () => "Slipp filen for å åpne den. Den blir på maskinen din.",
    () => "Drop the file to open it. It stays on your machine.",
  ),
  starting: text(
    () => "Åpner regnearket …",
    () => "Opening the spreadsheet …",
  ),
  opening: text(
    (name: string) => `Åpner «${name}» …`,
    (name: string) => `Opening “${name}” …`,
  ),
  opened: text(
    (name: string, sheets: string) => `Åpnet «${name}»: ${sheets}.`,
    (name: string, sheets: string) => `Opened “${name}”: ${sheets}.`,
  ),
  onlyOne: text(
    (name: string) => `Flere filer ble sluppet; bare «${name}» er åpnet.`,
    (name: string) => `Several files were dropped; only “${name}” is open.`,
  ),
  replace: text(
    (name: string) => `«${name}» har endringer som ikke er lagret i en fil. Vil du lukke den uten å lagre?`,
    (name: string) => `“${name}” has changes that are not saved in a file. Close it without saving?`,
  ),
  replaceYes: text(
    () => "Lukk uten å lagre",
    () => "Close without saving",
  ),
  replaceNo: text(
    () => "Avbryt",
    () => "Cancel",
  ),
  saved: text(
    (name: string) => `Lagret «${name}» i nedlastingsmappen.`,
    (name: string) => `Saved “${name}” in the downloads folder.`,
  ),
  notSaved: text(
    (why: string) => `Filen ble ikke lagret: ${why}`,
    (why: string) => `The file was not saved: ${why}`,
  ),
  notKept: text(
    () =>
      "Nettleseren lar oss ikke ta vare på arbeidet ditt til neste gang. Lagre det som .xlsx før du lukker vinduet.",
    () => "The browser does not let us keep your work until next time. Save it as .xlsx before you close the window.",
  ),
  elsewhere: text(
    (names: readonly string[]) =>
      `${names.map((name) => `«${name}»`).join(" og ")} er åpen i en annen fane. Hver fane har og tar vare på sin egen arbeidsbok.`,
    (names: readonly string[]) =>
      `${names.map((name) => `“${name}”`).join(" and ")} ${names.length > 1 ? "are" : "is"} open in another tab. Each tab has and keeps a workbook of its own.`,
  ),
  waiting: text(
    (names: readonly string[]) =>
      `${names.map((name) => `«${name}»`).join(" og ")} har endringer som ikke er lagret i en fil. Åpne Nøkkel i én fane til for å få dem fram.`,
    (names: readonly string[]) =>
      `${names.map((name) => `“${name}”`).join(" and ")} ${names.length > 1 ? "have" : "has"} changes that are not saved in a file. Open Nøkkel in one more tab to get them.`,
  ),
  tooManyRows: text(
    (rows: string) =>
      `${rows} rader: regnearket er tregt med mange formler over så mye. En tabellformel (KPI_TABLE) regner alt på en gang.`,
    (rows: string) =>
      `${rows} rows: the spreadsheet is slow with many formulas over so much. One table formula (KPI_TABLE) computes it all at once.`,
  ),
  valuesOnly: text(
    (count: string) => `${count} formler i filen er lest som verdiene de viste.`,
    (count: string) => `${count} formulas in the file were read as the values they showed.`,
  ),
  uncalculated: text(
    (count: string) => `${count} formler i filen har ingen verdi. Åpne og lagre den i Excel først.`,
    (count: string) => `${count} formulas in the file hold no value. Open and save it in Excel first.`,
  ),
  failed: text(
    (why: string) => `Det gikk ikke: ${why}`,
    (why: string) => `That failed: ${why}`,
  ),
  building: text(
    () => "Bygger arbeidsbenken …",
    () => "Building the workbench …",
  ),
  at: text(
    (url: string) => `Nøkkel ligger på ${url} så lenge dette kjører. Avslutt med Ctrl+C.`,
    (url: string) => `Nøkkel is at ${url} as long as this runs. End it with Ctrl+C.`,
  ),
  portTaken: text(
    (port: string) => `Port ${port} er opptatt. Velg en annen med --port, eller utelat den.`,
    (port: string) => `Port ${port} is taken. Choose another with --port, or leave it out.`,
  ),
  badPort: text(
    (given: string) => `--port: «${given}» er ikke et portnummer. Eksempel: --port 4321.`,
    (given: string) => `--port: “${given}” is no port number. Example: --port 4321.`,
  ),
  startUsage: text(
    () =>
      "Bruk: npm start -- [--port NUMMER] [--no-open] [--lang nb|en]\nÅpner regnearket med panelet i nettleseren. Ingenting sendes ut av maskinen.",
    () =>
      "Usage: npm start -- [--port NUMBER] [--no-open] [--lang nb|en]\nOpens the spreadsheet and its pane in the browser. Nothing leaves the machine.",
  ),
} as const;

/** The keys of the workbench and what they do, for the help of its pane. */
export const keyHelp: Readonly<Record<Language, readonly (readonly [keys: string, does: string])[]>> = {
  nb: [
    ["F6, Skift+F6", "Til neste del av siden eller den forrige: regneark, panel, knapper"],
    ["Ctrl+O", "Åpne en fil"],
    ["Ctrl+S", "Lagre som .xlsx"],
    ["Alt+↓, Alt+↑", "Neste og forrige ark, når du står i regnearket"],
    ["Ctrl+piltast", "Til enden av dataene"],
    ["Ctrl+Home, Ctrl+End", "Til første og siste celle"],
    ["F2, Enter", "Rediger cellen, og godta"],
    ["Ctrl+Z, Ctrl+Y", "Angre og gjør om, når du står i regnearket"],
    ["Piltaster, Home, End", "Fra fane til fane i panelet, når du står på en av dem"],
  ],
  en: [
    ["F6, Shift+F6", "To the next part of the page or the one before: spreadsheet, pane, buttons"],
    ["Ctrl+O", "Open a file"],
    ["Ctrl+S", "Save as .xlsx"],
    ["Alt+↓, Alt+↑", "The next sheet and the one before, from the spreadsheet"],
    ["Ctrl+arrow", "To the end of the data"],
    ["Ctrl+Home, Ctrl+End", "To the first cell and the last"],
    ["F2, Enter", "Edit the cell, and accept"],
    ["Ctrl+Z, Ctrl+Y", "Undo and redo, from the spreadsheet"],
    ["Arrows, Home, End", "From tab to tab of the pane, from one of them"],
  ],
};

/** Names of the sheets that the sample is laid out on. */
export const sampleSheetNames = {
  deals: { nb: "Avtaler", en: "Deals" },
  leads: { nb: "Leads", en: "Leads" },
  activities: { nb: "Aktiviteter", en: "Activities" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
