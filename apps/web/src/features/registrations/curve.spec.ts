import { curveOf, pointsText } from './curve';

describe('the curve of registrations', () => {
  it('goes from edge to edge, and its largest number to the top', () => {
    expect(curveOf([0, 2, 4], 100, 50)).toEqual([
      { x: 0, y: 50 },
      { x: 50, y: 25 },
      { x: 100, y: 0 },
    ]);
  });

  it('lies on the ground while nobody comes', () => {
    expect(curveOf([0, 0], 10, 10).map(({ y }) => y)).toEqual([10, 10]);
  });

  it('is text that SVG reads', () => {
    expect(pointsText(curveOf([1, 3, 2], 9, 9))).toBe('0.0,6.0 4.5,0.0 9.0,3.0');
  });
});
