const parts = (rgb: string): number[] => [0, 2, 4].map((from) => Number.parseInt(rgb.slice(from, from + 2), 16));

/** A colour mixed with white: 0 leaves it, 1 is white. RGB hex in, RGB hex out. */
export const tint = (rgb: string, white: number): string =>
  parts(rgb)
    .map((part) =>
      Math.round(part + (255 - part) * white)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
