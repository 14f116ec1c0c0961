import type { JSX } from "preact";
import { formatShare, settingsSentences, type PeopleView, type PersonView } from "../../src/core/index";
import { NoData } from "../parts/NoData";
import { sayIn } from "../parts/say";
import { Select } from "../parts/Select";
import type { Pane } from "../state/createPane";
import { readyTables } from "../state/readyTables";
import { byRoles } from "../state/state";

/** People set side by side without taking luck for merit. */
export function People({ pane }: { readonly pane: Pane }): JSX.Element {
  const { language, computed, by } = pane.state();
  const t = sayIn(language);
  const tables = readyTables(pane.state());
  if (tables.length === 0) return <NoData pane={pane} />;
  const known = byRoles.filter((role) => tables.some(({ table }) => table.roles.has(role)) || role === by);
  const views = computed?.people ?? [];
  return (
    <>
      <Select
        id="by"
        label={t("by")}
        value={by}
        options={known.map((role) => ({ value: role, name: t(role === "owner" ? "byOwner" : "byTeam") }))}
        onChange={(value) => {
          const role = byRoles.find((one) => one === value);
          if (role !== undefined) void pane.setBy(role);
        }}
      />
      {views.length === 0 && computed !== null && <p class="lead">{t("noPeople")}</p>}
      {views.map((view) => (
        <Comparison key={`${view.title} ${view.source}`} view={view} pane={pane} isOneOfMany={views.length > 1} />
      ))}
    </>
  );
}

interface ComparisonProps {
  readonly view: PeopleView;
  readonly pane: Pane;
  readonly isOneOfMany: boolean;
}

function Comparison({ view, pane, isOneOfMany }: ComparisonProps): JSX.Element {
  const { language, settings } = pane.state();
  const t = sayIn(language);
  const level = formatShare(language, settings.confidence, 0);
  return (
    <>
      <h2>
        {view.title}
        {isOneOfMany && <span class="from"> {view.source}</span>}
      </h2>
      <p class="lead">{view.sentence}</p>
      <p class="hint">{settingsSentences.peopleText[language](level)}</p>
      <ul class="legend">
        <li>
          <svg class="person key" viewBox="0 0 18 10" aria-hidden="true">
            <line class="interval" x1="0" x2="18" y1="5" y2="5" />
            <circle class="dot" cx="9" cy="5" r="3" />
          </svg>
          {t("own")}
        </li>
        <li>
          <svg class="person key" viewBox="0 0 18 10" aria-hidden="true">
            <path class="fair" d="M9 0l5 5l-5 5l-5 -5z" />
          </svg>
          {t("fair")}
        </li>
        <li>
          <svg class="person key" viewBox="0 0 18 10" aria-hidden="true">
            <line class="whole" x1="9" x2="9" y1="0" y2="10" />
          </svg>
          {t("everyoneLine")}: {view.whole.text}
        </li>
      </ul>
      <ul class="cards people">
        {view.people.map((person) => (
          <li key={person.name}>
            <Person person={person} view={view} pane={pane} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface PersonProps {
  readonly person: PersonView;
  readonly view: PeopleView;
  readonly pane: Pane;
}

function Person({ person, view, pane }: PersonProps): JSX.Element {
  const { name, texts, label, tone } = person;
  const { language, settings } = pane.state();
  const t = sayIn(language);
  const level = formatShare(language, settings.confidence, 0);
  return (
    <article class="card">
      <h3>{name}</h3>
      <p class="value">{texts.value}</p>
      <p class={`verdict ${tone}`}>{label}</p>
      <Bar person={person} view={view} />
      <dl class="facts small">
        <div>
          <dt>{settingsSentences.room[language](level)}</dt>
          <dd>{texts.interval}</dd>
        </div>
        <div>
          <dt>{t("fair")}</dt>
          <dd>{texts.fair}</dd>
        </div>
        <div>
          <dt>{t("parts")}</dt>
          <dd>{texts.cases}</dd>
        </div>
      </dl>
    </article>
  );
}

const width = 280;

/** The interval as a bar with the own rate and the fair estimate on it; all of it stands in words below. */
function Bar({ person: { value, interval, fair }, view: { axis, whole } }: Omit<PersonProps, "pane">): JSX.Element {
  const x = (one: number): number => 6 + ((width - 12) * (one - axis.low)) / (axis.high - axis.low);
  return (
    <svg class="person" viewBox={`0 0 ${String(width)} 34`} aria-hidden="true">
      <line class="rule" x1={x(axis.low)} x2={x(axis.high)} y1="22" y2="22" />
      {axis.ticks.map((tick, place) => (
        <text
          key={tick.value}
          x={x(tick.value)}
          y="33"
          text-anchor={place === 0 ? "start" : place === axis.ticks.length - 1 ? "end" : "middle"}
        >
          {tick.text}
        </text>
      ))}
      <line class="whole" x1={x(whole.value)} x2={x(whole.value)} y1="1" y2="22" />
      {interval !== null && <line class="interval" x1={x(interval.low)} x2={x(interval.high)} y1="11" y2="11" />}
      {value !== null && <circle class="dot" cx={x(value)} cy="11" r="4.5" />}
      <path class="fair" d={`M${x(fair).toFixed(1)} 5l6 6l-6 6l-6 -6z`} />
    </svg>
  );
}
