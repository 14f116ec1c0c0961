import type { JSX } from "preact";
import type { TrendPoint, TrendView } from "../../src/core/index";

const size = { width: 280, height: 118, left: 44, right: 6, top: 8, bottom: 18 } as const;

type Key = "value" | "usual" | "low" | "high" | "target";

/** Where a month and a value lie in the picture. */
function placesIn({ axis, points }: TrendView): { x: (place: number) => number; y: (value: number) => number } {
  const wide = size.width - size.left - size.right;
  const tall = size.height - size.top - size.bottom;
  return {
    x: (place) => size.left + (wide * (place + 0.5)) / Math.max(1, points.length),
    y: (value) => size.top + tall * (1 - (value - axis.low) / (axis.high - axis.low)),
  };
}

interface Drawn {
  readonly place: number;
  readonly value: number;
}

/** The known values, broken where a month has none. */
function runs(points: readonly TrendPoint[], key: Key): Drawn[][] {
  const found: Drawn[][] = [[]];
  for (const [place, point] of points.entries()) {
    const value = point[key];
    if (value === null) found.push([]);
    else found[found.length - 1]?.push({ place, value });
  }
  return found.filter((run) => run.length > 0);
}

/** Usual level, limits and target are steps, a month wide: they hold for the month, not for the way between two. */
const isStep = (key: Key): boolean => key !== "value";

/**
 * A KPI over time with its usual level, the limits of chance and the target. Each is told apart by its line, and a
 * signal by its shape, so that no colour is needed.
 */
export function TrendChart({ trend, id }: { readonly trend: TrendView; readonly id: string }): JSX.Element {
  const { x, y } = placesIn(trend);
  const { points, axis } = trend;
  const half = x(1) - x(0) < size.width ? (x(1) - x(0)) / 2 : 0;
  const path = (key: Key): string =>
    runs(points, key)
      .map((run) =>
        run
          .map(({ place, value }, step) => {
            const start = step === 0 || isStep(key) ? "M" : "L";
            const [across, down] = [x(place), y(value).toFixed(1)];
            return isStep(key)
              ? `${start}${(across - half).toFixed(1)} ${down}L${(across + half).toFixed(1)} ${down}`
              : `${start}${across.toFixed(1)} ${down}`;
          })
          .join(""),
      )
      .join("");
  const last = points.length - 1;
  const named = [...new Set([0, Math.floor(last / 2), last])].filter((place) => place >= 0);
  return (
    <svg
      class="trend"
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      viewBox={`0 0 ${String(size.width)} ${String(size.height)}`}
    >
      <title id={`${id}-title`}>{trend.title}</title>
      <desc id={`${id}-text`}>{trend.description}</desc>
      {axis.ticks.map(({ value, text }) => (
        <Rule key={value} text={text} y={y(value)} />
      ))}
      <clipPath id={`${id}-clip`}>
        <rect x={size.left} y={size.top - 1} width={size.width} height={y(axis.low) - size.top + 3} />
      </clipPath>
      {(["low", "high", "usual", "target", "value"] as const).map((key) => (
        <path
          key={key}
          class={`line ${key === "low" || key === "high" ? "limit" : key}`}
          d={path(key)}
          clip-path={`url(#${id}-clip)`}
        />
      ))}
      {points.map(
        (point, place) => point.value !== null && <Mark key={place} at={[x(place), y(point.value)]} point={point} />,
      )}
      {named.map((place) => (
        <text
          key={place}
          x={x(place)}
          y={size.height - 4}
          text-anchor={place === last ? "end" : place === 0 ? "start" : "middle"}
        >
          {points[place]?.month}
        </text>
      ))}
    </svg>
  );
}

/** A month's figure: a dot, or a diamond where it is a signal. */
function Mark({
  at: [x, y],
  point,
}: {
  readonly at: readonly [number, number];
  readonly point: TrendPoint;
}): JSX.Element {
  const title = <title>{`${point.name}: ${point.texts.value}`}</title>;
  if (!point.isSignal) {
    return (
      <circle class="dot" cx={x} cy={y} r={2.2}>
        {title}
      </circle>
    );
  }
  return (
    <path class="signal" d={`M${String(x)} ${String(y - 5)}l5 5l-5 5l-5 -5z`}>
      {title}
    </path>
  );
}

/** A level of the axis. */
const Rule = ({ text, y }: { readonly text: string; readonly y: number }): JSX.Element => (
  <g>
    <line class="rule" x1={size.left} x2={size.width - size.right} y1={y} y2={y} />
    <text x={size.left - 5} y={y + 3.5} text-anchor="end">
      {text}
    </text>
  </g>
);
