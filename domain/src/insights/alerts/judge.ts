import { dayNumberOf } from '../../kit/calendar/day.ts';
import type { Text } from '../../kit/words.ts';
import {
  type ControlPoint,
  individualsBaseline,
  individualsChart,
  laneySpread,
  mean,
  pointBetween,
  pooledRate,
  pooledShare,
  type RunRule,
  runSignals,
  usualReach,
  usualRunLength,
} from '../../statistics/index.ts';
import type { AlertBucket, AlertSide, AlertTerms } from './alert.ts';

/** One hour, day or week of a figure; `value` is null where nothing was measured. */
export interface Watched {
  /** Its first local day; of an hour, local time with its offset. */
  readonly bucket: string;
  readonly value: number | null;
  readonly n: number;
  /** What was divided by what, of shares and rates. */
  readonly sum: number | null;
  readonly over: number | null;
  /** What one of its days is known for: a promotion, a holiday. Null when it is as any other. */
  readonly known?: Text | null;
}

/** How a figure is made, as far as judging it goes: what is counted (nothing is 0 of it), divided, or neither. */
export type FigureKind = 'counted' | 'share' | 'rate' | 'level';

/** How a figure is watched. */
export interface Watching {
  readonly kind: FigureKind;
  readonly bucket: AlertBucket;
  readonly terms: AlertTerms;
  readonly casesMin: number;
  /** What a case adds at least to what is averaged, such as one mark of a scale; 0, as unless given, where any trifle may. */
  readonly caseStep?: number;
}

/** What a stretch was judged by, and whether it rings. */
export interface Judged {
  readonly bucket: string;
  readonly value: number | null;
  readonly n: number;
  /** The level, what it was before, or the centre of the chart; null where there is nothing to judge by. */
  readonly reference: number | null;
  /** Between these nothing rings; null on the side that never does. */
  readonly low: number | null;
  readonly high: number | null;
  readonly rings: boolean;
  /** Where it lies, when it rings. */
  readonly side: 'above' | 'below' | null;
  /** Which patterns it completes. */
  readonly signals: readonly RunRule[];
  /** What it is known for, when it was passed over for that. */
  readonly passedOver: Text | null;
}

/** Stretches that a chart is drawn from, and fewest of them that are known; then come those that patterns are sought in. */
const baselines = { hour: { of: 0, least: 0 }, day: { of: 56, least: 28 }, week: { of: 26, least: 12 } };
const weekOf = { hour: 168, day: 7, week: 1 } as const;
/** How many weeks back a like stretch is looked for that is known for nothing. */
const weeksBack = 3;

/** How many stretches before the first that is judged must be known. */
export function stretchesBefore({ bucket, terms }: Pick<Watching, 'bucket' | 'terms'>): number {
  if (terms.kind === 'level') return terms.inARow - 1;
  if (terms.kind === 'change') return weekOf[bucket] * weeksBack;
  return baselines[bucket].of + usualRunLength - 1;
}

/**
 * Judges the last `count` of a figure's stretches, each by what came before it alone, so that the past is judged
 * exactly as it would have been then. The stretches lie side by side, the oldest first.
 */
export function judgeWatched(watching: Watching, stretches: readonly Watched[], count: number): Judged[] {
  const first = Math.max(0, stretches.length - count);
  return stretches.slice(first).map((one, index) => {
    const { bucket, value, n, known = null } = one;
    // A line that was drawn by hand holds on every day; what is usual says nothing of days that are not.
    if (known !== null && watching.terms.kind !== 'level')
      return { bucket, value, n, ...silent, passedOver: known };
    const found = judgements[watching.terms.kind](watching, stretches, first + index);
    return { bucket, value, n, ...found, passedOver: null };
  });
}

type Judgement = Omit<Judged, 'bucket' | 'value' | 'n' | 'passedOver'>;
type Judge = (watching: Watching, all: readonly Watched[], place: number) => Judgement;

const silent: Judgement = {
  ...{ reference: null, low: null, high: null, rings: false, side: null, signals: [] },
};

