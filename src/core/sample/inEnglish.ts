import type { Cell } from "../words/cell";

/** The sample's own words, headers and labels alike; each has one meaning wherever it stands. */
const english: ReadonlyMap<Cell, string> = new Map([
  ["Avtale-ID", "Deal ID"],
  ["Avtale", "Deal name"],
  ["Kunde", "Customer"],
  ["Selger", "Owner"],
  ["Fase", "Stage"],
  ["Beløp", "Amount"],
  ["Valuta", "Currency"],
  ["Opprettet", "Created"],
  ["Lukket", "Closed"],
  ["Forventet lukket", "Expected close"],
  ["Dato inn i fasen", "Date entered stage"],
  ["Kilde", "Source"],
  ["Produkt", "Product"],
  ["Lead-ID", "Lead ID"],
  ["Første svar", "First response"],
  ["Kvalifisert (MQL)", "MQL date"],
  ["Akseptert (SQL)", "SQL date"],
  ["Aktivitet-ID", "Activity ID"],
  ["Dato", "Date"],
  ["Utfall", "Outcome"],
  ["Gjelder", "Scope"],
  ["Periode", "Period"],
  ["Mål", "Target"],
  ["Strekkmål", "Stretch"],
  ["Ansvarlig", "Responsible"],
  ["Hensikt", "Objective"],
  ["Vest", "West"],
  ["Øst", "East"],
  ["Nord", "North"],
  ["Vunnet", "Won"],
  ["Tapt", "Lost"],
  ["Forhandling", "Negotiation"],
  ["Tilbud", "Proposal"],
  ["Behovsavklaring", "Discovery"],
  ["Kvalifisering", "Qualification"],
  ["Nettside", "Website"],
  ["Eksisterende kunde", "Existing customer"],
  ["Anbefaling", "Referral"],
  ["Utgående", "Outbound"],
  ["Messe", "Event"],
  ["Proffpakke", "Professional"],
  ["Integrasjon", "Integration"],
  ["Serviceavtale", "Service plan"],
  ["Grunnpakke", "Basic"],
  ["Opplæring", "Training"],
  ["Diskvalifisert", "Disqualified"],
  ["Pågår", "In progress"],
  ["Kontaktet", "Contacted"],
  ["Kvalifisert", "Qualified"],
  ["Ny", "New"],
  ["Samtale", "Call"],
  ["E-post", "Email"],
  ["Møte", "Meeting"],
  ["Ikke svar", "No answer"],
  ["Besvart", "Answered"],
  ["Gjennomført", "Held"],
  ["Ikke møtt", "No show"],
  ["Flyttet", "Rescheduled"],
  ["Alle", "Everyone"],
  ["Vokse lønnsomt", "Grow profitably"],
  ["Flere kunder", "More customers"],
  ["Bruke tiden på de rette avtalene", "Time spent on the right deals"],
  ["Holde på framgangen", "Keep up the progress"],
  ["200 samtaler i uken", "200 calls a week"],
  ["Samtaler som når fram", "Calls that get through"],
]);

/** A deal is called by its product and its customer: `Grunnpakke – Fjordlaks AS`. */
const dash = " – ";

/** A table of the sample with its own words in English; names of people and companies stay as they are. */
export const inEnglish = (rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row) =>
    row.map((cell) => {
      const own = english.get(cell);
      if (own !== undefined || typeof cell !== "string") return own ?? cell;
      const [product = "", ...customer] = cell.split(dash);
      const translated = english.get(product);
      return translated === undefined ? cell : [translated, ...customer].join(dash);
    }),
  );
