import { driverTexts } from "../text/driverTexts";
import { formatMoney, formatNumber, formatShare, listWords } from "../text/format";
import type { Driver, Drivers } from "../verdict/driversOf";
import type { Worth } from "../verdict/sensitivity";
import type { Language } from "../words/language";
import type { RevenueChange, TeamChange } from "./driverChanges";

/** Three digits are what a sentence can carry. */
function roundMoney(value: number): number {
  if (value === 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2);
  return Math.round(value / step) * step;
}

const money = (language: Language, value: number, currency: string): string =>
  formatMoney(language, roundMoney(value), currency);

const signed = (language: Language, value: number, currency: string): string =>
  `${value > 0 ? "+" : value < 0 ? "\u2212" : ""}${money(language, Math.abs(value), currency)}`;

/** The value of a driver as people read it; of the last one, an amount, in the currency. */
export function writeDriver(language: Language, { name, model }: Driver, value: number, currency: string): string {
  if (model === "proportion") return formatShare(language, value);
  if (model === "count") return formatNumber(language, value);
  return name === "deal_size" || name === "created_size"
    ? formatMoney(language, Math.round(value), currency)
    : formatNumber(language, value, 2);
}

const movementOf = (language: Language, { name, before, after }: Driver): string =>
  driverTexts.drivers[name][after > before ? "more" : "less"][language];

const bySize = (drivers: readonly Driver[]): Driver[] =>
  [...drivers].sort((one, other) => Math.abs(other.effect) - Math.abs(one.effect));

const isSignal = ({ signal }: Driver): boolean => signal === 1 || signal === -1;

/** What changed revenue, and whether each change is more than chance, in one sentence. */
export function sayRevenueChange(language: Language, { before, after, drivers, currency }: RevenueChange): string {
  const parts = bySize(drivers).map(
    (driver) =>
      `${movementOf(language, driver)} ${signed(language, driver.effect, currency)}${isSignal(driver) ? ` (${driverTexts.isSignal[language]})` : ""}`,
  );
  return driverTexts.sentence[language](
    money(language, after, currency),
    signed(language, after - before, currency),
    listWords(language, parts, parts.length),
    drivers.some(isSignal),
  );
}

/** A team one of whose drivers is more than chance; one that goes against the team's revenue is told before others. */
export function sayTeamChange(language: Language, team: TeamChange, who: string, currency: string): string | null {
  const change = team.after - team.before;
  const signals = bySize(team.drivers).filter(isSignal);
  const hidden = signals.find(({ effect }) => effect * change < 0);
  const told = hidden ?? signals[0];
  if (told === undefined) return null;
  const others = bySize(team.drivers).filter((driver) => driver !== told && driver.effect * change > 0);
  const rest = others.map((driver) => `${movementOf(language, driver)} (${signed(language, driver.effect, currency)})`);
  return driverTexts[hidden === undefined ? "open" : "hidden"][language]({
    who,
    isUp: change > 0,
    change: signed(language, change, currency),
    total: money(language, team.after, currency),
    movement: movementOf(language, told),
    value: writeDriver(language, told, told.after, currency),
    before: writeDriver(language, told, told.before, currency),
    effect: signed(language, told.effect, currency),
    rest: capitalised(listWords(language, rest, rest.length)),
  });
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Whether a team's revenue hides a driver that goes the other way beyond chance. */
export const hidesDriver = ({ before, after, drivers }: Drivers): boolean =>
  drivers.some((driver) => isSignal(driver) && driver.effect * (after - before) < 0);

export const sayWorth = (language: Language, { step, worth, interval }: Worth, currency: string): string =>
  driverTexts.worth[language](
    driverTexts.steps[step][language],
    money(language, worth, currency),
    interval === null || interval.low === interval.high
      ? null
      : `${formatNumber(language, roundMoney(interval.low))}–${formatNumber(language, roundMoney(interval.high))}`,
  );
