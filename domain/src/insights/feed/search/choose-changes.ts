import type { MetricUnit } from '../../../kit/metric/metric.ts';
import { adjustFalseDiscovery } from '../../../statistics/index.ts';

/** Of the changes that are told, at most this share is chance. */
const falseShareMax = 0.05;
/** Most changes that are looked at for what they have in common, before causes are told. */
const toldMax = 30;

/** The level of a number over some days: its value, and the rows behind it. */
export interface Level {
  readonly value: number | null;
  readonly n: number;
  /** Days that counted. */
  readonly days: number;
}

/** A series that was looked at, and what its change comes to. */
export interface Tested {
  readonly metric: string;
  /** Null for the whole of the metric. */
  readonly field: string | null;
  readonly group: string | null;
  readonly since: string;
  readonly direction: 'up' | 'down';
  readonly p: number;
  /** How large the change is, see `sizeOf`. */
  readonly size: number;
  /** How many rows it is felt in, see `touchedOf`. */
  readonly touched: number;
}

/** What readers have said of a metric: the smallest change worth telling, and how much they care. */
export interface Interest {
  readonly sizeMin: number;
  /** 1 before anybody said anything; more for what was useful, less for what was not. */
  readonly weight: number;
}

/** A change to tell, with others of the same metric that are the same story. */
export interface Told<Series extends Tested> {
  readonly change: Series;
  /** The p after all that were looked at (Benjamini and Hochberg). */
  readonly adjusted: number;
  readonly also: readonly Series[];
}

/**
 * How large a change is without its unit: of shares the difference itself, of points and scores the part of their
 * whole scale, of all else the part of what was before. 0 when a side is missing.
 *
 * @example sizeOf('seconds', 40, 60) // 0.5
 */
export function sizeOf(unit: MetricUnit, before: number | null, after: number | null): number {
  if (before === null || after === null) return 0;
  const difference = Math.abs(after - before);
  if (unit === 'share') return difference;
  if (unit === 'points') return difference / 200;
  if (unit === 'score') return difference / 4;
  return before === 0 ? Math.min(1, difference) : difference / Math.abs(before);
}

/** The least size worth telling before anybody has taught it better. */
export function firstSizeMin(unit: MetricUnit): number {
  return unit === 'share' || unit === 'points' || unit === 'score' ? 0.03 : 0.1;
}

/**
 * Of how many rows the outcome differs by a change: of counts those that came more or fewer, of all else the rows since
 * then times the size, and at most all of them.
 *
 * @example touchedOf('seconds', { value: 60, n: 90, days: 9 }, { value: 90, n: 100, days: 10 }) // 50
 */
export function touchedOf(unit: MetricUnit, before: Level, after: Level): number {
  if (unit === 'count') return Math.abs((after.value ?? 0) - (before.value ?? 0)) * after.days;
  return Math.min(1, sizeOf(unit, before.value, after.value)) * after.n;
}

/**
 * The changes to tell, the one that is felt most first. All that were looked at count against being fooled by chance; a
 * change too small to matter is none. Changes of one metric that go the same way and began within five days are one
 * story, told by the whole when it is among them, else by the surest group.
 */
export function chooseChanges<Series extends Tested>(
  tested: readonly Series[],
  interestIn: (metric: string) => Interest,
): Told<Series>[] {
  const isLarge = ({ metric, size, touched }: Series) => size >= interestIn(metric).sizeMin && touched >= 3;
  const adjusted = adjustFalseDiscovery(tested.map((one) => (isLarge(one) ? one.p : 1)));
  const found = tested
    .map((change, index) => ({ change, adjusted: adjusted[index] ?? 1 }))
    .filter((one) => one.adjusted <= falseShareMax)
    .sort((a, b) => bySureness(a, b));
  const stories: { change: Series; adjusted: number; also: Series[] }[] = [];
  for (const { change, adjusted: p } of found) {
    const story = stories.find((one) => isSameStory(one.change, change));
    if (!story) stories.push({ change, adjusted: p, also: [] });
    story?.also.push(change);
  }
  const rankOf = ({ change }: Told<Series>) => change.touched * interestIn(change.metric).weight;
  return stories.sort((a, b) => rankOf(b) - rankOf(a)).slice(0, toldMax);
}

interface Found {
  readonly change: Tested;
  readonly adjusted: number;
}

function bySureness(a: Found, b: Found): number {
  const wholeFirst = Number(a.change.field !== null) - Number(b.change.field !== null);
  return (
    wholeFirst ||
    a.adjusted - b.adjusted ||
    b.change.touched - a.change.touched ||
    nameOf(a.change).localeCompare(nameOf(b.change))
  );
}

function nameOf({ metric, field, group }: Tested): string {
  return JSON.stringify([metric, field, group]);
}

const storyDays = 5;

/** Whether two changes are one: the same metric, the same way, and begun within days of each other. */
export function isSameStory(
  a: Pick<Tested, 'metric' | 'direction' | 'since'>,
  b: Pick<Tested, 'metric' | 'direction' | 'since'>,
): boolean {
  const apart = Math.abs(Date.parse(a.since) - Date.parse(b.since)) / 86_400_000;
  return a.metric === b.metric && a.direction === b.direction && apart <= storyDays;
}