/** Rings when so many in a row lie beyond the level. */
const judgeLevel: Judge = ({ terms, kind, casesMin }, all, place) => {
  if (terms.kind !== 'level') return silent;
  const { side, level, inARow } = terms;
  const isBeyond = (one: Watched | undefined): boolean => {
    if (!one || one.value === null || (kind !== 'counted' && one.n < casesMin)) return false;
    return side === 'above' ? one.value > level : one.value < level;
  };
  const run = all.slice(Math.max(0, place - inARow + 1), place + 1);
  const rings = run.length === inARow && run.every(isBeyond);
  const lines = side === 'above' ? { low: null, high: level } : { low: level, high: null };
  return { reference: level, ...lines, rings, side: rings ? side : null, signals: [] };
};

/** Rings when it lies so far from what it was in the last like week. What was 0 changes by no share of itself. */
const judgeChange: Judge = ({ terms, bucket, kind, casesMin }, all, place) => {
  const [now, before] = [all[place], likeBefore(all, place, weekOf[bucket])];
  if (terms.kind !== 'change' || !now || !before) return silent;
  const was = before.value;
  const cases = kind === 'counted' ? Math.max(now.n, before.n) : Math.min(now.n, before.n);
  if (was === null || was === 0 || now.value === null || cases < casesMin) return silent;
  const step = terms.by * Math.abs(was);
  const low = terms.side === 'above' ? null : was - step;
  const high = terms.side === 'below' ? null : was + step;
  const side = sideOf(now.value, low, high);
  return { reference: was, low, high, rings: side !== null, side, signals: [] };
};

/** The same hour, weekday or week of the week before; an earlier one when that is known for something. */
function likeBefore(all: readonly Watched[], place: number, week: number): Watched | undefined {
  const weeks = Array.from({ length: weeksBack }, (_, index) => all[place - (index + 1) * week]);
  return weeks.find((one) => one !== undefined && !isKnown(one));
}

function isKnown({ known = null }: Watched): boolean {
  return known !== null;
}

function sideOf(value: number, low: number | null, high: number | null): Judgement['side'] {
  if (high !== null && value >= high) return 'above';
  return low !== null && value <= low ? 'below' : null;
}

/** Rings when it completes a pattern between lines that the weeks before the last stretches draw. */
const judgeSignal: Judge = (watching, all, place) => {
  const { terms, casesMin, kind } = watching;
  const now = all[place];
  if (terms.kind !== 'signal' || !now || now.value === null) return silent;
  if (kind !== 'counted' && now.n < casesMin) return silent;
  const from = Math.max(0, place - usualRunLength + 1);
  const usual = (one: Watched) => (isKnown(one) ? { ...one, value: null } : one);
  const baseline = all.slice(Math.max(0, from - baselines[watching.bucket].of), from).map(usual);
  const run = all.slice(from, place + 1).map(usual);
  const points = chartPoints(watching, baseline, run);
  const point = points.at(-1);
  if (!point) return silent;
  const found = runSignals(
    points.map((one) => one?.deviations ?? null),
    { rules: terms.rules },
  ).filter((signal) => signal.place === run.length - 1 && isWanted(terms.side, signal.side));
  const [first] = found;
  return {
    ...{ reference: point.centre, low: point.low, high: point.high },
    ...{ rings: first !== undefined, side: first?.side ?? null, signals: found.map(({ rule }) => rule) },
  };
};

const judgements: Readonly<Record<AlertTerms['kind'], Judge>> = {
  level: judgeLevel,
  change: judgeChange,
  signal: judgeSignal,
};

function isWanted(wanted: AlertSide, side: 'above' | 'below'): boolean {
  return wanted === 'either' || wanted === side;
}

type Point = ControlPoint | null;

/** The stretches between lines of a baseline: by Laney's p′ or u chart of what is divided, else as single values. */
function chartPoints(
  { kind, bucket, caseStep = 0 }: Watching,
  baseline: readonly Watched[],
  run: readonly Watched[],
): readonly Point[] {
  const known = baseline.filter(({ value }) => value !== null);
  if (known.length < baselines[bucket].least) return [];
  if (kind === 'share') return sharePoints(known, run);
  if (kind === 'rate') return ratePoints(known, run);
  const isCounted = kind === 'counted';
  return valuePoints(known, run, {
    isCounted,
    caseStep,
    weekdays: isCounted && bucket === 'day' ? weekdaysOf(known) : evenDays,
  });
}

/** What is counted scatters by a case at least: else the first one after weeks of none would be beyond every line. */
const oneCase = 1;

