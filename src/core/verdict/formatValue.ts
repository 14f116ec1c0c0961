import type { Kpi } from "../kpi/kpi";
import { formatMoney, formatNumber, formatShare } from "../text/format";
import type { Language } from "../words/language";

/** A KPI's value as people read it, with its unit. */
export function formatValue(language: Language, unit: Kpi["unit"], value: number, currency = ""): string {
  const nb = language === "nb";
  switch (unit) {
    case "count":
      // A mean of counts has a decimal where it tells something.
      return formatNumber(language, value, Number.isInteger(value) || value >= 100 ? 0 : 1);
    case "share":
      return formatShare(language, value);
    case "money":
      return formatMoney(language, value, currency);
    case "money-per-day":
      return `${formatMoney(language, value, currency)} ${nb ? "per dag" : "a day"}`;
    case "days":
      return `${formatNumber(language, value, Number.isInteger(value) ? 0 : 1)} ${nb ? "dager" : "days"}`;
    case "hours":
      return `${formatNumber(language, value, 1)} ${nb ? "timer" : "hours"}`;
    case "ratio":
      return formatNumber(language, value, 1);
  }
}

/** The number format, as Excel writes it, that shows a value the same way. */
export function numberFormat(language: Language, unit: Kpi["unit"]): string {
  switch (unit) {
    case "share":
      return language === "nb" ? "0.0\\ %" : "0.0%";
    case "hours":
    case "ratio":
    case "days":
      return "#,##0.0";
    default:
      return "#,##0";
  }
}
