/** A time of day behind a date, split off: `date` is what stood before it. */
interface TimeSplit {
  readonly date: string;
  /** Part of a day, from 0 to below 1; NaN where the clock has no such time. */
  readonly fraction: number;
}

/**
 * Behind T, a blank, `kl.` or `at`: hours and minutes parted by colon or point, perhaps seconds and their decimals,
 * AM or PM, and a zone. The zone is accepted and left out of account: the civil date counts as written.
 */
const timeForm = new RegExp(
  "^(.+?)(?:t|,? (?:kl\\.? ?|at )?)" +
    "(\\d{1,2})(?:([:.])(\\d{2})(?:\\3(\\d{2})(?:[.,](\\d+))?)?)?" +
    " ?([ap]\\.?m\\.?)?" +
    " ?(?:z|utc|gmt|cet|cest)?(?:[-+−]\\d{2}(?::?\\d{2})?)?(?: \\(.*\\))?$",
  "i",
);

/** Splits a time off the end of a text; null where none stands there. */
export function parseTime(text: string): TimeSplit | null {
  const found = timeForm.exec(text);
  if (found === null) return null;
  const [, date = "", hour = "", separator, minute = "0", second = "0", decimals = "0", half = ""] = found;
  // A bare number is an hour only where AM or PM says so.
  if (separator === undefined && half === "") return null;
  const hours = hourOf(Number(hour), half.charAt(0).toLowerCase());
  const minutes = Number(minute);
  const seconds = Number(`${second}.${decimals}`);
  const exists = hours >= 0 && hours <= 23 && minutes <= 59 && seconds < 60;
  return { date, fraction: exists ? (hours * 3600 + minutes * 60 + seconds) / 86400 : NaN };
}

/** The hour of 24; -1 where there is none. 12 AM is midnight and 12 PM noon, as they are printed on tickets. */
function hourOf(hour: number, half: string): number {
  if (half === "") return hour;
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half === "p" ? 12 : 0);
}
