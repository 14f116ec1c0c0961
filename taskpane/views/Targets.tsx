import type { JSX } from "preact";
import {
  isFault,
  missingGuards,
  paneSentences,
  parsePeriod,
  scopeChoices,
  targetGrid,
  yearToDate,
  type TargetLine,
} from "../../src/core/index";
import { Button } from "../parts/Button";
import { sayIn } from "../parts/say";
import { Select } from "../parts/Select";
import { FillYear } from "../parts/FillYear";
import { TargetDetails } from "../parts/TargetDetails";
import { TargetGrid } from "../parts/TargetGrid";
import type { Pane } from "../state/createPane";
import { readyTables } from "../state/readyTables";
import type { State } from "../state/state";

/** What a manager sets targets for where the table does not say which figures there are. */
const usualKpis = ["revenue_won", "deals_won", "win_rate"];

const grains = ["month", "quarter", "year"] as const;
const grainTexts = { month: "byMonth", quarter: "byQuarter", year: "byYear" } as const;

/** The targets of a year, for everyone, a team or a rep. */
export function Targets({ pane }: { readonly pane: Pane }): JSX.Element {
  const state = pane.state();
  const { language, targets, settings } = state;
  const t = sayIn(language);
  const year = yearOf(state);
  const { scope, grain } = targets;
  const { fiscalYearStart } = settings;
  const { ownKpis } = targets.own;
  const request = { kpis: kpisOf(state), year, scope, grain, fiscalYearStart, language, ownKpis };
  const lines = targetGrid(targets.sheet, targets.edits, request);
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
        <Select
          id="grain"
          label={t("grain")}
          value={grain}
          options={grains.map((one) => ({ value: one, name: t(grainTexts[one]) }))}
          onChange={(value) => {
            const chosen = grains.find((one) => one === value);
            if (chosen !== undefined) pane.dispatch({ kind: "grid", change: { grain: chosen, at: null } });
          }}
        />
      </div>
      <Problems pane={pane} />
      <TargetGrid pane={pane} lines={lines} />
      <TargetDetails pane={pane} lines={lines} />
      {grain === "month" && <FillYear pane={pane} lines={lines} year={year} />}
      <Guards pane={pane} lines={lines} />
      <Save pane={pane} isReadable={lines.every(({ cells }) => cells.every(({ isReadable }) => isReadable))} />
    </>
  );
}

/** The fiscal year of the month chosen, until another is. */
function yearOf({ targets, month, settings }: State): number {
  const now = new Date();
  const shown = parsePeriod(month ?? `${String(now.getFullYear())}-${String(now.getMonth() + 1)}`);
  return targets.year ?? (isFault(shown) ? now.getFullYear() : yearToDate(shown, settings.fiscalYearStart).year);
}

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

/** Targets that invite gaming, each with a button that sets one on the figure that would show it. */
function Guards({ pane, lines }: { readonly pane: Pane; readonly lines: readonly TargetLine[] }): JSX.Element | null {
  const { language, targets, computed, settings } = pane.state();
  const missing = missingGuards(lines, computed?.figures ?? [], {
    scope: targets.scope,
    saved: targets.sheet.rows.map(({ target }) => target),
    fiscalYearStart: settings.fiscalYearStart,
    language,
  });
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="guards">
      <h2 id="guards">{sayIn(language)("guards")}</h2>
      <ul class="problems">
        {missing.map(({ kpi, text, accept, edits }) => (
          <li key={kpi}>
            <p>{text}</p>
            <Button
              look="link"
              onClick={() => {
                pane.dispatch({ kind: "edit", edits });
              }}
            >
              {accept}
            </Button>
          </li>
        ))}
      </ul>
    </section>
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
