import type { ErrorCode } from "../words/cell";
import type { Fault } from "../words/fault";
import type { Language } from "../words/language";
export const sayFault = (language: Language, fault: Fault, nameOf: (id: string) => string): string =>
  `${language} ${JSON.stringify(fault)} ${nameOf("x")}`;
export const errorCodeOf = (fault: Fault): ErrorCode => (fault.kind === "no-denominator" ? "#DIV/0!" : "#N/A");
