import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { TargetLine } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import { sayIn } from "./say";

interface Props {
  readonly pane: Pane;
  readonly lines: readonly TargetLine[];
}

/**
 * A box for each KPI and month, in which the keyboard moves as in a sheet: the arrows from box to box, Enter down, and
 * Tab out of the whole.
 */
export function TargetGrid({ pane, lines }: Props): JSX.Element {
  const { language, targets } = pane.state();
  const t = sayIn(language);
  const table = useRef<HTMLTableElement>(null);
  const isHere = lines.some(
    ({ kpi, cells }) => kpi === targets.at?.kpi && cells.some(({ period }) => period === targets.at?.period),
  );
  const stop = isHere ? targets.at : { kpi: lines[0]?.kpi, period: lines[0]?.cells[0]?.period };
  const go = (line: number, month: number): void => {
    table.current?.tBodies[0]?.rows[line]?.querySelectorAll("input")[month]?.focus();
  };
  return (
    <>
      <p class="hint" id="grid-hint">
        {t("gridHint")}
      </p>
      <div class="grid" role="region" aria-label={t("targets")}>
        <table ref={table}>
          <thead>
            <tr>
              <th scope="col">{t("targetKpi")}</th>
              {lines[0]?.cells.map(({ month }) => (
                <th scope="col" key={month}>
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, place) => (
              <tr key={line.kpi}>
                <th scope="row">
                  {line.name} <span class="unit">{line.unit}</span>
                </th>
                {line.cells.map((cell, month) => (
                  <Box
                    key={cell.period}
                    pane={pane}
                    line={line}
                    cell={cell}
                    isStop={stop?.kpi === line.kpi && stop.period === cell.period}
                    go={(down, right) => {
                      go(place + down, month + right);
                    }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface BoxProps {
  readonly pane: Pane;
  readonly line: TargetLine;
  readonly cell: TargetLine["cells"][number];
  /** Whether Tab stops here; it stops at one box of the grid. */
  readonly isStop: boolean;
  readonly go: (down: number, right: number) => void;
}

/** Which way a key goes, or null where it belongs to the text of the box. */
function wayOf(
  key: string,
  { selectionStart, selectionEnd, value }: HTMLInputElement,
): readonly [number, number] | null {
  if (key === "Enter" || key === "ArrowDown") return [1, 0];
  if (key === "ArrowUp") return [-1, 0];
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  if (key === "ArrowLeft" && (isWhole || selectionEnd === 0)) return [0, -1];
  if (key === "ArrowRight" && (isWhole || selectionStart === value.length)) return [0, 1];
  return null;
}

function Box({ pane, line, cell, isStop, go }: BoxProps): JSX.Element {
  const { scope } = pane.state().targets;
  return (
    <td>
      <input
        aria-label={`${line.name}, ${cell.month}`}
        aria-describedby="grid-hint"
        aria-invalid={!cell.isReadable}
        class={cell.isEdited ? "edited" : ""}
        inputMode="decimal"
        autocomplete="off"
        tabIndex={isStop ? 0 : -1}
        value={cell.text}
        onFocus={(event) => {
          event.currentTarget.select();
          pane.dispatch({ kind: "grid", change: { at: { kpi: line.kpi, period: cell.period } } });
        }}
        onInput={(event) => {
          const text = event.currentTarget.value;
          pane.dispatch({ kind: "edit", edits: [{ kpi: line.kpi, scope, period: cell.period, text }] });
        }}
        onKeyDown={(event) => {
          const way = wayOf(event.key, event.currentTarget);
          if (way === null) return;
          event.preventDefault();
          go(...way);
        }}
      />
    </td>
  );
}
