import type { JSX } from "preact";
import { queryTexts } from "../../src/core/index";
import type { QueryWriter } from "../host";
import type { Pane } from "../state/createPane";
import { isTableName, queryView, type QueryView } from "../state/queryView";
import { querySplits, queryTargets, type QueryTarget, type State } from "../state/state";
import { Check } from "./Check";
import { CopyText } from "./CopyText";
import { Select } from "./Select";
import { TextField } from "./TextField";

interface Props {
  readonly pane: Pane;
  readonly writer: QueryWriter;
}

/** What a query is made for and of, the query, and what to do with it. */
export function QueryFields({ pane, writer }: Props): JSX.Element | null {
  const state = pane.state();
  const { language, query } = state;
  const target = query.target ?? (pane.hostName === "excel" ? "power-query" : "connected-sheets");
  const view = queryView(state, writer, target);
  if (view === null) return null;
  const change = (one: Partial<State["query"]>): void => {
    pane.dispatch({ kind: "query", change: one });
  };
  return (
    <>
      <p>{queryTexts.assumed[language](view.sheet)}</p>
      <Select
        id="query-target"
        label={queryTexts.target[language]}
        value={target}
        options={queryTargets.map((one) => ({ value: one, name: queryTexts.targets[one][language] }))}
        onChange={(value) => {
          change({ target: queryTargets.find((one) => one === value) ?? null });
        }}
      />
      <TextField
        id="query-table"
        label={queryTexts.table[language]}
        hint={queryTexts.tableHint[language]}
        value={query.table}
        onLeave={(text) => {
          const table = text.trim();
          if (table !== "" && !isTableName(table)) return queryTexts.tableWrong[language];
          change({ table });
          return null;
        }}
      />
      <Select
        id="query-by"
        label={queryTexts.by[language]}
        {...(view.splitsMedians ? { hint: queryTexts.medians[language] } : {})}
        value={view.splits.includes(query.by) ? query.by : "month"}
        options={view.splits.map((one) => ({ value: one, name: queryTexts.bys[one][language] }))}
        onChange={(value) => {
          change({ by: querySplits.find((one) => one === value) ?? "month" });
        }}
      />
      <KpiChecks pane={pane} view={view} />
      <Made view={view} target={target} language={language} />
    </>
  );
}

function KpiChecks({ pane, view }: { readonly pane: Pane; readonly view: QueryView }): JSX.Element {
  const { language, query } = pane.state();
  const { kpis, refused } = view;
  return (
    <>
      <details>
        <summary>{queryTexts.kpis[language](kpis.filter(({ isOn }) => isOn).length, kpis.length)}</summary>
        {kpis.map(({ id, name, isOn }) => (
          <Check
            key={id}
            label={name}
            isOn={isOn}
            onChange={(on) => {
              const others = query.without.filter((one) => one !== id);
              pane.dispatch({ kind: "query", change: { without: on ? others : [...others, id] } });
            }}
          />
        ))}
      </details>
      {refused.length > 0 && (
        <details>
          <summary>{queryTexts.leftOut[language](refused.length)}</summary>
          <ul class="plain">
            {refused.map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface MadeProps extends Pick<State, "language"> {
  readonly view: QueryView;
  readonly target: QueryTarget;
}

function Made({ view: { text }, target, language }: MadeProps): JSX.Element {
  if (text === null) return <p class="notice trouble">{queryTexts.noKpi[language]}</p>;
  return (
    <>
      <CopyText id="query-text" label={queryTexts.text[target][language]} text={text} language={language} />
      <ol class="steps">
        {queryTexts.steps[target][language].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </>
  );
}
