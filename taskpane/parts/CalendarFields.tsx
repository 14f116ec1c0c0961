import type { JSX } from "preact";
import { paneSentences, readDaysOff, settingsView, type WorkCalendar } from "../../src/core/index";
import type { Pane } from "../state/createPane";
import { Check } from "./Check";
import { sayIn } from "./say";
import { Select } from "./Select";
import { TextField } from "./TextField";

interface Props {
  readonly pane: Pane;
}

/** When the fiscal year starts, and which days are worked. */
export function CalendarFields({ pane }: Props): JSX.Element {
  const { language, settings } = pane.state();
  const t = sayIn(language);
  const { months, closed } = settingsView(settings, language);
  return (
    <section aria-labelledby="year-and-days">
      <h2 id="year-and-days">{t("yearAndDays")}</h2>
      <Select
        id="fiscal-year"
        label={t("fiscalYearStart")}
        value={String(settings.fiscalYearStart)}
        options={months}
        hint={t("fiscalHint")}
        onChange={(value) => void pane.setSettings({ fiscalYearStart: Number(value) })}
      />
      <Weekdays pane={pane} />
      <Select
        id="holidays"
        label={t("holidays")}
        value={settings.calendar.holidays}
        options={[
          { value: "norway", name: t("holidaysNorway") },
          { value: "none", name: t("holidaysNone") },
        ]}
        onChange={(value) => {
          change(pane, { holidays: value === "none" ? "none" : "norway" });
        }}
      />
      <Check
        label={t("commonHoliday")}
        isOn={settings.calendar.commonHoliday}
        onChange={(commonHoliday) => {
          change(pane, { commonHoliday });
        }}
      />
      <TextField
        id="closed"
        label={t("closedDays")}
        hint={t("closedHint")}
        value={closed}
        onLeave={(text) => {
          const { days, unread } = readDaysOff(text);
          if (unread.length > 0) return paneSentences.notDays[language](unread.join(", "));
          change(pane, { closed: days });
          return null;
        }}
      />
    </section>
  );
}

/** Changes a part of the calendar as it stands now. */
function change(pane: Pane, part: Partial<WorkCalendar>): void {
  void pane.setSettings({ calendar: { ...pane.state().settings.calendar, ...part } });
}

/** A box for each day of the week; the last worked one stays, for a week without one has nothing to take figures for. */
function Weekdays({ pane }: Props): JSX.Element {
  const { language, settings } = pane.state();
  const { weekdays } = settings.calendar;
  const t = sayIn(language);
  return (
    <>
      <fieldset class="checks" aria-describedby="days-hint">
        <legend>{t("workingWeek")}</legend>
        {settingsView(settings, language).weekdays.map(({ day, name, isWorked }) => (
          <Check
            key={day}
            label={name}
            isOn={isWorked}
            isFixed={isWorked && weekdays.length === 1}
            onChange={(isOn) => {
              const others = weekdays.filter((one) => one !== day);
              change(pane, { weekdays: isOn ? [...others, day].sort() : others });
            }}
          />
        ))}
      </fieldset>
      <p class="hint" id="days-hint">
        {t("daysHint")}
      </p>
    </>
  );
}
