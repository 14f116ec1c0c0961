import type { FileFault, ForeignFile } from "../words/fileFault";
import type { Language, Localized } from "../words/language";
import { anyNumber } from "./anyNumber";
import { formatNumber } from "./format";
import { quote, quoteWords } from "./quote";

type FileFaultTexts = {
  readonly [Kind in FileFault["kind"]]: Readonly<
    Record<Language, (facts: Extract<FileFault, { kind: Kind }>) => string>
  >;
};

/** What a file is instead of a workbook, as it stands after "is". */
const foreignFiles: Readonly<Record<ForeignFile, Localized>> = {
  html: { nb: "en nettside", en: "a web page" },
  xml: { nb: "en XML-fil", en: "an XML file" },
  json: { nb: "en JSON-fil", en: "a JSON file" },
  ods: { nb: "et regneark i OpenDocument-format (.ods)", en: "an OpenDocument spreadsheet (.ods)" },
  xlsb: { nb: "en binær arbeidsbok (.xlsb)", en: "a binary workbook (.xlsb)" },
  numbers: { nb: "et regneark fra Apple Numbers", en: "an Apple Numbers spreadsheet" },
  word: { nb: "et Word-dokument", en: "a Word document" },
  powerpoint: { nb: "en PowerPoint-presentasjon", en: "a PowerPoint presentation" },
  zip: { nb: "en zip-fil", en: "a zip file" },
  ole: { nb: "en eldre Office-fil uten regneark", en: "an older Office file without a spreadsheet" },
  "old-excel": { nb: "en svært gammel Excel-fil", en: "a very old Excel file" },
  pdf: { nb: "en PDF", en: "a PDF" },
  image: { nb: "et bilde", en: "an image" },
  rtf: { nb: "et RTF-dokument", en: "an RTF document" },
  binary: { nb: "en fil av ukjent slag", en: "a file of an unknown kind" },
};

const name = (language: Language, { path }: { readonly path: string }): string =>
  path.length > 60 ? quote(language, `…${path.slice(-58)}`) : quote(language, path);

/** A size as people say it: bytes in MB, cells in their number. Rounded up, so that it never seems to be the limit. */
function sizeOf(language: Language, what: "file" | "unpacked" | "cells", size: number): string {
  if (what === "cells") return `${formatNumber(language, size)} ${language === "nb" ? "celler" : "cells"}`;
  const tenths = Math.ceil((size / (1024 * 1024)) * 10);
  return `${formatNumber(language, tenths / 10, tenths % 10 === 0 ? 0 : 1)}\u00a0MB`;
}

