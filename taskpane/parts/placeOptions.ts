import { nameOfPlace } from "../state/readyTables";
import type { State } from "../state/state";
import { sayIn } from "./say";
import type { Option } from "./Select";

/** The places to choose from, and the one chosen even where it is no longer there; null is yet to be chosen. */
export function placeOptions(
  { places, language }: Pick<State, "places" | "language">,
  chosen: string | null,
): Option[] {
  const t = sayIn(language);
  const listed = places.map(({ id, kind, name }): Option => ({
    value: id,
    name: kind === "selection" ? `${t("selection")} (${name})` : name,
    ...(kind === "selection" ? {} : { group: t(kind) }),
  }));
  const isListed = chosen === null || places.some(({ id }) => id === chosen);
  return [
    ...(chosen === null ? [{ value: "", name: t("choosePlace") }] : []),
    ...(isListed ? [] : [{ value: chosen, name: nameOfPlace(chosen) }]),
    ...listed,
  ];
}