const countedOf = ({ sum, over }: Watched) => ({ k: sum ?? 0, n: over ?? 0 });

/** Never narrower than chance alone would have it: a few even weeks promise no evener future. */
function sharePoints(baseline: readonly Watched[], run: readonly Watched[]): readonly Point[] {
  const samples = baseline.map(countedOf);
  const centre = pooledShare(samples);
  const spread = Math.max(1, laneySpread(samples, centre) ?? 1);
  return run.map((one) => {
    const { k, n } = countedOf(one);
    if (one.value === null || n === 0 || centre === null) return null;
    const deviation = Math.max(oneCase, spread * Math.sqrt(n * centre * (1 - centre)));
    return pointBetween(k / n, centre, deviation / n, { floor: 0, ceiling: 1 });
  });
}

/** A rate counts for every thousand. */
function ratePoints(baseline: readonly Watched[], run: readonly Watched[]): readonly Point[] {
  const eventsOf = ({ sum, over }: Watched) => ({ events: sum ?? 0, units: over ?? 0 });
  const rate = pooledRate(baseline.map(eventsOf));
  return run.map((one) => {
    const { events, units } = eventsOf(one);
    if (one.value === null || units === 0 || rate === null) return null;
    const deviation = Math.max(oneCase, Math.sqrt(rate * units));
    return pointBetween((events / units) * 1000, rate * 1000, (deviation / units) * 1000, { floor: 0 });
  });
}

/** What a day usually has of the mean day, and how many weeks say so. */
interface Weekdays {
  readonly weeks: number;
  shareOf(bucket: string): number;
}

const evenDays: Weekdays = { weeks: 0, shareOf: () => 1 };

/**
 * Single values (XmR), days of counts by what their weekday usually has. Shares of weekdays are guessed from the same
 * weeks as the lines, which makes those too narrow: they are widened by √((w + 1) ∕ (w − 1)). What is counted scatters
 * at least as chance has it (√ of the centre, and a case), and what is averaged by a step of one of its cases.
 */
function valuePoints(
  baseline: readonly Watched[],
  run: readonly Watched[],
  by: { isCounted: boolean; caseStep: number; weekdays: Weekdays },
): readonly Point[] {
  const { weeks, shareOf } = by.weekdays;
  const evened = ({ bucket, value }: Watched) => (value ?? 0) / shareOf(bucket);
  const lines = individualsBaseline(baseline.map(evened));
  const chart = individualsChart(run.map(evened), lines);
  if (!chart) return [];
  const wider = weeks < 2 ? 1 : Math.sqrt((weeks + 1) / (weeks - 1));
  return run.map((one, index) => {
    const point = chart.points[index];
    if (one.value === null || !point) return null;
    const share = shareOf(one.bucket);
    const centre = point.centre * share;
    const deviation = ((point.high - point.centre) / usualReach) * wider * share;
    if (!by.isCounted)
      return pointBetween(one.value, centre, Math.max(deviation, one.n > 0 ? by.caseStep / one.n : 0));
    const least = Math.max(oneCase, Math.sqrt(Math.abs(centre)));
    return pointBetween(one.value, centre, Math.max(deviation, least), { floor: 0 });
  });
}

function weekdaysOf(baseline: readonly Watched[]): Weekdays {
  const byDay = Map.groupBy(baseline, ({ bucket }) => weekdayOf(bucket));
  const whole = mean(baseline.map(({ value }) => value ?? 0)) ?? 0;
  const fewest = Math.min(...[...byDay.values()].map((days) => days.length));
  if (whole === 0 || byDay.size < 7 || fewest < 2) return evenDays;
  const shares = new Map([...byDay].map(([day, days]) => [day, shareOfDays(days, whole)]));
  return { weeks: fewest, shareOf: (bucket) => shares.get(weekdayOf(bucket)) ?? 1 };
}

/** The same number for the same weekday. */
function weekdayOf(day: string): number {
  return dayNumberOf(day) % 7;
}

/** A weekday on which hardly anything ever comes is held to be a twentieth of a mean day. */
function shareOfDays(days: readonly Watched[], whole: number): number {
  return Math.max(0.05, (mean(days.map(({ value }) => value ?? 0)) ?? 0) / whole);
}