const texts: FileFaultTexts = {
  "not-found": {
    nb: (facts) => `Filen ${name("nb", facts)} finnes ikke. Sjekk navnet og mappen.`,
    en: (facts) => `The file ${name("en", facts)} does not exist. Check its name and folder.`,
  },
  "no-access": {
    nb: (facts) =>
      ({
        folder: `${name("nb", facts)} er en mappe. Velg en fil i den.`,
        permission: `Du har ikke tilgang til filen ${name("nb", facts)}. Be om tilgang, eller lagre en kopi der du har det.`,
        other: `Filen ${name("nb", facts)} kunne ikke åpnes (${facts.code}). Lukk den i andre programmer, og prøv igjen.`,
      })[facts.why],
    en: (facts) =>
      ({
        folder: `${name("en", facts)} is a folder. Choose a file in it.`,
        permission: `You may not open the file ${name("en", facts)}. Ask for access, or save a copy where you have it.`,
        other: `The file ${name("en", facts)} could not be opened (${facts.code}). Close it in other programs and try again.`,
      })[facts.why],
  },
  empty: {
    nb: (facts) =>
      facts.what === "file"
        ? `Filen ${name("nb", facts)} er tom. Eksporter eller lagre den på nytt.`
        : `Arbeidsboken ${name("nb", facts)} har ingen ark med celler. Velg en fil med data.`,
    en: (facts) =>
      facts.what === "file"
        ? `The file ${name("en", facts)} is empty. Export or save it again.`
        : `The workbook ${name("en", facts)} has no sheet with cells. Choose a file with data.`,
  },
  "not-a-workbook": {
    nb: (facts) =>
      `Filen ${name("nb", facts)} er ${foreignFiles[facts.found].nb}. Lagre dataene som .xlsx eller .csv, og prøv igjen.`,
    en: (facts) =>
      `The file ${name("en", facts)} is ${foreignFiles[facts.found].en}. Save the data as .xlsx or .csv and try again.`,
  },
  password: {
    nb: (facts) =>
      `Filen ${name("nb", facts)} er låst med passord. Åpne den, lagre en kopi uten passord, og prøv igjen.`,
    en: (facts) =>
      `The file ${name("en", facts)} is locked with a password. Open it, save a copy without the password, and try again.`,
  },
  truncated: {
    nb: (facts) => `Slutten av filen ${name("nb", facts)} mangler. Last den ned eller kopier den på nytt.`,
    en: (facts) => `The end of the file ${name("en", facts)} is missing. Download or copy it again.`,
  },
  damaged: {
    nb: (facts) =>
      `Filen ${name("nb", facts)} er skadet (i ${quote("nb", facts.part)}). Åpne den i Excel, la Excel reparere den, og lagre den på nytt.`,
    en: (facts) =>
      `The file ${name("en", facts)} is damaged (in ${quote("en", facts.part)}). Open it in Excel, let Excel repair it, and save it again.`,
  },
  unreadable: {
    nb: (facts) => `Filen ${name("nb", facts)} kunne ikke leses. Åpne den i Excel, lagre den som .xlsx, og prøv igjen.`,
    en: (facts) =>
      `The file ${name("en", facts)} could not be read. Open it in Excel, save it as .xlsx, and try again.`,
  },
  "too-large": {
    nb: (facts) =>
      `Filen ${name("nb", facts)} er for stor: ${sizeOf("nb", facts.what, facts.size)}${facts.what === "unpacked" ? " utpakket" : ""}, mens grensen er ${sizeOf("nb", facts.what, facts.limit)}. Ta bort ark, rader eller kolonner som ikke trengs.`,
    en: (facts) =>
      `The file ${name("en", facts)} is too large: ${sizeOf("en", facts.what, facts.size)}${facts.what === "unpacked" ? " unpacked" : ""}, while the limit is ${sizeOf("en", facts.what, facts.limit)}. Take away sheets, rows or columns that are not needed.`,
  },
  "open-quote": {
    nb: (facts) =>
      `Et anførselstegn i rad ${anyNumber("nb", facts.row)} i filen ${name("nb", facts)} blir aldri lukket. Rett raden, eller eksporter filen på nytt.`,
    en: (facts) =>
      `A quotation mark in row ${anyNumber("en", facts.row)} of the file ${name("en", facts)} is never closed. Correct the row, or export the file again.`,
  },
  "no-such-sheet": {
    nb: (facts) =>
      `Filen ${name("nb", facts)} har ikke noe ark som heter ${quote("nb", facts.sheet)}. ${facts.known.length === 0 ? "" : `Arkene heter ${quoteWords("nb", facts.known, 12)}. `}Velg et ark som finnes.`,
    en: (facts) =>
      `The file ${name("en", facts)} has no sheet called ${quote("en", facts.sheet)}. ${facts.known.length === 0 ? "" : `Its sheets are ${quoteWords("en", facts.known, 12)}. `}Choose a sheet that exists.`,
  },
};

/**
 * Why a file could not be read, and what to do about it. The reader's own message (`unreadable`) is left out.
 *
 * @example sayFileFault("en", fileFault("a.xlsx", { kind: "truncated" })) //=> "The end of the file “a.xlsx” is missing. Download or copy it again."
 */
export function sayFileFault(language: Language, fault: FileFault): string {
  // The compiler cannot follow that the text found by a fault's kind takes the facts of that same fault.
  const say = texts[fault.kind][language] as (facts: FileFault) => string;
  return say(fault);
}
