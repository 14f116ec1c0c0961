import { hostTexts, type Language } from "../../core/index";
import { HostTrouble } from "../../../taskpane/host";

type Kind = HostTrouble["kind"];

/** Error codes of Excel's client, by what the user can do about them. The rest is `unknown` and says Excel's own words. */
const kinds: Readonly<Record<string, Kind>> = {
  ItemNotFound: "gone",
  InvalidReference: "gone",
  InvalidSelection: "gone",
  InvalidBinding: "gone",
  InvalidObjectPath: "gone",
  InvalidOperationInCellEditMode: "busy",
  InactiveWorkbook: "busy",
  RequestAborted: "busy",
  TooManyRequests: "busy",
  ActivityLimitReached: "busy",
  ServiceNotAvailable: "busy",
  Conflict: "busy",
  AccessDenied: "protected",
  Unauthenticated: "protected",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RequestPayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ConnectionFailure: "offline",
  Timeout: "offline",
};

const sentence = (kind: Kind, language: Language, why: string): string => {
  switch (kind) {
    case "too-large":
      return hostTexts.tooLarge[language]();
    case "unknown":
      return hostTexts.unknown[language](why);
    default:
      return hostTexts[kind][language]();
  }
};

export const makeTrouble = (kind: Kind, language: Language, why = ""): HostTrouble =>
  new HostTrouble(kind, sentence(kind, language, why));

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** HTTP 429 and 503 mean "later", though the client calls them a failed connection. */
const saysLater = (message: string): boolean => /status code of (429|503)/.test(message);

/** Refused for now, and nothing of it done: too many requests, or a service that is away for a moment. */
const refusals: readonly string[] = ["TooManyRequests", "ActivityLimitReached", "ServiceNotAvailable"];

/** Whether Excel refused a request without carrying any of it out. */
export const wasRefused = (error: unknown): boolean =>
  refusals.includes(codeOf(error)) || (error instanceof Error && saysLater(error.message));

/** Any error as a trouble that the pane can show; what is one already, and a stop asked for, stay as they are. */
export function troubleFrom(error: unknown, language: Language): Error {
  if (error instanceof HostTrouble) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === "AbortError") return error;
  return makeTrouble(saysLater(message) ? "busy" : (kinds[codeOf(error)] ?? "unknown"), language, message);
}
