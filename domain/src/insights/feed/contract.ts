import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { metricDirections, metricUnits } from '../../kit/metric/metric.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Done, Id, Line, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { runRules } from '../../statistics/index.ts';
import { feedRead, feedTeach } from './permissions.ts';
import { promotionDaysMax } from './promotions.ts';

const Day = z.iso.date();
const Count = z.int();
const Said = z.object({ zh: z.string(), en: z.string() });

/** What somebody thought of an insight. */
const insightVerdicts = ['useful', 'not-useful'] as const;
export const InsightVerdict = z.enum(insightVerdicts);
export type InsightVerdict = z.infer<typeof InsightVerdict>;

/**
 * Why it was not useful, which is what is learned from: `known` says nothing of this number for four weeks, `small`
 * nothing of the metric that is no larger, `off` nothing of this number any more; `other` only makes the metric less
 * dear.
 */
export const insightWhys = ['known', 'small', 'off', 'other'] as const;
export const InsightWhy = z.enum(insightWhys);
export type InsightWhy = z.infer<typeof InsightWhy>;

/** A day of the control chart: the number, what is usual for such a day, and the lines. */
export const InsightDay = z.object({
  day: Day,
  value: z.number().nullable(),
  n: Count,
  centre: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** What the day is known for; such days are shown and not judged. */
  known: written(Said).nullable(),
});

/**
 * One group of the number before and after. `part` is what it gave to the change; the parts of a field sum to it, what
 * no group covers standing under `isRest`. Null where a number cannot be taken apart, as medians cannot. Where all
 * groups moved alike one line stands for all of them.
 */
export const InsightPart = z.object({
  field: z.string(),
  group: z.string().nullable(),
  isRest: z.boolean(),
  before: z.number().nullable(),
  after: z.number().nullable(),
  n: Count,
  part: z.number().nullable(),
  /** How many groups moved alike; null for the line of one group. */
  evenOf: Count.nullable().default(null),
});
export type InsightPart = z.infer<typeof InsightPart>;

/** Which number changed, since when, from what to what. */
const Change = z.object({
  insightId: Id,
  metric: z.string(),
  /** The metric as it is written. */
  shown: z.object({
    name: Said,
    unit: z.enum(metricUnits),
    currency: z.string().nullable(),
    direction: z.enum(metricDirections),
    /** `day`: an amount a day; `whole`: made of all rows; `typical`: the middle of the days’ numbers. */
    level: z.enum(['day', 'whole', 'typical']),
  }),
  /** The group that it is about; null for the whole. */
  field: z.string().nullable(),
  group: z.string().nullable(),
  direction: z.enum(['up', 'down']),
  /** The first day of the change. */
  since: Day,
  before: z.number().nullable(),
  after: z.number().nullable(),
  /** The chance of being told this though nothing happened, after all that were looked at. */
  adjusted: z.number(),
});
export type Change = z.infer<typeof Change>;

/** A change that matters, who made it, and what else is made of the same rows. */
export const Insight = Change.extend({
  /** The last day that was looked at. */
  until: Day,
  /** Rows since then. */
  n: Count,
  /** Of how many rows the outcome differs. */
  touched: z.number(),
  rules: z.array(z.enum(runRules)),
  days: z.array(InsightDay),
  parts: z.array(InsightPart),
  /** Groups of the same metric that changed the same way by themselves. */
  also: z.array(z.object({ field: z.string(), group: z.string() })),
  /** Other numbers that changed in the same rows: one cause, told once. */
  alongside: z.array(Change),
  foundAt: Moment,
  /** The last night it was still so. */
  seenAt: Moment,
  verdict: InsightVerdict.nullable(),
  why: InsightWhy.nullable(),
  judgedBy: Id.nullable(),
});
export type Insight = z.infer<typeof Insight>;

export const listInsights = endpoint('insights.list-insights', {
  method: 'GET',
  path: '/insight-feed',
  may: feedRead,
  words: { zh: '列出每晚发现的变化', en: 'List changes that were found overnight' },
  query: PageQuery.extend({
    verdict: z.enum(['open', ...insightVerdicts]).optional(),
    /** Only this one, also where it stands under another. */
    insightId: Id.optional(),
  }),
  callsPerMinute: 120,
  response: Page(Insight),
});

