import { count, present, type MeasureEntry } from "./measureEntry";

/** New hires count as lost early where they leave within a year. */
const year = 12;

/** Measures of a table of employees, by id. */
export const employeeMeasures: Readonly<Record<string, MeasureEntry>> = {
  headcount: {
    en: "Average headcount",
    nb: "Gjennomsnittlig antall ansatte",
    add: count,
    where: [],
    date: ["created"],
    stock: { until: "closed", as: "average" },
    headers: ["headcount", "employees", "number of employees", "ansatte", "antall ansatte"],
  },
  separations: {
    en: "Employees who left",
    nb: "Ansatte som sluttet",
    add: count,
    where: [present("closed")],
    date: ["closed"],
    headers: ["separations", "leavers", "terminations", "sluttet", "antall sluttet"],
  },
  hires: {
    en: "Hires",
    nb: "Nyansettelser",
    add: count,
    where: [],
    date: ["created"],
    headers: ["hires", "new hires", "nyansatte", "antall nyansatte"],
  },
  hires_matured: {
    en: "Hired at least a year ago",
    nb: "Ansatt for minst ett år siden",
    add: count,
    where: [{ maturedMonths: year }],
    date: ["created"],
    headers: [],
  },
  hires_left_early: {
    en: "Hires who left within a year",
    nb: "Nyansatte som sluttet innen ett år",
    add: count,
    where: [{ maturedMonths: year }, { followed: "closed", months: year }],
    date: ["created"],
    headers: [],
  },
  ramp_days: {
    en: "Days from start to the first sale",
    nb: "Dager fra start til første salg",
    add: { kind: "duration", from: "created", to: "firstWin", unit: "days" },
    where: [present("created"), present("firstWin")],
    date: ["created"],
    headers: [],
  },
};

/** Measures of answers to a survey of 0 to 10, by id. */
export const surveyMeasures: Readonly<Record<string, MeasureEntry>> = {
  promoters: {
    en: "Promoters (9–10)",
    nb: "Ambassadører (9–10)",
    add: count,
    where: [{ number: "score", least: 9, most: 10 }],
    date: ["date", "created"],
    headers: ["promoters", "ambassadører"],
  },
  detractors: {
    en: "Detractors (0–6)",
    nb: "Kritikere (0–6)",
    add: count,
    where: [{ number: "score", least: 0, most: 6 }],
    date: ["date", "created"],
    headers: ["detractors", "kritikere"],
  },
  survey_answers: {
    en: "Answers",
    nb: "Svar",
    add: count,
    where: [{ number: "score", least: 0, most: 10 }],
    date: ["date", "created"],
    headers: ["answers", "responses", "antall svar", "svar"],
  },
};

/** Measures of a table of recruitments, by id. */
export const hiringMeasures: Readonly<Record<string, MeasureEntry>> = {
  fill_days: {
    en: "Days from published to accepted",
    nb: "Dager fra utlyst til akseptert",
    add: { kind: "duration", from: "published", to: "hired", unit: "days" },
    where: [present("published"), present("hired")],
    date: ["hired"],
    headers: [],
  },
};
