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
  readonly onChange: (value: string) => void;
}

/** A list to choose from, with its label. */
export function Select({ id, label, value, options, onChange }: Props): JSX.Element {
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
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {groups.map((group) =>
          group === undefined ? listed(group) : <optgroup label={group}>{listed(group)}</optgroup>,
        )}
      </select>
    </div>
  );
}
