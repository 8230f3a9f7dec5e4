import type { RatedTrend } from '@zhiyin/domain/surveys';
import styles from '../analysis.module.css';
import { useWriteRated } from '../names.ts';

/** What the upright axis spans. */
const spans = { share: [0, 1], points: [-100, 100], score: [0, 10] } as const;

/** Points with their intervals on the whole of the scale; a part without answers is left open. Its table stands below. */
export function TrendChart({ trend: { unit, points }, label }: { trend: RatedTrend; label: string }) {
  const write = useWriteRated();
  const [low, high] = spans[unit];
  const x = (place: number) => (points.length === 1 ? 50 : 2 + (place / (points.length - 1)) * 96);
  const y = (value: number) => 100 - ((value - low) / (high - low)) * 100;
  const shown = points.flatMap(({ value, interval }, place) =>
    value === null ? [] : [{ at: x(place), value, interval, place }],
  );
  const steps = [high, (low + high) / 2, low];
  return (
    <figure className={styles['chart']}>
      <div className={styles['scale']} aria-hidden="true">
        {steps.map((step) => (
          <span key={step}>{write(unit, step)}</span>
        ))}
      </div>
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={label}>
        {steps.map((step) => (
          <line key={step} className={styles['grid']} x1={0} x2={100} y1={y(step)} y2={y(step)} />
        ))}
        <Reaches points={shown} y={y} />
        {joined(shown).map((run) => (
          <polyline
            key={run[0]?.at}
            className={styles['line']}
            points={run.map(({ at, value }) => `${at},${y(value)}`).join(' ')}
          />
        ))}
        {shown.map(({ at, value }) => (
          // A line without length and round ends: a dot that stays round however the chart is stretched.
          <line key={at} className={styles['dot']} x1={at} x2={at} y1={y(value)} y2={y(value)} />
        ))}
      </svg>
      <figcaption className={styles['ends']} aria-hidden="true">
        <span>{points[0]?.from}</span>
        <span>{points.length > 1 && points.at(-1)?.from}</span>
      </figcaption>
    </figure>
  );
}

interface Reach {
  readonly at: number;
  readonly interval: RatedTrend['points'][number]['interval'];
}

/** Where each figure may truly lie, as an upright line. */
function Reaches({ points, y }: { points: readonly Reach[]; y: (value: number) => number }) {
  return points.map(
    ({ at, interval }) =>
      interval && (
        <line
          key={at}
          className={styles['reach']}
          x1={at}
          x2={at}
          y1={y(interval.low)}
          y2={y(interval.high)}
        />
      ),
  );
}

interface Placed {
  readonly at: number;
  readonly value: number;
  readonly place: number;
}

/** Points that follow one another, each run without a part in which nobody answered. */
function joined(points: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.at(-1)?.place === point.place - 1) run.push(point);
    else runs.push([point]);
  }
  return runs;
}
