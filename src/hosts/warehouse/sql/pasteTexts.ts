import {
  isFault,
  measureOf,
  measuresOf,
  sqlTexts,
  type Fault,
  type Kpi,
  type Language,
  type Table,
} from "../../../core/index";
import { compileQuestion } from "./compileQuestion";
import type { ColumnKind } from "./dialect";
import { googleSql } from "./googleSql";
import type { WarehouseQuestion } from "./placing";
import type { WarehouseTable } from "./warehouseTable";

export interface PasteRequest extends WarehouseQuestion {
  /** The table of the sheet: its columns are taken to be those of the warehouse, by the same names. */
  readonly table: Table;
  /** What the table is called in the warehouse: `project.dataset.table`. */
  readonly name: string;
  readonly language: Language;
}

export interface PasteText {
  readonly text: string;
  /** KPIs that cannot be pushed down, each with the reason. */
  readonly refused: readonly { readonly kpi: Kpi; readonly fault: Fault }[];
}

/**
 * GoogleSQL for Connected Sheets (or BigQuery's own console): what comes back is a table of totals that formulas and the
 * monthly summary work on as on any other. Values stand in the text; no name or word of the table can break out of it.
 */
export function connectedSheetsText(request: PasteRequest): PasteText | Fault {
  const { table, name, language } = request;
  const repeats = table.firstOfId.includes(0) || table.problems.some(({ kind }) => kind === "repeated-rows");
  return pasteText(
    request,
    { name, table, names: table.names, kinds: table.columns.map(kindOf), zone: null, words: "plain", repeats },
    language,
  );
}

/** The query over a table that nobody has looked into, with what was assumed said above it. */
export function pasteText(
  question: WarehouseQuestion,
  warehouse: WarehouseTable,
  language: Language,
): PasteText | Fault {
  const made = compileQuestion(question, warehouse, googleSql, { language, addable: true, leftOut: false });
  if (isFault(made)) return made;
  const { what, words, days, ids, currency } = sqlTexts.comments[language];
  const asksDays = warehouse.kinds.includes("unknown");
  const isMoney = question.kpis.flatMap(measuresOf).some((id) => {
    const { add } = measureOf(id);
    return add.kind === "sum" && add.money;
  });
  const said = [
    what,
    words,
    ...(asksDays ? [days] : []),
    ...(warehouse.repeats ? [] : [ids]),
    ...(isMoney && !warehouse.table.roles.has("currency") ? [currency] : []),
  ];
  return {
    text: `${said.map((line) => `-- ${line}\n`).join("")}${googleSql.paste(made.query)}`,
    refused: made.refused,
  };
}

/** A sheet does not tell whether the warehouse keeps days or moments. */
const kindOf = ({ kind }: Table["columns"][number]): ColumnKind =>
  kind === "number" ? "float" : kind === "day" ? "unknown" : "text";

/**
 * Power Query (M) for Excel: the same query through the ODBC driver of the warehouse, pasted into the advanced editor.
 */
export function powerQueryText(request: PasteRequest): PasteText | Fault {
  const made = connectedSheetsText(request);
  if (isFault(made)) return made;
  const { odbc } = sqlTexts.comments[request.language];
  const text = `let\n  // ${odbc}\n  Source = Odbc.Query("dsn=Google BigQuery", ${textOfM(made.text)})\nin\n  Source\n`;
  return { text, refused: made.refused };
}

/** A text of M: quotation marks are doubled, and `#(`, which begins an escape, is escaped itself. */
const textOfM = (text: string): string => `"${text.replace(/#\(/g, "#(#)(").replace(/"/g, '""')}"`;
