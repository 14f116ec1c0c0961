import type { Localized } from "../words/language";
import type { Meaning } from "../words/role";

/** What each meaning of a word is called when the user is told about it. */
export const meaningNames: Readonly<Record<Meaning, Localized>> = {
  won: { nb: "vunnet", en: "won" },
  lost: { nb: "tapt", en: "lost" },
  open: { nb: "åpen", en: "open" },
  call: { nb: "samtale", en: "call" },
  email: { nb: "e-post", en: "email" },
  meeting: { nb: "møte", en: "meeting" },
  demo: { nb: "demo", en: "demo" },
  proposal: { nb: "tilbud", en: "proposal" },
  connected: { nb: "fikk svar", en: "connected" },
  "not-connected": { nb: "fikk ikke svar", en: "not connected" },
  held: { nb: "gjennomført", en: "held" },
  "no-show": { nb: "ikke møtt", en: "no-show" },
  rescheduled: { nb: "flyttet", en: "rescheduled" },
  marketing: { nb: "markedsføring", en: "marketing" },
  "close-date": { nb: "forventet lukkedato", en: "expected closing date" },
  sales: { nb: "salg", en: "sales" },
  recruiting: { nb: "rekruttering", en: "recruiting" },
  other: { nb: "andre kilder enn markedsføring", en: "sources other than marketing" },
};
