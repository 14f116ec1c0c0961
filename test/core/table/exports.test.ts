import { givenMeasures } from "../../../src/core/kpi/evaluateTotals";
import type { Cell } from "../../../src/core/words/cell";
import { rolesOf, tableFrom } from "./tableFrom";

/** Made here: headers such as these programs are known to use, over rows that show what such columns hold. No export of theirs. */
const exported: readonly (readonly [
  name: string,
  rows: readonly (readonly Cell[])[],
  subject: string,
  roles: object,
])[] = [
  [
    "deals of HubSpot",
    [
      [
        "Record ID",
        "Deal Name",
        "Deal Stage",
        "Close Date",
        "Amount",
        "Deal owner",
        "Number of Sales Activities",
        "Last Activity Date",
      ],
      ["1", "A", "Closed Won", "2026-01-15", 100, "Kari", 4, "2026-01-14"],
      ["2", "B", "Closed Lost", "2026-02-15", 100, "Kari", 4, "2026-01-14"],
    ],
    "deals",
    { worked: "Number of Sales Activities", lastActivity: "Last Activity Date" },
  ],
  [
    "opportunities of Salesforce",
    [
      [
        "Opportunity ID",
        "Stage",
        "Amount",
        "Probability (%)",
        "Close Date",
        "Created Date",
        "Push Count",
        "Account Name",
      ],
      ["006", "Closed Won", 100, 100, "2026-01-15", "2026-01-02", 2, "X"],
      ["007", "Closed Lost", 50, 0, "2026-01-15", "2026-01-02", 0, "Y"],
    ],
    "deals",
    { pushes: "Push Count", probability: "Probability (%)", account: "Account Name" },
  ],
  [
    "deals of Pipedrive",
    [
      [
        "Deal - ID",
        "Deal - Status",
        "Deal - Value",
        "Deal - Owner",
        "Deal - Deal created",
        "Deal - Deal closed on",
        "Deal - Expected close date",
      ],
      ["1", "Won", 100, "Kari", "2026-01-02", "2026-01-15", "2026-01-20"],
      ["2", "Lost", 100, "Kari", "2026-01-02", "2026-01-16", "2026-01-20"],
    ],
    "deals",
    { closed: "Deal - Deal closed on", expected: "Deal - Expected close date" },
  ],
  [
    "sales of SuperOffice",
    [
      ["Salgs-ID", "Status", "Beløp", "Salgsdato", "Opprettet", "Eier", "Firma"],
      ["1", "Solgt", 100, "15.01.2026", "02.01.2026", "Kari", "X"],
      ["2", "Tapt", 100, "16.01.2026", "02.01.2026", "Kari", "X"],
    ],
    "deals",
    { id: "Salgs-ID", closed: "Salgsdato", owner: "Eier", account: "Firma" },
  ],
  [
    "leads of HubSpot",
    [
      ["Record ID", "Lead Status", "Create Date", "Original Source", "HubSpot Score"],
      ["1", "New", "2026-01-15", "Organic Search", 12],
      ["2", "Customer", "2026-01-16", "Paid Search", 22],
    ],
    "leads",
    { id: "Record ID", source: "Original Source" },
  ],
  [
    "field history of Salesforce",
    [
      ["Opportunity ID", "Field", "Old Value", "New Value", "Edit Date"],
      ["006", "Close Date", "2026-01-15", "2026-02-15", "2026-01-10"],
      ["006", "Stage", "A", "B", "2026-01-11"],
    ],
    "changes",
    { deal: "Opportunity ID", changed: "Edit Date" },
  ],
  [
    "a history of stages",
    [
      ["Avtale-ID", "Fase", "Dato inn i fasen"],
      ["1", "Kvalifisering", "01.01.2026"],
      ["1", "Vunnet", "03.02.2026"],
    ],
    "stages",
    { deal: "Avtale-ID", entered: "Dato inn i fasen" },
  ],
  [
    "employees",
    [
      ["Ansattnr", "Navn", "Avdeling", "Ansatt dato", "Sluttdato"],
      ["1", "Kari", "Salg", "01.01.2025", null],
      ["2", "Ola", "Salg", "15.01.2025", "31.12.2025"],
    ],
    "employees",
    { id: "Ansattnr", created: "Ansatt dato", closed: "Sluttdato" },
  ],
  [
    "subscribers",
    [
      ["Kundenr", "Kunde siden", "Oppsagt dato"],
      ["1", "01.01.2025", "01.06.2025"],
      ["2", "01.02.2025", null],
    ],
    "customers",
    { closed: "Kunde siden", churned: "Oppsagt dato" },
  ],
  [
    "costs",
    [
      ["Dato", "Kategori", "Beløp"],
      ["01.01.2026", "Markedsføring", 100],
      ["01.02.2026", "Husleie", 500],
    ],
    "costs",
    { category: "Kategori", amount: "Beløp" },
  ],
];

test.each(exported)("%s are read as what they are", (_, rows, subject, roles) => {
  const table = tableFrom(rows);
  expect(table.subject).toBe(subject);
  expect(rolesOf(table)).toMatchObject(roles);
});

const sums: readonly (readonly [name: string, header: readonly string[], measures: readonly string[]])[] = [
  [
    "Google Ads",
    ["Day", "Campaign", "Impr.", "Clicks", "Cost", "Conv. value"],
    ["impressions", "clicks", "ad_spend", "attributed_revenue"],
  ],
  [
    "Google Ads på norsk",
    ["Måned", "Kampanje", "Visninger", "Klikk", "Kostnad", "Konv.verdi"],
    ["impressions", "clicks", "ad_spend", "attributed_revenue"],
  ],
  [
    "Meta",
    ["Month", "Campaign name", "Impressions", "Link clicks", "Amount spent (NOK)", "Purchases conversion value"],
    ["impressions", "clicks", "ad_spend", "attributed_revenue"],
  ],
  ["Google Analytics", ["Month", "Channel", "Total users"], ["visitors"]],
  [
    "accounts of Tripletex and Visma",
    [
      "Måned",
      "Avdeling",
      "Salgsinntekter",
      "Driftsinntekter",
      "Varekostnad",
      "Driftsresultat",
      "Kundefordringer",
      "Budsjett",
    ],
    ["sales_revenue", "operating_income", "direct_cost", "operating_profit", "receivables", "budget"],
  ],
  [
    "absence",
    ["Måned", "Avdeling", "Sykefraværsdagsverk", "Avtalte dagsverk", "Antall ansatte"],
    ["lost_days", "agreed_days", "headcount"],
  ],
];

test.each(sums)("%s gives its sums", (_, header, measures) => {
  const row = (period: string): Cell[] =>
    header.map((_name, place) => (place === 0 ? period : place === 1 ? "A" : place));
  const months = header[0] === "Day" ? ["2026-01-15", "2026-01-16"] : ["2026-01", "2026-02"];
  const table = tableFrom([header, ...months.map(row)]);
  expect([...(givenMeasures(table)?.keys() ?? [])]).toEqual(measures);
});
