import type { JSX } from "preact";
import {
  monthChoices,
  paneSentences,
  sayCriesWolf,
  type FigureView,
  type Language,
  type TrendView,
} from "../../src/core/index";
import { Button } from "../parts/Button";
import { Legend } from "../parts/Legend";
import { LeftOut } from "../parts/LeftOut";
import { NewLevel } from "../parts/NewLevel";
import { NoData } from "../parts/NoData";
import { sayIn } from "../parts/say";
import { Select } from "../parts/Select";
import { TrendChart } from "../parts/TrendChart";
import type { Pane } from "../state/createPane";
import { readyTables } from "../state/readyTables";

/** The KPIs of the month: value, target, verdict, trend and how they came to be. */
export function Now({ pane }: { readonly pane: Pane }): JSX.Element {
  const { language, month, computed, busy, settings } = pane.state();
  const t = sayIn(language);
  const tables = readyTables(pane.state());
  if (tables.length === 0) return <NoData pane={pane} />;
  const months = monthChoices(
    tables.map(({ table }) => table),
    language,
    settings.calendar,
  );
  const wolf = sayCriesWolf(settings.rules, language);
  if (months.length === 0) return <p class="lead">{t("noMonths")}</p>;
  return (
    <>
      <Select
        id="month"
        label={t("month")}
        value={month ?? ""}
        options={months.map(({ period, name }) => ({ value: period.key, name }))}
        onChange={(value) => void pane.setMonth(value)}
      />
      <div class="action">
        <Button look="primary" isIdle={busy !== null} onClick={() => void pane.summary()}>
          {t("summary")}
        </Button>
        <p class="hint">{t("summaryText")}</p>
      </div>
      {wolf !== null && <p class="notice">{wolf}</p>}
      <LeftOut pane={pane} />
      {computed?.figures.length === 0 && <p class="lead">{t("noFigures")}</p>}
      <ul class="cards">
        {(computed?.figures ?? []).map((figure) => (
          <li key={`${figure.id} ${figure.source.name}`}>
            <Card pane={pane} figure={figure} isOneOfMany={tables.length > 1} />
          </li>
        ))}
      </ul>
      {computed !== null && computed.stages !== null && (
        <section aria-labelledby="stages">
          <h2 id="stages">{computed.stages.title}</h2>
          <ul class="problems">
            {computed.stages.sentences.map((sentence) => (
              <li key={sentence}>
                <p>{sentence}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface CardProps {
  readonly pane: Pane;
  readonly figure: FigureView;
}

/** A KPI; one that calls for attention, or has a target, stands open, the others are one line until they are asked for. */
function Card({ pane, figure, isOneOfMany }: CardProps & { readonly isOneOfMany: boolean }): JSX.Element {
  const { tone, target } = figure;
  return (
    <details class="card" open={tone === "good" || tone === "bad" || target !== null}>
      <summary>
        <h2>
          {figure.name}
          {isOneOfMany && <span class="from"> {figure.source.name}</span>}
        </h2>
        <span class="line">
          <span class="value">{figure.value}</span> <span class={`verdict ${tone}`}>{figure.label}</span>
        </span>
      </summary>
      <CardBody pane={pane} figure={figure} />
    </details>
  );
}

function CardBody({ pane, figure }: CardProps): JSX.Element {
  const { language, busy } = pane.state();
  const id = `${figure.id}-${String(figure.source.place)}`;
  const t = sayIn(language);
  return (
    <>
      {figure.target !== null && (
        <p class="target">
          <strong>{t("target")}:</strong> {figure.target.text}. {figure.target.assurance}
          {figure.target.objective !== null && (
            <span class="objective">
              {t("objective")}: {figure.target.objective}
            </span>
          )}
        </p>
      )}
      {figure.pace !== null && <p>{figure.pace}</p>}
      <p>{figure.sentence}</p>
      {figure.rebased !== null && <p>{figure.rebased}</p>}
      <TrendChart trend={figure.trend} id={`trend-${id}`} />
      <Legend trend={figure.trend} language={language} />
      {figure.newLevel !== null && (
        <NewLevel pane={pane} id={`reason-${id}`} kpi={figure.id} newLevel={figure.newLevel} />
      )}
      <details>
        <summary>{t("showMath")}</summary>
        <dl class="math">
          {figure.math.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <TrendTable trend={figure.trend} language={language} />
      </details>
      {figure.hasFormula && (
        <Button
          isIdle={busy !== null}
          label={paneSentences.insertFor[language](figure.name)}
          onClick={() => void pane.insert(figure.id, figure.source.place)}
        >
          {t("insertFormula")}
        </Button>
      )}
    </>
  );
}

/** The chart in words and numbers, the latest month first. */
function TrendTable({ trend, language }: { readonly trend: TrendView; readonly language: Language }): JSX.Element {
  const t = sayIn(language);
  return (
    <table class="figures">
      <caption>{t("trendTable")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("month")}</th>
          <th scope="col">{t("actual")}</th>
          <th scope="col">{t("limits")}</th>
        </tr>
      </thead>
      <tbody>
        {[...trend.points].reverse().map(({ month, texts, isSignal }) => (
          <tr key={month}>
            <th scope="row">{month}</th>
            <td>
              {isSignal ? "◆ " : ""}
              {texts.value}
            </td>
            <td>{texts.limits}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
