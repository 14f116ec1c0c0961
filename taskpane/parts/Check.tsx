import type { JSX } from "preact";

interface Props {
  readonly label: string;
  readonly isOn: boolean;
  /** While this holds the box stays as it is. */
  readonly isFixed?: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A box to tick, with its label beside it. */
export const Check = ({ label, isOn, isFixed = false, onChange }: Props): JSX.Element => (
  <label class="check">
    <input
      type="checkbox"
      checked={isOn}
      aria-disabled={isFixed}
      onClick={(event) => {
        if (isFixed) event.preventDefault();
        else onChange(event.currentTarget.checked);
      }}
    />
    {label}
  </label>
);
