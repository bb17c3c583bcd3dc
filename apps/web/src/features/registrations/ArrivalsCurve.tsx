import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrivals } from '../../api/types';
import { count, day } from '../../i18n/format';
import classes from './ArrivalsCurve.module.css';
import { curveOf, pointsText } from './curve';

const WIDTH = 280;
const HEIGHT = 72;
/** Room for the line and its last point at the edges. */
const EDGE = 6;

/** Registrations day by day: a line to see, a sentence to hear, and a table to look up. */
export function ArrivalsCurve({ days }: Readonly<{ days: Arrivals['days'] }>) {
  const { t } = useTranslation();
  const id = useId();
  const numbers = days.map(({ arrived }) => arrived);
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const points = curveOf(numbers, WIDTH, HEIGHT);
  const line = pointsText(points);
  const last = points.at(-1)!;
  return (
    <div className={classes.curve}>
      <p id={`${id}-text`} className={classes.most}>
        {t('arrivals.describe', { most: count(Math.max(...numbers)), today: count(numbers.at(-1)!) })}
      </p>
      <svg
        viewBox={`${-EDGE} ${-EDGE} ${WIDTH + 2 * EDGE} ${HEIGHT + 2 * EDGE}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
      >
        <title id={`${id}-title`}>{t('arrivals.total', { count: total, formatted: count(total) })}</title>
        <polygon className={classes.area} points={`0,${HEIGHT} ${line} ${WIDTH},${HEIGHT}`} />
        <line className={classes.ground} x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        <polyline className={classes.line} points={line} />
        <circle className={classes.last} cx={last.x} cy={last.y} r={4} />
      </svg>
      <p className={classes.ends} aria-hidden="true">
        <span>{day(days[0]!.day)}</span>
        <span>{t('arrivals.today')}</span>
      </p>
      <details>
        <summary>{t('arrivals.table')}</summary>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('arrivals.day')}</th>
              <th scope="col">{t('arrivals.arrived')}</th>
              <th scope="col">{t('arrivals.left')}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day: date, arrived, left }) => (
              <tr key={date}>
                <th scope="row">{day(date)}</th>
                <td>{count(arrived)}</td>
                <td>{count(left)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
