import { hostTexts, type Language } from "../../../core/index";
import { HostTrouble } from "../../../../taskpane/host";

/** What was looked for is not there any more. */
export const gone = (language: Language): HostTrouble => new HostTrouble("gone", hostTexts.gone[language]());
