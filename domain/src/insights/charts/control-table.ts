import type { Bucket } from '../../kit/metric/bucket.ts';
import type { MetricAnswer } from '../../kit/metric/question.ts';
import {
  type ControlPoint,
  individualsChart,
  laneyChart,
  type RunSignal,
  rateChart,
  runSignals,
} from '../../statistics/index.ts';
import { chartWords as words } from '../dashboards/words.ts';
import {
  type CardCell,
  type CardTable,
  type Naming,
  nameColumn,
  valueColumn,
  type Writable,
} from './card-table.ts';
import { knownOf, timeTable } from './time-table.ts';

const signalWords = {
  'beyond-three': words.beyondThree,
  'two-of-three': words.twoOfThree,
  'four-of-five': words.fourOfFive,
  'one-side': words.oneSide,
} as const;

/**
 * A metric by time between the lines that chance alone seldom crosses, and which patterns say that something changed.
 * Shares by Laney's p′ chart, rates by a u chart, all else as single values (XmR).
 */
export function controlTable(
  answers: readonly MetricAnswer[],
  bucket: Bucket,
  naming: Naming,
  now: Date,
): CardTable {
  const [first] = knownOf(answers, naming);
  const table = timeTable(answers.slice(0, 1), bucket, naming, now);
  if (!first) return table;
  const points = pointsOf(first.metric, first.answer, table);
  const signals = runSignals(points.map((point) => point?.deviations ?? null));
  const line = (key: string, title: string) => valueColumn(key, title, first.metric, 'before');
  return {
    columns: [
      ...table.columns,
      line('centre', naming.t(words.centre)),
      line('low', naming.t(words.lowerLine)),
      line('high', naming.t(words.upperLine)),
      { ...nameColumn(naming.t(words.signal)), key: 'signal' },
    ],
    rows: table.rows.map((row, place) => [...row, ...linesOf(points[place]), saidAt(place, signals, naming)]),
    hidden: 0,
  };
}

function linesOf(point: ControlPoint | null | undefined): CardCell[] {
  return [{ value: point?.centre ?? null }, { value: point?.low ?? null }, { value: point?.high ?? null }];
}

function saidAt(place: number, signals: readonly RunSignal[], naming: Naming): CardCell {
  const here = signals.filter((signal) => signal.place === place);
  const said = here.map(({ rule, side }) =>
    naming.t(signalWords[rule], { side: naming.t(side === 'above' ? words.above : words.below) }),
  );
  return { value: said.length === 0 ? null : said.join(' · ') };
}

/** One point for each line of the table; null where nothing was measured. */
function pointsOf(metric: Writable, answer: MetricAnswer, table: CardTable): (ControlPoint | null)[] {
  const byKey = new Map(answer.rows.map((row) => [row.bucket, row]));
  const rows = table.rows.map(([, cell]) => byKey.get(cell?.place?.bucketKey ?? ''));
  if (metric.aggregate === 'share') {
    return [...laneyChart(rows.map((row) => ({ k: row?.sum ?? 0, n: row?.over ?? 0 })))];
  }
  if (metric.aggregate === 'rate') {
    return rateChart(rows.map((row) => ({ events: row?.sum ?? 0, units: row?.over ?? 0 }))).map(perThousand);
  }
  const values = table.rows.map(([, cell]) => (typeof cell?.value === 'number' ? cell.value : null));
  const chart = individualsChart(values.filter((value) => value !== null));
  const points = chart?.points.map((point) => withinReason(metric, point)).values();
  return values.map((value) => (value === null ? null : (points?.next().value ?? null)));
}

/** Counts and times are never below nought, and neither is their lower line. */
function withinReason({ unit }: Writable, point: ControlPoint): ControlPoint {
  return unit === 'points' ? point : { ...point, low: Math.max(0, point.low) };
}

function perThousand(point: ControlPoint | null): ControlPoint | null {
  if (point === null) return null;
  const { value, centre, low, high, deviations } = point;
  return { value: value * 1000, centre: centre * 1000, low: low * 1000, high: high * 1000, deviations };
}
