import { count, money, type MeasureEntry } from "./measureEntry";

type Texts = readonly [en: string, nb: string];

/** A measure that only a table of totals gives: each row is already the sum of a period. */
const total = ([en, nb]: Texts, headers: string, add: MeasureEntry["add"], more: Partial<MeasureEntry> = {}) => ({
  en,
  nb,
  add,
  where: [],
  date: ["period"] as const,
  headers: headers.split(","),
  ...more,
});

const amount = money("amount");
const atEnd = { stock: { until: "closed" } } as const;

/** Measures of marketing, people and accounts that arrive as sums, by id. */
export const totalMeasures: Readonly<Record<string, MeasureEntry>> = {
  impressions: total(["Impressions", "Visninger"], "impr,eksponeringer", count),
  clicks: total(["Clicks", "Klikk"], "link clicks,lenkeklikk,antall klikk", count),
  ad_spend: total(
    ["Ad spend", "Annonsekostnad"],
    "spend,amount spent,beløp brukt,cost,kostnad,kostnader,annonseforbruk,forbruk",
    amount,
  ),
  visitors: total(
    ["Unique visitors", "Unike besøkende"],
    "visitors,besøkende,users,total users,active users,brukere,aktive brukere,totalt antall brukere",
    count,
  ),
  attributed_revenue: total(
    ["Revenue attributed to ads", "Omsetning tilskrevet annonser"],
    "attributed revenue,conversion value,conv value,purchase value,purchases conversion value,website purchases conversion value,konverteringsverdi,konv verdi,kjøpsverdi",
    amount,
  ),
  lost_days: total(
    ["Days lost to own sickness", "Tapte dagsverk ved egen sykdom"],
    "sick days,sickness days,tapte dagsverk,sykefraværsdager,sykedager,sykefraværsdagsverk",
    count,
  ),
  agreed_days: total(["Agreed working days", "Avtalte dagsverk"], "agreed days,mulige dagsverk", count),
  hours_of_training: total(
    ["Hours of training", "Timer med opplæring"],
    "training hours,opplæringstimer,kurstimer",
    count,
  ),
  sales_revenue: total(
    ["Sales revenue", "Salgsinntekter"],
    "net sales,turnover,salgsinntekt,nettoomsetning,driftsinntekter salg",
    amount,
    { orTotal: "revenue_won" },
  ),
  direct_cost: total(
    ["Direct costs", "Direkte kostnader"],
    "direct cost,cost of goods sold,cogs,cost of sales,varekostnad,varekost,vareforbruk",
    amount,
  ),
  variable_cost: total(["Variable costs", "Variable kostnader"], "variable cost,variabel kostnad", amount),
  operating_profit: total(
    ["Operating profit", "Driftsresultat"],
    "operating income loss,ebit,operating result",
    amount,
  ),
  operating_income: total(
    ["Operating revenue", "Driftsinntekter"],
    "total operating revenue,sum driftsinntekter,total income",
    amount,
  ),
  receivables: total(
    ["Receivables × days", "Kundefordringer × dager"],
    "receivables,accounts receivable,trade receivables,kundefordringer",
    amount,
    { perDay: true },
  ),
  credit_sales: total(
    ["Credit sales incl. VAT", "Kredittsalg inkl. mva."],
    "credit sales,credit sales incl vat,kredittsalg,kredittsalg inkl mva,fakturert inkl mva,invoiced incl vat",
    amount,
  ),
  current_assets: total(["Current assets", "Omløpsmidler"], "sum omløpsmidler,total current assets", amount, atEnd),
  current_liabilities: total(
    ["Current liabilities", "Kortsiktig gjeld"],
    "sum kortsiktig gjeld,total current liabilities",
    amount,
    atEnd,
  ),
  equity: total(["Equity", "Egenkapital"], "sum egenkapital,total equity", amount, atEnd),
  total_capital: total(
    ["Total capital", "Totalkapital"],
    "total assets,sum eiendeler,sum egenkapital og gjeld,total equity and liabilities,balance sheet total",
    amount,
    atEnd,
  ),
  budget_actual: total(["Actual", "Regnskap"], "actuals,faktisk,virkelig", amount, { orTotal: "sales_revenue" }),
  budget: total(["Budget", "Budsjett"], "budgeted,budsjettert,budget amount", amount),
};
