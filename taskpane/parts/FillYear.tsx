import type { JSX } from "preact";
import { fillRight, fillWays, fillYear, paneSentences, type TargetLine } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import { Button } from "./Button";
import { sayIn, type TextKey } from "./say";
import { Select } from "./Select";

interface Props {
  readonly pane: Pane;
  readonly lines: readonly TargetLine[];
  readonly year: number;
}

const names: Readonly<Record<(typeof fillWays)[number], TextKey>> = {
  growth: "fillByGrowth",
  season: "fillBySeason",
  "working-days": "fillByDays",
};

/** Fills the months of a KPI: from the box last stood in by growth, or from the year's total by season or working days. */
export function FillYear(props: Props): JSX.Element {
  const { pane } = props;
  const { language, targets } = pane.state();
  const t = sayIn(language);
  return (
    <div class="fill">
      <Select
        id="fill-by"
        label={t("fillBy")}
        value={targets.fill}
        options={fillWays.map((way) => ({ value: way, name: t(names[way]) }))}
        onChange={(value) => {
          const fill = fillWays.find((one) => one === value);
          if (fill !== undefined) pane.dispatch({ kind: "grid", change: { fill } });
        }}
      />
      {targets.fill === "growth" ? <ByGrowth {...props} /> : <ByTotal {...props} by={targets.fill} />}
    </div>
  );
}

/** From the box last stood in, the rest of the year, each month so many per cent above the one before. */
function ByGrowth({ pane, lines }: Props): JSX.Element {
  const { language, targets } = pane.state();
  const t = sayIn(language);
  const { at, growth, scope } = targets;
  const line = lines.find(({ kpi }) => kpi === at?.kpi);
  const edits = line === undefined || at === null ? null : fillRight(line, at.period, growth, { scope, language });
  const month = line?.cells.find(({ period }) => period === at?.period)?.month ?? "";
  return (
    <>
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
    </>
  );
}

/** The months of the year for the KPI last stood in, so that they come to what was typed. */
function ByTotal({ pane, lines, year, by }: Props & { readonly by: "season" | "working-days" }): JSX.Element {
  const { language, targets, settings, computed } = pane.state();
  const t = sayIn(language);
  const { at, total, scope } = targets;
  const line = lines.find(({ kpi }) => kpi === at?.kpi) ?? lines[0];
  const figures = computed?.figures ?? [];
  const kpi = line?.kpi ?? "";
  const { ownKpis } = targets.own;
  const filled = fillYear({ kpi, year, scope, by, total, language, settings, figures, ownKpis });
  return (
    <>
      <div class="field">
        <label for="total">{t("yearTarget")}</label>
        <input
          id="total"
          class="short"
          inputMode="decimal"
          value={total}
          onInput={(event) => {
            pane.dispatch({ kind: "grid", change: { total: event.currentTarget.value } });
          }}
        />
      </div>
      <Button
        isIdle={typeof filled === "string"}
        onClick={() => {
          if (typeof filled !== "string") pane.dispatch({ kind: "edit", edits: filled });
        }}
      >
        {paneSentences.fillYear[language](line?.name ?? "", String(year))}
      </Button>
      {typeof filled === "string" && <p class="hint">{filled}</p>}
    </>
  );
}
