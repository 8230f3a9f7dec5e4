import { z } from 'zod';
import { type Filter, FilterShape } from '../../kit/filter/filter.ts';

/** How a card shows what it asks. */
export const cardKinds = [
  'figure',
  'trend',
  'bars',
  'pareto',
  'heat',
  'funnel',
  'cohort',
  'compare',
  'control',
  'table',
  'text',
] as const;
export type CardKind = (typeof cardKinds)[number];

/** How time is cut; `auto` goes by how long the period is. */
export const cardBuckets = ['auto', 'hour', 'day', 'week', 'month'] as const;
export type CardBucket = (typeof cardBuckets)[number];

/** What a kind of card is made of: how many metrics, and whether they are cut by time or by a group. */
export interface CardNeeds {
  readonly metricsMin: number;
  readonly metricsMax: number;
  readonly cut: 'none' | 'time' | 'group' | 'either';
}

const none = { metricsMin: 0, metricsMax: 0, cut: 'none' } as const;
const one = { metricsMin: 1, metricsMax: 1 } as const;

export const cardNeeds: Readonly<Record<CardKind, CardNeeds>> = {
  figure: { ...one, cut: 'none' },
  trend: { metricsMin: 1, metricsMax: 4, cut: 'time' },
  bars: { ...one, cut: 'group' },
  pareto: { ...one, cut: 'group' },
  heat: { ...one, cut: 'none' },
  funnel: { metricsMin: 2, metricsMax: 6, cut: 'none' },
  cohort: { ...one, cut: 'none' },
  compare: { metricsMin: 1, metricsMax: 6, cut: 'none' },
  control: { ...one, cut: 'time' },
  table: { metricsMin: 1, metricsMax: 6, cut: 'either' },
  text: none,
};

const MetricKey = z.string().min(1).max(100);
const Group = z.string().min(1).max(100);

/** Several lines that a member writes for colleagues; empty on a card that shows figures. */
const CardText = z.string().max(2000).refine(isStorable);

/** One card: what it asks and how it shows it. Its fields stay when its kind changes, so that one may change back. */
export const Card = z
  .strictObject({
    /** Tells cards of one dashboard apart. */
    cardId: z.string().regex(/^[a-z0-9-]{1,40}$/),
    kind: z.enum(cardKinds),
    /** Null is what the metrics are called. */
    title: z.string().trim().min(1).max(80).refine(isStorable).nullable(),
    /** Quarters of the page's width. */
    width: z.int().min(1).max(4),
    metrics: z.array(MetricKey).max(6),
    bucket: z.enum(cardBuckets),
    /** A field or a group of time to group by; null cuts by time. */
    groupBy: Group.nullable(),
    /** A second one within each group; only beside a first. */
    thenBy: Group.nullable(),
    /** Rows that count, besides what the dashboard narrows to. */
    filter: FilterShape,
    /** The rows of the other group where two are compared: those of `filter` are the first. */
    against: FilterShape.default({ all: [] }),
    /** Most groups shown, the largest first. */
    top: z.int().min(3).max(50),
    text: CardText,
  })
  .refine(isWhole)
  .refine(({ groupBy, thenBy }) => thenBy === null || (groupBy !== null && groupBy !== thenBy));
export type Card = z.infer<typeof Card>;

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

function isWhole(card: CardParts): boolean {
  return missingOf(card) === null;
}

interface CardParts {
  readonly kind: CardKind;
  readonly metrics: readonly string[];
  readonly groupBy: string | null;
  readonly text: string;
  readonly filter: Filter;
  readonly against: Filter;
}

/** What a card may lack. */
export type MissingPart = 'metrics' | 'group' | 'text' | 'sides';

/** What a card lacks before it can be shown; null when it is whole. */
export function missingOf({ kind, metrics, groupBy, text, filter, against }: CardParts): MissingPart | null {
  if (kind === 'text') return text.trim() === '' ? 'text' : null;
  const { metricsMin, metricsMax, cut } = cardNeeds[kind];
  // What a kind does not ask for lies idle: a figure made from a trend of two asks the first.
  if (metrics.length < metricsMin || (metricsMax > 1 && metrics.length > metricsMax)) return 'metrics';
  if (kind === 'compare' && JSON.stringify(filter) === JSON.stringify(against)) return 'sides';
  return cut === 'group' && groupBy === null ? 'group' : null;
}

/** The metrics a card asks: as many of its own as its kind takes. */
export function askedMetrics({ kind, metrics }: Pick<CardParts, 'kind' | 'metrics'>): readonly string[] {
  return metrics.slice(0, cardNeeds[kind].metricsMax);
}

/** A card as it begins. */
export function newCard(cardId: string, kind: CardKind): Card {
  return {
    cardId,
    kind,
    title: null,
    width: kind === 'figure' ? 1 : 2,
    metrics: [],
    bucket: 'auto',
    groupBy: null,
    thenBy: null,
    filter: { all: [] },
    against: { all: [] },
    top: 10,
    text: '',
  };
}
