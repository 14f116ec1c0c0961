import type { Role } from "../words/role";

/** What a role's column may hold. */
/** `label` is a name or a number that serves as one. */
export type RoleKind = "number" | "day" | "text" | "label" | "any";

/**
 * Header words by role, Norwegian and English, the surest first; compared after `plainHeader`.
 * A word fits a header that equals it, or holds it as whole words.
 */
export const headerWords: Readonly<Record<Role, { readonly kind: RoleKind; readonly words: readonly string[] }>> = {
  id: {
    kind: "label",
    words: [
      ..."deal id,opportunity id,avtale id,salgsmulighet id,mulighet id,record id,lead id,mql id,activity id,aktivitet id,avtalenummer,avtalenr,salgs id,salg id,ordrenummer,ordrenr,order number,order no,order id,tilbudsnummer,employee number,employee id,ansattnummer,ansattnr,ansatt id,customer id,kundenr,kundenummer,requisition id,stilling id,saksnummer,id,nr".split(
        ",",
      ),
    ],
  },
  owner: {
    kind: "label",
    words:
      "owner,deal owner,opportunity owner,lead owner,assigned to,sales agent,sales rep,sales person,salesperson,rep,selger,ansvarlig selger,selgernavn,salgsansvarlig,kundeansvarlig,account manager,account executive,eier,avtaleeier,ansvarlig,saksbehandler,sr id,seller,agent,rådgiver".split(
        ",",
      ),
  },
  team: {
    kind: "label",
    words:
      "team,sales team,salgsteam,avdeling,department,region,kontor,regional office,office,enhet,gruppe,distrikt,territory".split(
        ",",
      ),
  },
  stage: {
    kind: "text",
    words:
      "stage,deal stage,sales stage,pipeline stage,fase,salgsfase,avtalefase,status,deal status,lead status,avtalestatus,salgsstatus,steg,is won,won,vunnet,resultat,result,tilstand".split(
        ",",
      ),
  },
  amount: {
    kind: "number",
    words:
      "amount,deal amount,deal value,close value,order value,contract value,value,beløp,avtalebeløp,avtaleverdi,ordreverdi,kontraktsverdi,verdi,sum,omsetning,revenue,sales amount,salgsbeløp,salgssum,arr,acv,tcv,total price,totalpris".split(
        ",",
      ),
  },
  currency: { kind: "text", words: "currency,valuta,valutakode,currency code".split(",") },
  created: {
    kind: "day",
    words:
      "created,created date,create date,created at,date created,created on,opprettet,opprettet dato,dato opprettet,opprettelsesdato,opprettet den,registrert,registreringsdato,engage date,first contact date,start date,startdato,hire date,hired date,ansatt dato,ansettelsesdato,ansatt fra,tiltredelse,opened,åpnet,lead date".split(
        ",",
      ),
  },
  closed: {
    kind: "day",
    words:
      "closed,close date,closed date,closed at,date closed,actual close date,lukket,lukkedato,lukket dato,dato lukket,avsluttet,avslutningsdato,sluttdato,end date,termination date,leaving date,last working day,fratredelse,fratredelsesdato,siste arbeidsdag,deal closed on,closed on,won time,won date,customer since,kunde siden,date won,vunnet dato,dato vunnet,salgsdato,sales date,order date,ordredato,invoice date,fakturadato,signert,signert dato,avgjort".split(
        ",",
      ),
  },
  expected: {
    kind: "day",
    words:
      "expected close,expected close date,forecast date,forventet lukket,forventet lukkedato,forventet avslutning,forventet dato,estimated close date,planned close".split(
        ",",
      ),
  },
  date: {
    kind: "day",
    words:
      "date,dato,activity date,aktivitetsdato,call date,møtedato,due date,forfallsdato,tidspunkt,tid,time,timestamp,start".split(
        ",",
      ),
  },
  source: {
    kind: "text",
    words: "source,lead source,kilde,leadkilde,opprinnelse,origin,channel,kanal,kampanje,campaign source".split(","),
  },
  product: {
    kind: "label",
    words: "product,product name,produkt,produktnavn,vare,tjeneste,item,product key".split(","),
  },
  account: {
    kind: "label",
    words:
      "account,account name,company,company name,customer,customer name,kunde,kundenavn,firma,selskap,bedrift,organisasjon,client,customer key".split(
        ",",
      ),
  },
  type: {
    kind: "text",
    words: "type,activity type,aktivitetstype,aktivitet,hendelse,event type,oppgavetype".split(","),
  },
  outcome: {
    kind: "text",
    words: "outcome,call outcome,meeting outcome,utfall,resultat,result,disposition,y".split(","),
  },
  listPrice: {
    kind: "number",
    words: "list price,listepris,veiledende pris,price before discount,pris før rabatt,bruttopris".split(","),
  },
  cost: { kind: "number", words: "cost,costs,kostnad,kost,kostpris,varekostnad,cogs,selvkost".split(",") },
  probability: { kind: "number", words: "probability,sannsynlighet,likelihood".split(",") },
  firstResponse: {
    kind: "day",
    words:
      "first response,first response at,first response date,first contacted,first contacted at,første svar,første respons,første kontakt,responded at,besvart dato".split(
        ",",
      ),
  },
  qualified: {
    kind: "day",
    words: "mql,mql at,mql date,kvalifisert,kvalifisert mql,mql dato,marketing qualified,qualified date".split(","),
  },
  accepted: {
    kind: "day",
    words: "sql,sql at,sql date,akseptert,akseptert sql,sql dato,sales qualified,accepted date".split(","),
  },
  deal: {
    kind: "label",
    words: "deal id,converted deal id,opportunity id,avtale id,deal,avtale,salgsmulighet".split(","),
  },
  lead: { kind: "label", words: "lead id,lead".split(",") },
  period: { kind: "any", words: "period,periode,month,måned,maaned,mnd,quarter,kvartal,week,uke,year,år".split(",") },
  proposed: {
    kind: "day",
    words: "proposal date,proposal sent date,quote date,tilbudsdato,tilbud sendt dato,dato tilbud".split(","),
  },
  worked: {
    kind: "number",
    words: "number of activities,number of sales activities,total activities,antall aktiviteter,activity count".split(
      ",",
    ),
  },
  lastActivity: {
    kind: "day",
    words:
      "last activity,last activity date,last contacted,last touched,siste aktivitet,siste aktivitetsdato,sist kontaktet".split(
        ",",
      ),
  },
  stalled: {
    kind: "day",
    words: "stalled since,stillestående siden".split(","),
  },
  pushes: {
    kind: "number",
    words: "push count,number of date changes,close date changes,antall datoendringer,antall datoforskyvninger".split(
      ",",
    ),
  },
  entered: {
    kind: "day",
    words:
      "stage entered date,entered at,entered stage,stage changed at,stage change date,dato inn i fasen,fase fra,inn i fase,fasedato".split(
        ",",
      ),
  },
  movedOn: {
    kind: "day",
    words: "moved on,left stage,gikk videre".split(","),
  },
  movedNext: { kind: "day", words: "moved to the next stage,gikk til neste fase".split(",") },
  settled: { kind: "day", words: "settled,avklart".split(",") },
  field: {
    kind: "text",
    words: "field,field name,property,changed field,felt,feltnavn,egenskap".split(","),
  },
  changed: {
    kind: "day",
    words: "changed date,changed at,edit date,change date,modified at,endret dato,endret,endringsdato".split(","),
  },
  snapshot: {
    kind: "day",
    words:
      "snapshot date,snapshot,as of date,locked at,lock date,locked date,snapshot dato,øyeblikksdato,låst dato,prognosedato".split(
        ",",
      ),
  },
  slipped: {
    kind: "day",
    words: "slipped,forskjøvet".split(","),
  },
  forecast: {
    kind: "number",
    words: "forecast,forecast amount,commit,committed amount,prognose,prognosebeløp,estimat".split(","),
  },
  actual: {
    kind: "number",
    words: "actual,actual amount,actuals,faktisk,faktisk beløp,virkelig".split(","),
  },
  missed: {
    kind: "number",
    words: "forecast error,prognosefeil".split(","),
  },
  madeDeal: {
    kind: "day",
    words: "opportunity created,mulighet opprettet".split(","),
  },
  churned: {
    kind: "day",
    words:
      "churn date,churned,churned at,cancelled at,canceled at,cancellation date,oppsagt dato,oppsagt,oppsigelsesdato,avsluttet kundeforhold".split(
        ",",
      ),
  },
  mrrStart: {
    kind: "number",
    words: "mrr at start,mrr start,starting mrr,opening mrr,mrr ved start,inngående mrr,mrr inn".split(","),
  },
  mrrEnd: {
    kind: "number",
    words: "mrr at end,mrr end,ending mrr,closing mrr,mrr ved slutt,utgående mrr,mrr ut".split(","),
  },
  category: {
    kind: "text",
    words: "cost category,cost type,expense category,category,kostnadstype,kostnadskategori,kategori,utgiftstype".split(
      ",",
    ),
  },
  score: {
    kind: "number",
    words: "score,survey score,enps score,rating,karakter,poeng".split(","),
  },
  published: {
    kind: "day",
    words:
      "published date,published,job published,posted,posted date,job posted,utlyst dato,utlyst,utlysningsdato,publisert".split(
        ",",
      ),
  },
  hired: {
    kind: "day",
    words: "offer accepted,offer accepted date,hired,hired at,tilbud akseptert,akseptert tilbud,besatt dato".split(","),
  },
  firstWin: {
    kind: "day",
    words: "first sale,first won deal,first deal,første salg,første salgsdato".split(","),
  },
};
