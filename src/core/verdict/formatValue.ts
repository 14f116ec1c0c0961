import type { Kpi } from "../kpi/kpi";
import { formatMoney, formatNumber, formatShare } from "../text/format";
import type { Language } from "../words/language";

const words = {
  nb: { perDay: "per dag", days: "dager", hours: "timer" },
  en: { perDay: "a day", days: "days", hours: "hours" },
} as const;

/** A KPI's value as people read it, with its unit. */
export function formatValue(language: Language, unit: Kpi["unit"], value: number, currency = ""): string {
  // A mean of counts or days has a decimal where it tells something.
  const decimals = Number.isInteger(value) || value >= 100 ? 0 : 1;
  switch (unit) {
    case "count":
      return formatNumber(language, value, decimals);
    case "share":
      return formatShare(language, value);
    case "money":
      return formatMoney(language, value, currency);
    case "money-per-day":
      return `${formatMoney(language, value, currency)} ${words[language].perDay}`;
    case "days":
      return `${formatNumber(language, value, decimals)} ${words[language].days}`;
    case "hours":
      return `${formatNumber(language, value, 1)} ${words[language].hours}`;
    case "ratio":
    case "points":
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
    case "points":
    case "days":
      return "#,##0.0";
    default:
      return "#,##0";
  }
}
