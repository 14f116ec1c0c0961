import type { Fault } from "../words/fault";
import type { Language } from "../words/language";

/** Turns the id of a KPI or measure into its name in the language of the sentence. */
export type NameOf = (id: string) => string;

type FaultOf<Kind extends Fault["kind"]> = Extract<Fault, { kind: Kind }>;

/** A sentence for each kind of fault in each language; a kind that is left out does not compile. */
export type FaultTexts = {
  readonly [Kind in Fault["kind"]]: Readonly<Record<Language, (facts: FaultOf<Kind>, nameOf: NameOf) => string>>;
};
