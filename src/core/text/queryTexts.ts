/** What the pane says of queries for a warehouse. */
export const queryTexts = {
  title: { nb: "Store data", en: "Large data" },
  intro: {
    nb: "Har tabellen vokst ut av arket, kan BigQuery legge sammen der den ligger. Formlene og sammendraget virker på summene som kommer tilbake. Nøkkel spør ingen selv: du kjører spørringen.",
    en: "Where the table has outgrown the sheet, BigQuery can add up where it lies. Formulas and the summary work on the totals that come back. Nøkkel asks nobody itself: you run the query.",
  },
  assumed: {
    nb: (sheet: string) => `Spørringen regner med at tabellen i BigQuery har de samme kolonnene som ${sheet}.`,
    en: (sheet: string) => `The query takes the table in BigQuery to have the same columns as ${sheet}.`,
  },
  target: { nb: "Lages for", en: "Made for" },
  targets: {
    "connected-sheets": { nb: "Connected Sheets (Google Sheets)", en: "Connected Sheets (Google Sheets)" },
    "power-query": { nb: "Power Query (Excel)", en: "Power Query (Excel)" },
  },
  table: { nb: "Tabellen i BigQuery", en: "Table in BigQuery" },
  tableForm: { nb: "prosjekt.datasett.tabell", en: "project.dataset.table" },
  tableHint: { nb: "Slik: prosjekt.datasett.tabell", en: "Like this: project.dataset.table" },
  tableWrong: {
    nb: "Skriv prosjekt, datasett og tabell med punktum mellom, uten mellomrom.",
    en: "Write project, dataset and table with full stops between, without spaces.",
  },
  by: { nb: "Summer for hver", en: "Totals for each" },
  bys: {
    month: { nb: "måned", en: "month" },
    owner: { nb: "måned og selger", en: "month and rep" },
    team: { nb: "måned og team", en: "month and team" },
  },
  medians: {
    nb: "Medianer kan ikke legges sammen: delt opp gjelder de hver del for seg, ikke alle samlet.",
    en: "Medians do not add up: split, they hold for each part by itself and not for all together.",
  },
  kpis: {
    nb: (chosen: number, all: number) => `Nøkkeltall (${chosen} av ${all})`,
    en: (chosen: number, all: number) => `Key figures (${chosen} of ${all})`,
  },
  noKpi: { nb: "Velg minst ett nøkkeltall.", en: "Choose at least one key figure." },
  leftOut: {
    nb: (count: number) => `Ikke med i spørringen (${count})`,
    en: (count: number) => `Not in the query (${count})`,
  },
  ownKpi: {
    nb: (name: string) => `${name}: egne nøkkeltall skrives ikke som SQL.`,
    en: (name: string) => `${name}: key figures of your own are not written as SQL.`,
  },
  text: {
    "connected-sheets": { nb: "Spørring (GoogleSQL)", en: "Query (GoogleSQL)" },
    "power-query": { nb: "Tekst for Power Query (M)", en: "Text for Power Query (M)" },
  },
  copy: { nb: "Kopier", en: "Copy" },
  copied: { nb: "Kopiert.", en: "Copied." },
  notCopied: {
    nb: "Teksten er merket. Trykk Ctrl+C, eller ⌘C på Mac.",
    en: "The text is marked. Press Ctrl+C, or ⌘C on a Mac.",
  },
  fetching: { nb: "Henter …", en: "Fetching …" },
  notFetched: {
    nb: "Det som lager spørringen, kunne ikke hentes. Lukk og åpne «Store data» når du er på nett.",
    en: "What makes the query could not be fetched. Close “Large data” and open it again when you are online.",
  },
  steps: {
    "connected-sheets": {
      nb: [
        "Velg i menyen Data å koble til BigQuery, og skriv egen spørring (Connect to BigQuery, Custom query).",
        "Lim inn, kjør, og trekk svaret ut til et ark (Extract).",
        "Trykk «Oppdater listen» øverst her, og velg arket.",
      ],
      en: [
        "In the menu Data choose Data connectors, Connect to BigQuery, Custom query.",
        "Paste, run, and extract the answer to a sheet.",
        "Press “Refresh the list” at the top here, and choose that sheet.",
      ],
    },
    "power-query": {
      nb: [
        "Velg Data, Hent data, Fra andre kilder, Tom spørring, og så Avansert redigering.",
        "Lim inn over det som står der, sett inn navnet på din ODBC-kilde (dsn), og last inn i et ark.",
        "Trykk «Oppdater listen» øverst her, og velg tabellen.",
      ],
      en: [
        "Choose Data, Get Data, From Other Sources, Blank Query, and then Advanced Editor.",
        "Paste over what stands there, put in the name of your ODBC source (dsn), and load to a sheet.",
        "Press “Refresh the list” at the top here, and choose the table.",
      ],
    },
  },
} as const;
