const writers = new Map<string, Intl.DateTimeFormat>();

function writerOf(zone: string): Intl.DateTimeFormat {
  const writer =
    writers.get(zone) ??
    new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  writers.set(zone, writer);
  return writer;
}

/** How far a zone is ahead of UTC at an instant, as the ICU tables of Node have it: another source than the code under test. */
function offsetAt(instant: number, zone: string): number {
  const parts = writerOf(zone).formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return local - Math.floor(instant / 1000) * 1000;
}

/** What the clocks of a zone show, as `Utilities.formatDate` writes it. */
export function formatIn(instant: number, zone: string, pattern: string): string {
  const local = new Date(instant + offsetAt(instant, zone)).toISOString();
  const parts: Readonly<Record<string, string>> = {
    yyyy: local.slice(0, 4),
    MM: local.slice(5, 7),
    dd: local.slice(8, 10),
    HH: local.slice(11, 13),
    mm: local.slice(14, 16),
    ss: local.slice(17, 19),
  };
  return pattern.replace(/[A-Za-z]+/g, (name) => {
    const found = parts[name];
    if (found === undefined) throw new Error(`formatDate: ${name}`);
    return found;
  });
}

/** The instant at which the clocks of a zone show what a serial says. */
export function instantIn(serial: number, zone: string): number {
  const local = Math.round((serial - 25_569) * 86_400_000);
  const guess = local - offsetAt(local, zone);
  return local - offsetAt(guess, zone);
}
