import { count, present, type MeasureEntry } from "./measureEntry";

/** Measures of a history of stages, by id. The days are found by linking; a deal counts once in each stage. */
export const stageMeasures: Readonly<Record<string, MeasureEntry>> = {
  stage_entered: {
    en: "Deals that entered the stage",
    nb: "Avtaler som gikk inn i fasen",
    add: count,
    where: [present("entered")],
    date: ["entered"],
    headers: ["deals that entered the stage", "avtaler som gikk inn i fasen"],
  },
  stage_passed: {
    en: "Deals that went on to a later stage",
    nb: "Avtaler som gikk videre",
    add: count,
    where: [present("entered"), present("movedOn")],
    date: ["entered"],
    headers: ["deals that went on", "avtaler som gikk videre"],
  },
  stage_next: {
    en: "Deals that went straight to the next stage",
    nb: "Avtaler som gikk rett til neste fase",
    add: count,
    where: [present("entered"), present("movedNext")],
    date: ["entered"],
    headers: [],
  },
  stage_settled: {
    en: "Deals that went on or were lost",
    nb: "Avtaler som gikk videre eller ble tapt",
    add: count,
    where: [present("entered"), present("settled")],
    date: ["entered"],
    headers: [],
  },
};

/** Measures of snapshots of deals: the first of each month, and what became of its deals by the end of that month. */
export const snapshotMeasures: Readonly<Record<string, MeasureEntry>> = {
  deals_forecast: {
    en: "Deals expected to close in the period",
    nb: "Avtaler ventet lukket i perioden",
    add: count,
    where: [present("expected")],
    date: ["snapshot"],
    headers: ["deals expected to close", "avtaler ventet lukket"],
  },
  deals_slipped: {
    en: "Deals that slipped",
    nb: "Forskjøvne avtaler",
    add: count,
    where: [present("expected"), present("slipped")],
    date: ["snapshot"],
    headers: ["deals slipped", "forskjøvne avtaler"],
  },
};

/** Measures of locked forecasts: `date` is the first day of the period that was forecast. */
export const forecastMeasures: Readonly<Record<string, MeasureEntry>> = {
  forecast_amount: {
    en: "Forecast amount",
    nb: "Prognosebeløp",
    add: { kind: "sum", role: "forecast", money: true },
    where: [present("forecast"), present("actual")],
    date: ["date"],
    headers: ["forecast amount", "prognosebeløp", "forecast", "prognose"],
  },
  forecast_actual: {
    en: "Actual amount where forecast",
    nb: "Faktisk beløp der det finnes prognose",
    add: { kind: "sum", role: "actual", money: true },
    where: [present("forecast"), present("actual")],
    date: ["date"],
    headers: ["actual amount where forecast", "faktisk beløp der det finnes prognose"],
  },
  forecast_missed: {
    en: "Forecast error, without sign",
    nb: "Prognosefeil uten fortegn",
    add: { kind: "sum", role: "missed", money: true },
    where: [present("forecast"), present("actual"), present("missed")],
    date: ["date"],
    headers: [],
  },
};
