import { grainFrom, isFault, type Grain } from "../../../core/index";

/** Names of grains among the columns split by time, the rest by column. */
export function splitBy(text: string): { by: string[]; grain: Grain | null } {
  const by: string[] = [];
  let grain: Grain | null = null;
  for (const name of text.split(",").map((one) => one.trim())) {
    if (name === "") continue;
    const found = grainFrom(name);
    if (isFault(found)) by.push(name);
    else grain = found;
  }
  return { by, grain };
}
