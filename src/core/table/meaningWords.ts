import type { Meaning, MeaningRole } from "../words/role";

/** Words that carry a meaning, Norwegian and English, compared after `plainWord`. */
const meaningWords: Readonly<Record<MeaningRole, Readonly<Partial<Record<Meaning, readonly string[]>>>>> = {
  stage: {
    won: "won,closed won,close won,closed as won,deal won,vunnet,lukket vunnet,avsluttet vunnet,solgt,salg,signert,signed,sold,kunde,customer,converted,konvertert,vant,ja,yes,true,1".split(
      ",",
    ),
    lost: "lost,closed lost,close lost,closed as lost,deal lost,tapt,lukket tapt,avsluttet tapt,ikke solgt,avslått,avvist,rejected,declined,disqualified,diskvalifisert,forkastet,cancelled,canceled,kansellert,trukket,død,dead,ukvalifisert,unqualified,nei,no,false,0".split(
      ",",
    ),
    open: "open,åpen,åpent,pågår,pågående,in progress,under arbeid,prospecting,prospektering,engaging,qualification,qualified,kvalifisering,kvalifisert,ny,new,discovery,behovsavklaring,needs analysis,demo,møte,meeting,proposal,tilbud,tilbud sendt,proposal sent,quote,negotiation,forhandling,contract sent,kontrakt sendt,contacted,kontaktet,nurturing,venter,on hold,på vent,aktiv,active".split(
      ",",
    ),
  },
  type: {
    call: "call,calls,phone,phone call,telefon,telefonsamtale,samtale,ring,oppringning,utgående samtale,outbound call,cellular,telephone".split(
      ",",
    ),
    email: "email,e mail,e post,epost,mail,sendt e post".split(","),
    meeting: "meeting,møte,kundemøte,teams møte,videomøte,online meeting,visit,besøk,kundebesøk,avtalt møte".split(","),
    demo: "demo,demonstration,demonstrasjon,produktdemo,presentation,presentasjon".split(","),
    proposal: "proposal,quote,tilbud,sendt tilbud,tilbud sendt,proposal sent,offer".split(","),
  },
  outcome: {
    connected:
      "connected,answered,besvart,svar,svarte,snakket med,reached,nådd,kontakt,spoke,conversation,fikk svar,tatt".split(
        ",",
      ),
    "not-connected":
      "not connected,no answer,not answered,ikke svar,ubesvart,ikke besvart,busy,opptatt,voicemail,telefonsvarer,left message,la igjen beskjed,wrong number,feil nummer,failed,ingen svar".split(
        ",",
      ),
    held: "held,completed,done,gjennomført,fullført,avholdt,møtt,attended,show,showed,holdt".split(","),
    "no-show":
      "no show,noshow,ikke møtt,uteble,uteblitt,møtte ikke,did not attend,cancelled,canceled,avlyst,kansellert".split(
        ",",
      ),
    rescheduled: "rescheduled,flyttet,utsatt,postponed,ny tid".split(","),
  },
  source: {
    marketing:
      "marketing,markedsføring,web,website,nettside,nettsiden,nettsted,webskjema,web form,google ads,google,adwords,ads,annonse,annonser,annonsering,seo,organic,organic search,organisk søk,paid search,betalt søk,display,social,social media,sosiale medier,linkedin,facebook,instagram,campaign,kampanje,email campaign,nyhetsbrev,newsletter,webinar,event,messe,content,innhold,inbound".split(
        ",",
      ),
  },
  field: {
    "close-date":
      "close date,closedate,expected close,expected close date,forventet lukkedato,lukkedato,forventet dato".split(","),
  },
  category: {
    marketing:
      "marketing,markedsføring,ads,ad spend,advertising,annonser,annonsering,reklame,reklame og annonser,kampanje,google ads,meta,facebook,linkedin".split(
        ",",
      ),
    sales: "sales,salg,salgskostnad,salgskostnader,salgslønn,lønn salg,sales salaries,commission,provisjon".split(","),
    recruiting: "recruiting,recruitment,hiring,rekruttering,stillingsannonse,stillingsannonser,bemanning".split(","),
  },
};

/** A cell's word made plain: case, punctuation and double spaces do not tell "Closed - Won" from "closed won". */
export const plainWord = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9æøåäöü]+/g, " ")
    .trim();

/** Every plain word that is known to have a meaning in a column with this role. */
export const knownWords = (role: MeaningRole, meaning: Meaning): readonly string[] => meaningWords[role][meaning] ?? [];

/** What a word of a column with this role means, or null where it is not known. */
export function meaningOf(role: MeaningRole, word: string): Meaning | null {
  const plain = plainWord(word);
  for (const [meaning, words] of Object.entries(meaningWords[role])) {
    if (words.includes(plain)) return meaning as Meaning;
  }
  return null;
}
