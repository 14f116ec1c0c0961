import { seriesStyles } from "../../../src/core/index";
import { darkColour, lightColours } from "../../../src/hosts/workbench/chart/darkColours";

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one: string, other: string): number => {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

const ground = darkColour(lightColours.ground);

it("lines and marks of charts stand out from the dark ground by 3 : 1, and text by 4.5 : 1", () => {
  const series = Object.values(seriesStyles).map(({ colour }) => darkColour(`#${colour}`));
  expect(series.length).toBeGreaterThan(4);
  for (const colour of series) expect([colour, contrast(colour, ground) >= 3]).toEqual([colour, true]);
  for (const text of [lightColours.ink, lightColours.quiet]) {
    expect(contrast(darkColour(text), ground)).toBeGreaterThan(4.5);
  }
});
