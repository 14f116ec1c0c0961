import type { JSX } from "preact";
import { paneSentences, tableView } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import { nameOfPlace } from "../state/readyTables";
import type { OtherTable, State } from "../state/state";
import { Button } from "./Button";
import { placeOptions } from "./placeOptions";
import { sayIn } from "./say";
import { Select } from "./Select";

/** The tables in use, each to be shown or taken away, and a way to one more. */
export function Tables({ pane }: { readonly pane: Pane }): JSX.Element {
  const state = pane.state();
  const { place, source, options, others } = state;
  const t = sayIn(state.language);
  const used = [...(place === null ? [] : [{ place, source, options }]), ...others];
  const free = state.places.filter(({ id }) => used.every((one) => one.place !== id));
  return (
    <>
      {others.length > 0 && (
        <section aria-labelledby="tables">
          <h2 id="tables">{t("tables")}</h2>
          <p class="hint">{t("tablesText")}</p>
          <ul class="chosen">
            {used.map((one) => (
              <li key={one.place}>
                <Used pane={pane} one={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {free.length > 0 && (
        <Select
          id="add-table"
          label={t("addTable")}
          value=""
          options={placeOptions({ ...state, places: free }, null)}
          onChange={(value) => {
            if (value !== "") void pane.addTable(value);
          }}
        />
      )}
    </>
  );
}

function Used({ pane, one }: { readonly pane: Pane; readonly one: OtherTable }): JSX.Element {
  const state = pane.state();
  const { language, busy } = state;
  const t = sayIn(language);
  const name = one.source?.read.sheet ?? nameOfPlace(one.place);
  const isShown = one.place === state.place;
  return (
    <>
      <p>
        <strong>{name}</strong>: {saidOf(one, state)}
        {isShown && `, ${t("shownHere")}`}
      </p>
      <div class="links">
        {!isShown && (
          <Button
            look="link"
            isIdle={busy !== null}
            label={paneSentences.showTable[language](name)}
            onClick={() => void pane.choosePlace(one.place)}
          >
            {t("showIt")}
          </Button>
        )}
        <Button
          look="link"
          isIdle={busy !== null}
          label={paneSentences.dropTable[language](name)}
          onClick={() => void pane.dropTable(one.place)}
        >
          {t("takeAway")}
        </Button>
      </div>
    </>
  );
}

/** `Avtaler, 1 520 rader`, or why nothing is made of it. */
function saidOf({ source }: OtherTable, { language, busy }: State): string {
  const t = sayIn(language);
  if (source === null) return busy === null ? t("notThere") : t("reading");
  if (source.table === null) return t("noTable");
  const { subject, rows } = tableView(source.table, language);
  return `${subject.toLowerCase()}, ${paneSentences.rowsOf[language](rows)}`;
}
