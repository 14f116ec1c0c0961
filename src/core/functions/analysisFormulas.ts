import { chance } from "./chanceFormula";
import { compare } from "./compare";
import { drivers } from "./drivers";
import { forecast } from "./forecastFormula";
import { guards } from "./guards";
import { pace } from "./paceFormula";
import { signal } from "./signal";
import { summary } from "./summaryFormula";
import { stages } from "./stages";
import { attainment, status, target } from "./targetFormulas";
import { trend } from "./trend";
import type { Formula } from "./formula";

/** What a figure means beside its history, its target and those of others; a few in a workbook. */
export const analysisFormulas: readonly Formula[] = [
  trend,
  drivers,
  guards,
  stages,
  summary,
  signal,
  compare,
  target,
  attainment,
  status,
  pace,
  chance,
  forecast,
];
