/** Why the server could not do what it was asked; the same kinds as the pane's `HostTrouble`. */
export type TroubleKind = "gone" | "busy" | "protected" | "too-large" | "offline" | "unknown";

/** What the server answers, as JSON text: `google.script.run` refuses dates and loses what is undefined. */
export type Reply<Value> = { readonly value: Value } | { readonly trouble: TroubleKind; readonly message: string };
