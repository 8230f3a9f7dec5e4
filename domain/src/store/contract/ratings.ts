import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { written } from '../../kit/sensitive/written.ts';
import { Id, Line, Moment, Page, PageQuery, Paragraphs } from '../../kit/shapes.ts';
import { storeRead, storeWrite } from '../permissions.ts';
import { ratingResults } from '../rating/results.ts';
import { Outcome, ordersAtOnce } from './shapes.ts';

const Score = z.int().min(1).max(5).nullable();
const scores = { description: Score, service: Score, logistics: Score };
const Result = z.enum(ratingResults).nullable();

/** What a buyer gave for an order, or for one line of it. */
export const Rating = z.object({
  ratingId: Id,
  platform: z.string(),
  /** As the source calls it; null where it says none. */
  shop: z.string().nullable(),
  /** Of the order. */
  number: z.string(),
  /** Of the line; empty for the order as a whole. */
  lineNumber: z.string(),
  result: Result,
  stars: Score,
  ...scores,
  title: z.string().nullable(),
  comment: written(z.string()).nullable(),
  /** What the shop answered to it. */
  reply: written(z.string()).nullable(),
  ratedAt: Moment,
  /** False where the platform itself leaves it out of the shop’s scores. */
  isCounted: z.boolean(),
});
export type Rating = z.infer<typeof Rating>;

/** A rating as a program tells it; what is left out, or null, stays as it was. */
export const NewRating = z
  .strictObject({
    platform: Line(40),
    shop: Line(200).nullable().default(null),
    number: Line(100),
    lineNumber: Line(100).or(z.literal('')).default(''),
    buyerId: Line(200).nullable().default(null),
    result: Result.default(null),
    stars: Score.default(null),
    description: Score.default(null),
    service: Score.default(null),
    logistics: Score.default(null),
    title: Line(500).nullable().default(null),
    comment: Paragraphs(2000).nullable().default(null),
    reply: Paragraphs(2000).nullable().default(null),
    ratedAt: Moment,
    isCounted: z.boolean().nullable().default(null),
  })
  .refine(({ result, stars, description, service, logistics }) =>
    [result, stars, description, service, logistics].some((said) => said !== null),
  );
export type NewRating = z.infer<typeof NewRating>;

/** Ratings, latest first; of one order by its platform and number. */
export const listRatings = endpoint('store.list-ratings', {
  method: 'GET',
  path: '/store/ratings',
  may: storeRead,
  words: { zh: '列出订单评价', en: 'List ratings of orders' },
  query: PageQuery.extend({
    platform: z.string().max(40).optional(),
    number: z.string().max(100).optional(),
  }),
  response: Page(Rating),
});

/** Tells of ratings, known by platform, order and line. Telling the same again changes nothing. */
export const tellRatings = endpoint('store.tell-ratings', {
  method: 'PUT',
  path: '/store/ratings',
  may: storeWrite,
  words: {
    zh: '写入订单评价（按平台、订单号和子订单号去重）',
    en: 'Tell of ratings, known by platform, order and line',
  },
  body: z.strictObject({ ratings: z.array(NewRating).min(1).max(ordersAtOnce) }),
  isRepeatable: true,
  response: z.object({
    items: z.array(z.object({ number: z.string(), lineNumber: z.string(), ratingId: Id, outcome: Outcome })),
  }),
});
