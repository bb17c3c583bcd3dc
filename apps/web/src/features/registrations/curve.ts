export type Point = Readonly<{ x: number; y: number }>;

/** One point for each number, evenly from the left edge to the right; the largest touches the top, nothing the bottom. */
export function curveOf(numbers: readonly number[], width: number, height: number): readonly Point[] {
  const most = Math.max(1, ...numbers);
  const step = width / Math.max(1, numbers.length - 1);
  return numbers.map((number, index) => ({ x: index * step, y: height - (number / most) * height }));
}

/** For the `points` of an SVG line. */
export const pointsText = (points: readonly Point[]): string =>
  points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
