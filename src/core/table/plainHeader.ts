/** A header as plain words: `dealStage`, `Deal_Stage` and `Deal stage (CRM)` all become "deal stage". */
export const plainHeader = (header: string): string =>
  header
    .replace(/\([^)]*\)/g, " ")
    .replace(/([a-zæøå])([A-ZÆØÅ])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z0-9æøåäöü]+/g, " ")
    .trim();
