import { seriesStyles } from "../../../core/index";

/** Colours of a chart on a light ground that are no series'. */
export const lightColours = { ground: "#FFFFFF", ink: "#1F2937", quiet: "#5B6472", pale: "#E3E7EC" } as const;

const roles = {
  actual: "#79B4F5",
  signal: "#FF9D66",
  target: "#7DDBA8",
  centre: "#AAB3BF",
  limit: "#AAB3BF",
  team: "#E7EAEE",
} as const satisfies Readonly<Record<keyof typeof seriesStyles, string>>;

/** The colour on a dark ground of each on a light one; the ground is that of the grid's cells when it is dark. */
const darkOf: ReadonlyMap<string, string> = new Map([
  [lightColours.ground, "#1B1C1F"],
  [lightColours.ink, "#E7EAEE"],
  [lightColours.quiet, "#AAB3BF"],
  [lightColours.pale, "#3A414B"],
  ...Object.entries(seriesStyles).map(
    ([role, { colour }]) => [`#${colour}`, roles[role as keyof typeof roles]] as const,
  ),
]);

/** A colour of a chart as it is drawn on a dark ground; what is no colour of ours stays. */
export const darkColour = (light: string): string => darkOf.get(light) ?? light;
