import type { FileFault } from "../words/fileFault";
import type { Language } from "../words/language";
export const sayFileFault = (language: Language, fault: FileFault): string => `${language} ${JSON.stringify(fault)}`;
