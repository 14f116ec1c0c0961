import type { BackTest } from "../targets/forecast";
import type { MonthlyForecast } from "./monthlyForecast";

/** What the pipeline should bring in a period, as plain data. */
export interface ForecastFigures {
  readonly kpi: string;
  readonly period: string;
  readonly soFar: number;
  readonly fromOpen: number;
  readonly fromNew: number;
  readonly total: number;
  readonly low: number;
  readonly high: number;
  /** How both have done in past months, so many days before their end; null where there are none. */
  readonly daysBefore: number;
  readonly pipelineTest: BackTest | null;
  readonly landingTest: BackTest | null;
  readonly sentence: string;
}

export function forecastFigures(forecast: MonthlyForecast | null): ForecastFigures | null {
  if (forecast === null) return null;
  const { view, forecasts, sentence } = forecast;
  const { soFar, fromOpen, fromNew, total, low, high } = forecasts.pipeline;
  const { daysBefore, pipelineTest, runRateTest } = forecasts;
  return {
    ...{ kpi: view.kpi, period: view.period.key, soFar, fromOpen, fromNew, total, low, high },
    ...{ daysBefore, pipelineTest, landingTest: runRateTest, sentence },
  };
}
