/** The only door of the core: what hosts and the pane may use. */
export { cellAddress, columnLetters } from "./words/address";
export { errorCodes, isCellError, isDay, isMissing } from "./words/cell";
export type { Cell, CellError, Day, ErrorCode } from "./words/cell";
export { day, epoch1904Offset, isoDate, serialOf } from "./words/day";
export { fault, isFault } from "./words/fault";
export { fileFault, isFileFault } from "./words/fileFault";
export type { FileFault, FileFaultFacts, ForeignFile } from "./words/fileFault";
export type { Answer, Fault, FaultFacts } from "./words/fault";
export { languages } from "./words/language";
export type { Language, Localized } from "./words/language";
export type * from "./report/plan";
export { fontName, lookStyles, seriesStyles } from "./report/look";
export { formulas, findFormula, callFormula } from "./functions/registry";
export type { Argument, Formula, FormulaAnswer, FormulaContext, Parameter } from "./functions/formula";
