/** How far the clocks of a time zone are ahead of UTC at an instant, both in milliseconds. */
export type Offset = (instant: number) => number;

const week = 7 * 86_400_000;
const second = 1000;

/**
 * The same offset, asked for seldom: it is taken to hold for a whole week where it is the same at both ends, and the
 * change is searched for where it is not. No zone changes its clocks twice in a week.
 */
function askedSeldom(ask: Offset): Offset {
  const known = new Map<number, number>();
  const at: Offset = (instant) => {
    const found = known.get(instant) ?? ask(instant);
    known.set(instant, found);
    return found;
  };
  return (instant) => {
    let low = Math.floor(instant / week) * week;
    let high = low + week;
    while (at(low) !== at(high)) {
      if (high - low <= second) return at(Math.floor(instant / second) * second);
      const middle = (low + high) / 2;
      if (instant < middle) high = middle;
      else low = middle;
    }
    return at(low);
  };
}

/** The clocks of the script's own time zone: those that the language itself reads. */
const ownOffset: Offset = (instant) => {
  const date = new Date(instant);
  const [year, month, day] = [date.getFullYear(), date.getMonth(), date.getDate()];
  return (
    Date.UTC(year, month, day, date.getHours(), date.getMinutes(), date.getSeconds(), date.getMilliseconds()) - instant
  );
};

/** A zone's clocks as Google keeps them. */
const googleOffset =
  (zone: string): Offset =>
  (instant) => {
    const told = Utilities.formatDate(new Date(instant), zone, "yyyy-MM-dd-HH-mm-ss");
    const [year = 0, month = 1, ...rest] = told.split("-").map(Number);
    return Date.UTC(year, month - 1, ...rest) - instant;
  };

/**
 * The clocks of the spreadsheet, in which its dates are written: a deal closed at 23:30 on the 31st is one of that
 * month whatever the script's own zone. Where the spreadsheet may not be asked, the script's zone must do.
 */
export function spreadsheetOffset(): Offset {
  try {
    const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
    if (zone === Session.getScriptTimeZone()) return ownOffset;
    const offset = askedSeldom(googleOffset(zone));
    offset(0);
    return offset;
  } catch {
    return ownOffset;
  }
}
