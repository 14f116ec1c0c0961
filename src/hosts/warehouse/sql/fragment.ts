import { sql, type RawBuilder } from "kysely";

/** A piece of SQL: names in it are quoted and values are parameters, whatever they hold. */
export type Fragment = RawBuilder<unknown>;

/** A name of a column or a table, quoted; a dot in it is part of the name. */
export const nameOf = (...parts: readonly string[]): Fragment => sql.id(...parts);

export const commas = (parts: readonly Fragment[]): Fragment => sql.join(parts, sql`, `);

/** One part a line, so that people can read what they paste. */
export const lines = (parts: readonly Fragment[], separator = sql`,`): Fragment =>
  sql.join(parts, sql`${separator}\n  `);

export const and = (parts: readonly Fragment[]): Fragment =>
  parts.length === 0 ? sql`TRUE` : sql.join(parts, sql` AND `);

/** A condition that is false, and not unknown, where what it asks of is missing. */
export const surely = (condition: Fragment): Fragment => sql`COALESCE(${condition}, FALSE)`;

export const when = (condition: Fragment, value: Fragment): Fragment => sql`CASE WHEN ${condition} THEN ${value} END`;

export const as = (value: Fragment, alias: string): Fragment => sql`${value} AS ${nameOf(alias)}`;
