import type { JSX } from "preact";
import { paneSentences, type EditedField, type TargetLine } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import { sayIn, type TextKey } from "./say";

interface Props {
  readonly pane: Pane;
  readonly lines: readonly TargetLine[];
}

const fields: readonly {
  readonly field: Exclude<EditedField, "value">;
  readonly text: TextKey;
  readonly hint?: TextKey;
}[] = [
  { field: "stretch", text: "stretch" },
  { field: "milestones", text: "milestones", hint: "milestonesHint" },
  { field: "owner", text: "targetOwner" },
  { field: "objective", text: "objective" },
];

/** Beside the value of the box last stood in: its stretch, milestones, owner and objective, folded until asked for. */
export function TargetDetails({ pane, lines }: Props): JSX.Element | null {
  const { language, targets } = pane.state();
  const t = sayIn(language);
  const line = lines.find(({ kpi }) => kpi === targets.at?.kpi);
  const cell = line?.cells.find(({ period }) => period === targets.at?.period);
  if (line === undefined || cell === undefined) return null;
  return (
    <details>
      <summary>{paneSentences.moreOf[language](line.name, cell.month)}</summary>
      {fields.map(({ field, text, hint }) => (
        <div class="field" key={field}>
          <label for={`target-${field}`}>{t(text)}</label>
          <input
            id={`target-${field}`}
            autocomplete="off"
            {...(hint === undefined ? {} : { "aria-describedby": `target-${field}-hint` })}
            value={cell[field]}
            onInput={(event) => {
              const edit = { kpi: line.kpi, scope: targets.scope, period: cell.period, field };
              pane.dispatch({ kind: "edit", edits: [{ ...edit, text: event.currentTarget.value }] });
            }}
          />
          {hint !== undefined && (
            <p class="hint" id={`target-${field}-hint`}>
              {t(hint)}
            </p>
          )}
        </div>
      ))}
    </details>
  );
}
