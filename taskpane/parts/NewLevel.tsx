import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { mostOfReason, type FigureView } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import { Button } from "./Button";
import { sayIn } from "./say";

interface Props {
  readonly pane: Pane;
  readonly id: string;
  readonly kpi: string;
  readonly newLevel: NonNullable<FigureView["newLevel"]>;
}

/** A level that seems to be a new one, with a place for the reason and a button that makes limits from there. */
export function NewLevel({ pane, id, kpi, newLevel }: Props): JSX.Element {
  const { language, busy } = pane.state();
  const t = sayIn(language);
  const [reason, setReason] = useState("");
  return (
    <div class="level">
      <p>{newLevel.text}</p>
      <div class="field">
        <label for={id}>{t("reason")}</label>
        <input
          id={id}
          aria-label={newLevel.reasonFor}
          aria-describedby={`${id}-hint`}
          maxLength={mostOfReason}
          value={reason}
          onInput={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
        <p class="hint" id={`${id}-hint`}>
          {t("reasonHint")}
        </p>
      </div>
      <Button
        isIdle={busy !== null}
        label={newLevel.label}
        onClick={() => void pane.rebase({ kpi, from: newLevel.from, reason: reason.trim() })}
      >
        {newLevel.accept}
      </Button>
    </div>
  );
}
