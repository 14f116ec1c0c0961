import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { paneSentences, wordsView, type Table, type WordGroup } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import { sayIn } from "./say";
import { Select } from "./Select";

/** What each word was taken for, to be corrected; open from the start where a word is not understood. */
export function Words({ pane, table }: { readonly pane: Pane; readonly table: Table }): JSX.Element | null {
  const { language, options } = pane.state();
  const t = sayIn(language);
  const groups = wordsView(table, options.words, language);
  const [isOpen] = useState(() => groups.some(({ words }) => words.some(({ meaning }) => meaning === null)));
  if (groups.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary>{t("words")}</summary>
      <p class="hint">{t("wordsText")}</p>
      {groups.map((group) => (
        <section key={group.role} aria-labelledby={`words-${group.role}`}>
          <h3 id={`words-${group.role}`}>{group.name}</h3>
          <div class="roles">
            {group.words.map((one, place) => (
              <WordSelect
                key={one.word}
                id={`word-${group.role}-${String(place)}`}
                pane={pane}
                group={group}
                one={one}
              />
            ))}
          </div>
          {group.more > 0 && <p class="hint">{paneSentences.moreWords[language](group.more)}</p>}
        </section>
      ))}
    </details>
  );
}

interface WordProps {
  readonly id: string;
  readonly pane: Pane;
  readonly group: WordGroup;
  readonly one: WordGroup["words"][number];
}

function WordSelect({ id, pane, group, one }: WordProps): JSX.Element {
  const { language } = pane.state();
  const t = sayIn(language);
  const { word, rows, meaning, isGiven } = one;
  return (
    <Select
      id={id}
      label={paneSentences.wordIn[language](word, rows)}
      value={meaning ?? ""}
      options={[
        ...(isGiven ? [{ value: "", name: t("byValues") }] : []),
        ...(!isGiven && meaning === null ? [{ value: "", name: t("notUnderstood") }] : []),
        ...group.choices.map((choice) => ({ value: choice.meaning, name: choice.name })),
      ]}
      onChange={(value) => {
        const chosen = group.choices.find((choice) => choice.meaning === value);
        void pane.setWord(group.role, word, chosen?.meaning ?? null);
      }}
    />
  );
}
