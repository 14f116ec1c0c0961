import { sheetsTexts, type Language } from "../../../core/index";
import type { TroubleKind } from "../wire/reply";

/** What the server cannot do, as a kind that the pane knows; its sentence stands in `sheetsTexts`. */
export class Trouble extends Error {
  readonly kind: TroubleKind;
  constructor(kind: TroubleKind) {
    super(kind);
    this.name = "Trouble";
    this.kind = kind;
  }
}

const sentenceOf = {
  gone: sheetsTexts.said.gone,
  busy: sheetsTexts.said.busy,
  protected: sheetsTexts.said.protectedSheet,
  "too-large": sheetsTexts.said.tooLarge,
  offline: sheetsTexts.said.unknown,
  unknown: sheetsTexts.said.unknown,
} as const satisfies Readonly<Record<TroubleKind, unknown>>;

/** Any failure as a kind and a sentence; what Google itself says is never shown, for it is meant for programmers. */
export function troubleOf(error: unknown, language: Language): { trouble: TroubleKind; message: string } {
  const kind = kindOf(error);
  return { trouble: kind, message: sentenceOf[kind][language] };
}

function kindOf(error: unknown): TroubleKind {
  if (error instanceof Trouble) return error.kind;
  const message = error instanceof Error ? error.message : String(error);
  if (/protected|beskyttet/i.test(message)) return "protected";
  return /too many (scripts|times)|simultaneous|timed? ?out|try again later/i.test(message) ? "busy" : "unknown";
}
