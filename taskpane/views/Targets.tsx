import type { JSX } from "preact";
import { fillRight, paneSentences, scopeChoices, targetGrid, type TargetLine } from "../../src/core/index";
import { Button } from "../parts/Button";
import { sayIn } from "../parts/say";
import { Select } from "../parts/Select";
import { TargetGrid } from "../parts/TargetGrid";
import type { Pane } from "../state/createPane";
import { readyTables } from "../state/readyTables";
import type { State } from "../state/state";

/** What a manager sets targets for where the table does not say which figures there are. */
const usualKpis = ["revenue_won", "deals_won", "win_rate"];

/** The targets of a year, for everyone, a team or a rep. */
export function Targets({ pane }: { readonly pane: Pane }): JSX.Element {
  const state = pane.state();
  const { language, targets } = state;
  const t = sayIn(language);
  const year = yearOf(state);
  const lines = targetGrid(targets.sheet, targets.edits, { kpis: kpisOf(state), year, scope: targets.scope, language });
  const years = [year - 1, year, year + 1].map(String);
  const scopes = scopeChoices(readyTables(state).map(({ table }) => table));
  return (
    <>
      <p class="hint">{t("targetsText")}</p>
      <div class="pair">
        <Select
          id="scope"
          label={t("scope")}
          value={targets.scope ?? ""}
          options={[{ value: "", name: t("everyone") }, ...scopes.map((name) => ({ value: name, name }))]}
          onChange={(scope) => {
            pane.dispatch({ kind: "grid", change: { scope: scope === "" ? null : scope, at: null } });
          }}
        />
        <Select
          id="year"
          label={t("year")}
          value={String(year)}
          options={years.map((one) => ({ value: one, name: one }))}
          onChange={(one) => {
            pane.dispatch({ kind: "grid", change: { year: Number(one), at: null } });
          }}
        />
      </div>
      <Problems pane={pane} />
      <TargetGrid pane={pane} lines={lines} />
      <Fill pane={pane} lines={lines} />
      <Save pane={pane} isReadable={lines.every(({ cells }) => cells.every(({ isReadable }) => isReadable))} />
    </>
  );
}

const yearOf = ({ targets, month }: State): number =>
  targets.year ?? (month === null ? new Date().getFullYear() : Number(month.slice(0, 4)));

/** The KPIs that the table gives, and those that have targets already. */
function kpisOf({ computed, targets }: State): string[] {
  const shown = (computed?.figures ?? []).map(({ id }) => id);
  const held = targets.sheet.rows.map(({ target }) => target.kpi);
  return [...new Set([...held, ...(shown.length === 0 ? usualKpis : shown)])];
}

function Problems({ pane }: { readonly pane: Pane }): JSX.Element | null {
  const { language, targets } = pane.state();
  const t = sayIn(language);
  if (targets.sheet.problems.length === 0) return null;
  return (
    <section aria-labelledby="target-problems">
      <h2 id="target-problems">{t("targetProblems")}</h2>
      <ul class="problems">
        {targets.sheet.problems.map(({ message, at }) => (
          <li key={at}>
            <p>{message}</p>
            <Button look="link" onClick={() => void pane.showCell(at, targets.sheetName ?? "")}>
              {paneSentences.showCell[language](at)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From the box last stood in, the rest of the year, each month so many per cent above the one before. */
function Fill({ pane, lines }: { readonly pane: Pane; readonly lines: readonly TargetLine[] }): JSX.Element {
  const { language, targets } = pane.state();
  const t = sayIn(language);
  const { at, growth, scope } = targets;
  const line = lines.find(({ kpi }) => kpi === at?.kpi);
  const edits = line === undefined || at === null ? null : fillRight(line, at.period, growth, { scope, language });
  const month = line?.cells.find(({ period }) => period === at?.period)?.month ?? "";
  return (
    <div class="fill">
      <div class="field">
        <label for="growth">{t("growth")}</label>
        <input
          id="growth"
          class="short"
          inputMode="decimal"
          value={growth}
          onInput={(event) => {
            pane.dispatch({ kind: "grid", change: { growth: event.currentTarget.value } });
          }}
        />
      </div>
      <Button
        isIdle={edits === null || edits.length === 0}
        onClick={() => {
          if (edits !== null) pane.dispatch({ kind: "edit", edits });
        }}
      >
        {line === undefined ? t("fillRight") : paneSentences.fillFrom[language](line.name, month)}
      </Button>
      {edits === null && <p class="hint">{t("fillHint")}</p>}
    </div>
  );
}

function Save({ pane, isReadable }: { readonly pane: Pane; readonly isReadable: boolean }): JSX.Element {
  const { language, targets, busy } = pane.state();
  const t = sayIn(language);
  const isUnsaved = targets.edits.length > 0;
  return (
    <div class="save">
      <p role="status" class="hint">
        {isUnsaved ? t(isReadable ? "unsaved" : "unreadable") : ""}
      </p>
      <div class="buttons">
        <Button
          look="primary"
          isIdle={busy !== null || !isUnsaved || !isReadable}
          onClick={() => void pane.saveTargets()}
        >
          {t("save")}
        </Button>
        {isUnsaved && (
          <Button
            isIdle={busy !== null}
            onClick={() => {
              pane.dispatch({ kind: "undo-edits" });
            }}
          >
            {t("undo")}
          </Button>
        )}
      </div>
    </div>
  );
}
