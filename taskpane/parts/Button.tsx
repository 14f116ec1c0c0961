import type { ComponentChildren, JSX } from "preact";

interface Props {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  /** While this holds the button stays where it is, keeps the focus and does nothing. */
  readonly isIdle?: boolean;
  readonly look?: "primary" | "plain" | "link";
  readonly label?: string;
}

export const Button = ({ onClick, children, isIdle = false, look = "plain", label }: Props): JSX.Element => (
  <button
    type="button"
    class={`button ${look}`}
    aria-disabled={isIdle}
    {...(label === undefined ? {} : { "aria-label": label })}
    onClick={() => {
      if (!isIdle) onClick();
    }}
  >
    {children}
  </button>
);
