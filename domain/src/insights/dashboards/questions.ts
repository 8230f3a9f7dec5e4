import { Temporal } from 'temporal-polyfill';
import type { Choice, Field, FieldSet } from '../../kit/filter/field.ts';
import type { Filter } from '../../kit/filter/filter.ts';
import { parseFilter } from '../../kit/filter/parse-filter.ts';
import type { Bucket } from '../../kit/metric/bucket.ts';
import { isTimeGroup } from '../../kit/metric/group.ts';
import { daysOf, type MetricPeriod } from '../../kit/metric/period.ts';
import type { MetricQuestion } from '../../kit/metric/question.ts';
import type { CellPlace } from '../charts/card-table.ts';
import { cohortMonthsMax } from '../measures/metrics/cohorts.ts';
import { askedMetrics, type Card } from './card.ts';
import { type View, type ViewField, viewFields } from './view.ts';

/** A field as it is told to screens. */
interface ToldField extends Pick<Field, 'type' | 'label'> {
  readonly choices?: readonly Choice[] | undefined;
}

/** What of a metric its questions are made by. */
export interface Askable {
  readonly fields: Readonly<Record<string, ToldField>>;
  /** Everything it can be grouped by, groups of time left out. */
  readonly dimensions: readonly string[];
  /** Whether it can be grouped by hours and weekdays. */
  readonly hasHours: boolean;
}

/** What one card asks: its questions, and what of the dashboard's narrowing its metrics do not know. */
export interface CardAsks {
  readonly questions: readonly MetricQuestion[];
  readonly unheeded: readonly ViewField[];
  /** Some of its metrics are not there for the reader, or cannot be cut or narrowed as it wants. */
  readonly isShort: boolean;
}

/**
 * The questions of a card. A metric that is not there for the reader, or cannot be grouped or narrowed so, is left out:
 * then there are fewer questions than metrics, and the other cards are answered all the same.
 */
export function questionsOf(
  card: Card,
  view: View,
  period: MetricPeriod,
  askable: (metric: string) => Askable | undefined,
): CardAsks {
  const unheeded = new Set<ViewField>();
  const { groupBy, thenBy } = groupsOfCard(card);
  const questions = askedMetrics(card).flatMap((metric): MetricQuestion[] => {
    const known = askable(metric);
    if (!known || !canGroup(known, groupBy) || !canGroup(known, thenBy)) return [];
    if (!sidesOf(card).every((filter) => canNarrow(known, filter))) return [];
    const narrowed = narrowedTo(view, known.fields);
    for (const field of narrowed.unheeded) unheeded.add(field);
    const asked = {
      metric,
      period: card.kind === 'cohort' ? monthsBefore(period) : period,
      bucket: bucketOf(card, period),
      ...(groupBy !== null && { groupBy }),
      ...(thenBy !== null && { thenBy }),
      compare: isCompared(card) ? view.compare : 'none',
    };
    return sidesOf(card).map((filter) => ({ ...asked, filter: both(filter, narrowed.filters) }));
  });
  const wanted = askedMetrics(card).length * sidesOf(card).length;
  return { questions, unheeded: [...unheeded], isShort: questions.length < wanted };
}

/** Which rows a metric is asked of: once, or once for each of two groups. */
function sidesOf({ kind, filter, against }: Card): readonly Filter[] {
  return kind === 'compare' ? [filter, against] : [filter];
}

/** Cohorts take a year to be told apart: at least the twelve months before the period's last day. */
function monthsBefore({ from, to, zone }: MetricPeriod): MetricPeriod {
  const last = Temporal.PlainDate.from(to).subtract({ days: 1 });
  const first = last.subtract({ months: cohortMonthsMax }).with({ day: 1 }).toString();
  return { from: first < from ? first : from, to, zone };
}

/** The question that a cell's number answers; undefined where none of the card's does. */
export function questionBehind(
  questions: readonly MetricQuestion[],
  { metric, side }: Pick<CellPlace, 'metric' | 'side'>,
): MetricQuestion | undefined {
  return questions.filter((question) => question.metric === metric)[side === 'b' ? 1 : 0];
}

/** What a card's figures are grouped by; a heat map by the hours of the week unless it says otherwise. */
export function groupsOfCard({ kind, groupBy, thenBy }: Pick<Card, 'kind' | 'groupBy' | 'thenBy'>): {
  readonly groupBy: string | null;
  readonly thenBy: string | null;
} {
  if (kind === 'cohort') return { groupBy: 'cohort', thenBy: 'monthsAfter' };
  if (kind === 'heat') {
    const isOwn = groupBy !== null && thenBy !== null;
    return isOwn ? { groupBy, thenBy } : { groupBy: '@weekday', thenBy: '@hour' };
  }
  if (kind === 'bars' || kind === 'table') return { groupBy, thenBy: groupBy === null ? null : thenBy };
  return { groupBy: kind === 'pareto' ? groupBy : null, thenBy: null };
}

/** How a card cuts time: a figure too, for the small line beside it. */
export function bucketOf(
  card: Pick<Card, 'kind' | 'bucket' | 'groupBy' | 'thenBy'>,
  period: MetricPeriod,
): Bucket {
  if (card.kind === 'funnel' || card.kind === 'compare' || groupsOfCard(card).groupBy !== null) return 'none';
  if (card.kind === 'figure' || card.bucket === 'auto') return fittingBucket(period);
  return card.bucket === 'hour' && daysOf(period) > hourDaysMax ? 'day' : card.bucket;
}

/** More than these are no chart by the hour. */
const hourDaysMax = 14;

function fittingBucket(period: MetricPeriod): Bucket {
  const days = daysOf(period);
  if (days <= 2) return 'hour';
  if (days <= 62) return 'day';
  return days <= 240 ? 'week' : 'month';
}

function canGroup({ dimensions, hasHours }: Askable, group: string | null): boolean {
  return group === null || (isTimeGroup(group) ? hasHours : dimensions.includes(group));
}

function canNarrow({ fields }: Askable, filter: Filter): boolean {
  const known: FieldSet = Object.fromEntries(
    Object.entries(fields).map(([key, { type, label, choices }]) => [
      key,
      { type, label, ...(choices && { choices }) },
    ]),
  );
  return parseFilter(known, filter).ok;
}

function isCompared({ kind, thenBy }: Card): boolean {
  if (thenBy !== null && (kind === 'bars' || kind === 'table')) return false;
  return kind === 'figure' || kind === 'trend' || kind === 'bars' || kind === 'table';
}

function narrowedTo(view: View, fields: Askable['fields']) {
  const asked = viewFields.filter((field) => view[field].length > 0);
  const heeded = asked.filter((field) => Object.hasOwn(fields, field));
  const filters = heeded.map((field): Filter => ({ field, operator: 'is-any-of', value: view[field] }));
  return { filters, unheeded: asked.filter((field) => !heeded.includes(field)) };
}

function both(own: Filter, narrowing: readonly Filter[]): Filter {
  if (narrowing.length === 0) return own;
  return { all: [...(isAll(own) ? own.all : [own]), ...narrowing] };
}

function isAll(filter: Filter): filter is { readonly all: readonly Filter[] } {
  return 'all' in filter;
}
