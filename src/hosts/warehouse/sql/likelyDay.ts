import { sql } from "kysely";
import { when, type Fragment } from "./fragment";

/** Days before 1950 and after 2100 are no days of business, as where the core reads a table. */
export const likelyDay = (day: Fragment): Fragment =>
  when(sql`${day} BETWEEN DATE '1950-01-01' AND DATE '2100-12-31'`, day);
