import type { JSX } from "preact";

export interface Option {
  readonly value: string;
  readonly name: string;
  /** The heading it stands under; options of a group follow each other. */
  readonly group?: string;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** What follows from the choice, told below it. */
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

/** A list to choose from, with its label. */
export function Select({ id, label, value, options, hint, onChange }: Props): JSX.Element {
  const groups = [...new Set(options.map(({ group }) => group))];
  const listed = (group: string | undefined): JSX.Element[] =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.name}
        </option>
      ));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {groups.map((group) =>
          group === undefined ? listed(group) : <optgroup label={group}>{listed(group)}</optgroup>,
        )}
      </select>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
