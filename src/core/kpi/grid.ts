/** Where rows fall when they are added up: `cell = group * periods + period`. */
export interface Grid {
  readonly groups: number;
  readonly periods: number;
  /** Group of each row, -1 where a filter leaves the row out. */
  readonly groupOfRow: Int32Array;
  /** First and last day of each period; infinite where all time is asked. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
  /** Period of a day: -1 before what is asked, `periods` after it. */
  readonly placeOf: (serial: number) => number;
  /** The places of all days of the periods, which must have an end. */
  readonly days?: () => DayPlaces;
  /** Rows without a day count only where no period is asked. */
  readonly undatedCount: boolean;
  /** Groups are parted by currency, so that none mixes them. */
  readonly oneCurrencyEach: boolean;
}

/**
 * The place of each day's period, so that many rows can look it up: of no day first, then of all days before what is asked
 * (-1), of each day, and of all days after (the number of periods). `base` is the serial that would stand first.
 */
export interface DayPlaces {
  readonly base: number;
  readonly places: Int32Array;
}
