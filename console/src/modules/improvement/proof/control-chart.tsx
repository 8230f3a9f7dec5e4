import { type Proof, improvementPageWords as words } from '@zhiyin/domain/improvement';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../improvement.module.css';
import { type Frame, frameOf, lineThrough } from './draw.ts';

interface Props {
  readonly proof: Proof;
  readonly target: number;
  readonly say: (value: number | null) => string | null;
}

/** The control chart, with the change and the target marked; what breaks a rule is a filled square. */
export function ControlChart({ proof: { points }, target, say }: Props) {
  const t = useSay();
  const frame = frameOf(points, target);
  const change = points.findIndex(({ isAfter }) => isAfter);
  if (!frame) return null;
  const { width, height, x, y } = frame;
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t(words.chart)}
    >
      <Band frame={frame} points={points} />
      <line className={styles['target']} x1={frame.left} x2={width} y1={y(target)} y2={y(target)} />
      <text className={styles['mark']} x={width - 4} y={y(target) - 4} textAnchor="end">
        {t(words.targetMark)} {say(target)}
      </text>
      {change > 0 && (
        <>
          <line
            className={styles['change']}
            x1={(x(change - 1) + x(change)) / 2}
            x2={(x(change - 1) + x(change)) / 2}
            y1={0}
            y2={height - frame.foot}
          />
          <text className={styles['mark']} x={(x(change - 1) + x(change)) / 2 + 4} y={12}>
            {t(words.changeMark)}
          </text>
        </>
      )}
      <path
        className={styles['line']}
        d={lineThrough(
          frame,
          points.map(({ value }) => value),
        )}
      />
      {points.map((point, place) => (
        <Dot key={`${point.bucket}-${point.isAfter}`} frame={frame} place={place} point={point} />
      ))}
      <Axis frame={frame} points={points} say={say} />
    </svg>
  );
}

type Point = Proof['points'][number];

function Band({ frame, points }: { frame: Frame; points: readonly Point[] }) {
  return (
    <>
      <path
        className={styles['limit']}
        d={lineThrough(
          frame,
          points.map(({ low }) => low),
        )}
      />
      <path
        className={styles['limit']}
        d={lineThrough(
          frame,
          points.map(({ high }) => high),
        )}
      />
      <path
        className={styles['centre']}
        d={lineThrough(
          frame,
          points.map(({ centre }) => centre),
        )}
      />
    </>
  );
}

function Dot({
  frame: { x, y },
  place,
  point: { value, signals },
}: {
  frame: Frame;
  place: number;
  point: Point;
}) {
  if (value === null) return null;
  if (signals.length === 0) return <circle className={styles['dot']} cx={x(place)} cy={y(value)} r={2.5} />;
  return <rect className={styles['signal']} x={x(place) - 4} y={y(value) - 4} width={8} height={8} />;
}

interface AxisProps {
  readonly frame: Frame;
  readonly points: readonly Point[];
  readonly say: (value: number | null) => string | null;
}

function Axis({ frame, points, say }: AxisProps) {
  const { height, foot, left, x, y, low, high } = frame;
  const last = points.length - 1;
  const shown = [...new Set([0, Math.round(last / 2), last])];
  return (
    <>
      {[low, high].map((value) => (
        <text key={value} className={styles['mark']} x={left - 6} y={y(value) + 4} textAnchor="end">
          {say(value)}
        </text>
      ))}
      {shown.map((place) => (
        <text
          key={place}
          className={styles['mark']}
          x={x(place)}
          y={height - foot + 16}
          textAnchor={place === 0 ? 'start' : place === last ? 'end' : 'middle'}
        >
          {points[place]?.bucket}
        </text>
      ))}
    </>
  );
}
