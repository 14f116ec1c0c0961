import type { JSX } from "preact";
import { nameOf, paneSentences, sayFault, tableView, type Role, type Table } from "../../src/core/index";
import { Button } from "../parts/Button";
import { LargeData } from "../parts/LargeData";
import { sayIn } from "../parts/say";
import { placeOptions } from "../parts/placeOptions";
import { Select } from "../parts/Select";
import { Tables } from "../parts/Tables";
import { Words } from "../parts/Words";
import type { Pane } from "../state/createPane";

/** Where the data stand, and what was understood of them. */
export function Start({ pane }: { readonly pane: Pane }): JSX.Element {
  const state = pane.state();
  const { language, source, busy, place, others } = state;
  const isNew = source === null && others.length === 0;
  const t = sayIn(language);
  return (
    <>
      {isNew && (
        <>
          <h2 class="big">{t("welcome")}</h2>
          <p class="lead">{t("welcomeText")}</p>
        </>
      )}
      <Select
        id="place"
        label={t("place")}
        value={place ?? ""}
        options={placeOptions(state, place)}
        onChange={(value) => {
          if (value !== "") void pane.choosePlace(value);
        }}
      />
      <div class="buttons">
        <Button isIdle={busy !== null} onClick={() => void pane.refreshPlaces()}>
          {t("refreshPlaces")}
        </Button>
      </div>
      {isNew && (
        <div class="action">
          <Button look="primary" isIdle={busy !== null} onClick={() => void pane.trySample()}>
            {t("trySample")}
          </Button>
          <p class="hint">{t("sampleText")}</p>
        </div>
      )}
      {place !== null && !isNew && <Tables pane={pane} />}
      {source?.fault != null && (
        <p class="notice trouble">
          <span aria-hidden="true">⚠ </span>
          {sayFault(language, source.fault, (id) => nameOf(id, language))}
        </p>
      )}
      {source?.read.is1904 === true && (
        <p class="notice trouble">
          <span aria-hidden="true">⚠ </span>
          {t("dates1904")}
        </p>
      )}
      {source?.table != null && <Understood pane={pane} table={source.table} />}
    </>
  );
}

function Understood({ pane, table }: { readonly pane: Pane; readonly table: Table }): JSX.Element {
  const { language } = pane.state();
  const t = sayIn(language);
  const view = tableView(table, language);
  return (
    <>
      <section aria-labelledby="understood">
        <h2 id="understood">{t("understood")}</h2>
        <dl class="facts">
          <div>
            <dt>{t("subject")}</dt>
            <dd>{view.subject}</dd>
          </div>
          <div>
            <dt>{t("rows")}</dt>
            <dd>{view.rows}</dd>
          </div>
        </dl>
        {!view.isKnown && <p class="notice trouble">{t("unknownSubject")}</p>}
        <Button
          look="primary"
          onClick={() => {
            pane.dispatch({ kind: "view", view: "now" });
          }}
        >
          {t("goNow")}
        </Button>
      </section>
      <Problems pane={pane} problems={view.problems} />
      <Formats pane={pane} asks={view.asks} />
      <section aria-labelledby="columns">
        <h2 id="columns">{t("columns")}</h2>
        <p class="hint">{t("columnsText")}</p>
        <div class="roles">
          {view.roles.map(({ role, name, column }) => (
            <RoleSelect key={role} pane={pane} role={role} name={name} column={column} columns={view.columns} />
          ))}
        </div>
      </section>
      <Words key={pane.state().place} pane={pane} table={table} />
      <LargeData pane={pane} />
      <details>
        <summary>{t("choices")}</summary>
        <ul class="plain">
          {view.choices.map((choice) => (
            <li key={choice}>{choice}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface RoleProps {
  readonly pane: Pane;
  readonly role: Role;
  readonly name: string;
  readonly column: string | null;
  readonly columns: readonly string[];
}

function RoleSelect({ pane, role, name, column, columns }: RoleProps): JSX.Element {
  const { language, options } = pane.state();
  const t = sayIn(language);
  const isGiven = options.roles[role] !== undefined;
  const first = isGiven ? t("byValues") : t("noColumn");
  return (
    <Select
      id={`role-${role}`}
      label={name}
      value={column ?? ""}
      options={[
        ...(isGiven || column === null ? [{ value: "", name: first }] : []),
        ...columns.map((one) => ({ value: one, name: one })),
      ]}
      onChange={(value) => void pane.setRole(role, value === "" ? null : value)}
    />
  );
}

interface ProblemsProps {
  readonly pane: Pane;
  readonly problems: ReturnType<typeof tableView>["problems"];
}

function Problems({ pane, problems }: ProblemsProps): JSX.Element {
  const { language } = pane.state();
  const t = sayIn(language);
  if (problems.length === 0) {
    return (
      <p class="fine">
        <span aria-hidden="true">✓ </span>
        {t("noProblems")}
      </p>
    );
  }
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">
        {t("problems")} ({problems.length})
      </h2>
      <ul class="problems">
        {problems.map(({ message, at }) => (
          <li key={message}>
            <p>{message}</p>
            {at !== null && (
              <Button look="link" onClick={() => void pane.showCell(at)}>
                {paneSentences.showCell[language](at)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Formats({
  pane,
  asks,
}: {
  readonly pane: Pane;
  readonly asks: { decimal: boolean; order: boolean };
}): JSX.Element {
  const { language, options } = pane.state();
  const t = sayIn(language);
  const own = { value: "", name: t("byValues") };
  return (
    <>
      {(asks.decimal || options.decimal !== null) && (
        <Select
          id="decimal"
          label={t("decimal")}
          value={options.decimal ?? ""}
          options={[own, { value: "comma", name: t("comma") }, { value: "point", name: t("point") }]}
          onChange={(value) => void pane.setFormat({ decimal: value === "comma" || value === "point" ? value : null })}
        />
      )}
      {(asks.order || options.order !== null) && (
        <Select
          id="order"
          label={t("order")}
          value={options.order ?? ""}
          options={[own, { value: "dmy", name: t("dmy") }, { value: "mdy", name: t("mdy") }]}
          onChange={(value) => void pane.setFormat({ order: value === "dmy" || value === "mdy" ? value : null })}
        />
      )}
    </>
  );
}