/** How the search stands. */
export const FeedState = z.object({
  /** When it was last over; null before the first time. */
  lookedAt: Moment.nullable(),
  nextAt: Moment.nullable(),
  isLooking: z.boolean(),
  /** How far it is, 0 to 1. */
  progress: z.number(),
  /** Series that the last search looked at. */
  series: Count,
  unjudged: Count,
});
export type FeedState = z.infer<typeof FeedState>;

export const getFeedState = endpoint('insights.get-feed-state', {
  method: 'GET',
  path: '/insight-feed/state',
  may: feedRead,
  words: { zh: '查看查找变化的进度', en: 'See how the search for changes stands' },
  callsPerMinute: 240,
  response: FeedState,
});

const params = z.strictObject({ insightId: Id });

/** A conversation behind a change: of those the reader may see, where the change shows most. */
export const InsightSample = z.object({
  conversationId: Id,
  customerName: written(z.string()).nullable(),
  channel: z.string(),
  lastMessageText: written(z.string()),
  at: Moment,
  value: z.number(),
});
export type InsightSample = z.infer<typeof InsightSample>;

export const listInsightSamples = endpoint('insights.list-insight-samples', {
  method: 'GET',
  path: '/insight-feed/:insightId/samples',
  may: feedRead,
  words: { zh: '查看变化背后的会话', en: 'See conversations behind a change' },
  params,
  response: z.object({ items: z.array(InsightSample) }),
});

/** `verdict: null` takes it back, and with it what was learned. */
export const judgeInsight = endpoint('insights.judge-insight', {
  method: 'PUT',
  path: '/insight-feed/:insightId/verdict',
  may: feedTeach,
  words: { zh: '评价洞察', en: 'Judge an insight' },
  params,
  body: z
    .strictObject({ verdict: InsightVerdict.nullable(), why: InsightWhy.nullable().default(null) })
    .refine(({ verdict, why }) => why === null || verdict === 'not-useful', { path: ['why'] }),
  response: Done,
});

/** Looks for changes soon, instead of at night. */
export const findInsightsNow = endpoint('insights.find-insights', {
  method: 'POST',
  path: '/insight-feed/find',
  may: feedTeach,
  words: { zh: '现在查找变化', en: 'Look for changes now' },
  callsPerMinute: 10,
  response: z.object({ isLooking: z.literal(true) }),
});

/** Days from the first to the last, both among them. */
export const PromotionDraft = z
  .strictObject({ name: written(Line(60)), from: Day, to: Day })
  .refine(
    ({ from, to }) => to >= from && (Date.parse(to) - Date.parse(from)) / 86_400_000 < promotionDaysMax,
    {
      path: ['to'],
    },
  );
export type PromotionDraft = z.infer<typeof PromotionDraft>;

export const Promotion = z.object({ promotionId: Id, name: written(z.string()), from: Day, to: Day });
export type Promotion = z.infer<typeof Promotion>;

/** The promotions that were entered, the latest first, and all that days of the last year and the next are known for. */
export const listPromotions = endpoint('insights.list-promotions', {
  method: 'GET',
  path: '/promotions',
  may: feedRead,
  words: { zh: '列出大促和节假日', en: 'List promotions and holidays' },
  response: z.object({
    items: z.array(Promotion),
    known: z.array(
      z.object({
        from: Day,
        to: Day,
        kind: z.enum(['promotion', 'holiday', 'workday', 'special']),
        name: written(Said),
      }),
    ),
  }),
});

export const addPromotion = endpoint('insights.add-promotion', {
  method: 'POST',
  path: '/promotions',
  may: feedTeach,
  words: { zh: '登记大促', en: 'Enter a promotion' },
  body: PromotionDraft,
  response: z.object({ promotionId: Id }),
});

const ofPromotion = z.strictObject({ promotionId: Id });

export const changePromotion = endpoint('insights.change-promotion', {
  method: 'PUT',
  path: '/promotions/:promotionId',
  may: feedTeach,
  words: { zh: '修改大促', en: 'Change a promotion' },
  params: ofPromotion,
  body: PromotionDraft,
  response: z.object({ promotionId: Id }),
});

export const removePromotion = endpoint('insights.remove-promotion', {
  method: 'DELETE',
  path: '/promotions/:promotionId',
  may: feedTeach,
  words: { zh: '删除大促', en: 'Remove a promotion' },
  params: ofPromotion,
  response: Done,
});
