import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { TargetLine } from "../../src/core/index";
import type { Pane } from "../state/pane";
import { sayIn } from "./say";

interface Props {
  readonly pane: Pane;
  readonly lines: readonly TargetLine[];
}

/** A box for each KPI and month; Enter and the arrows up and down move between KPIs, Tab between months. */
export function TargetGrid({ pane, lines }: Props): JSX.Element {
  const { language } = pane.state();
  const t = sayIn(language);
  const table = useRef<HTMLTableElement>(null);
  const go = (line: number, month: number): void => {
    const row = table.current?.tBodies[0]?.rows[line];
    row?.querySelectorAll("input")[month]?.focus();
  };
  return (
    <div class="grid" role="region" aria-label={t("targets")} tabIndex={0}>
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
              <th scope="row">{line.name}</th>
              {line.cells.map((_, month) => (
                <Box
                  key={month}
                  pane={pane}
                  line={line}
                  month={month}
                  go={(step) => {
                    go(place + step, month);
                  }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BoxProps {
  readonly pane: Pane;
  readonly line: TargetLine;
  readonly month: number;
  readonly go: (step: number) => void;
}

const steps: Readonly<Partial<Record<string, number>>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

function Box({ pane, line, month, go }: BoxProps): JSX.Element {
  const cell = line.cells[month];
  if (cell === undefined) return <td />;
  const { scope } = pane.state().targets;
  return (
    <td>
      <input
        aria-label={`${line.name}, ${cell.month}`}
        aria-invalid={!cell.isReadable}
        class={cell.isEdited ? "edited" : ""}
        inputMode="decimal"
        value={cell.text}
        onFocus={() => {
          pane.dispatch({ kind: "grid", change: { at: { kpi: line.kpi, period: cell.period } } });
        }}
        onInput={(event) => {
          const text = event.currentTarget.value;
          pane.dispatch({ kind: "edit", edits: [{ kpi: line.kpi, scope, period: cell.period, text }] });
        }}
        onKeyDown={(event) => {
          const step = steps[event.key];
          if (step === undefined) return;
          event.preventDefault();
          go(step);
        }}
      />
    </td>
  );
}
