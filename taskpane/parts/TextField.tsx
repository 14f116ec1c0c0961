import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly isShort?: boolean;
  /** Takes what was typed when the field is left; what is wrong with it, or null. */
  readonly onLeave: (text: string) => string | null;
}

/** A text that is taken when the field is left, or Enter is pressed; one that is wrong stays, and says why. */
export function TextField({ id, label, hint, value, isShort = false, onLeave }: Props): JSX.Element {
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    setText(value);
    setWrong(null);
  }, [value]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class={isShort ? "short" : ""}
        autocomplete="off"
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong !== null}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
        onChange={(event) => {
          setWrong(onLeave(event.currentTarget.value));
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {wrong === null ? (
          hint
        ) : (
          <span class="wrong" role="alert">
            ⚠ {wrong}
          </span>
        )}
      </p>
    </div>
  );
}
