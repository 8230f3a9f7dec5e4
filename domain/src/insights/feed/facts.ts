import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { feedRead } from './permissions.ts';

/** A night's search is over: so many series were looked at, so many changes are new. */
export const insightsFound = fact({
  kind: 'insights.insights-found',
  words: { zh: '查找了指标的重要变化', en: 'Figures were searched for changes that matter' },
  payload: z.object({ workspaceId: Id, series: z.int(), added: z.int() }),
  seenWith: feedRead,
  subject: 'workspaceId',
});

/** Somebody said whether an insight was useful, or took it back. */
export const insightJudged = fact({
  kind: 'insights.insight-judged',
  words: { zh: '评价了洞察', en: 'An insight was judged' },
  payload: z.object({ insightId: Id, metric: z.string(), verdict: z.string().nullable() }),
  seenWith: feedRead,
  subject: 'insightId',
});

const ofPromotion = {
  payload: z.object({ promotionId: Id }),
  seenWith: feedRead,
  subject: 'promotionId',
} as const;

export const promotionAdded = fact({
  ...ofPromotion,
  kind: 'insights.promotion-added',
  words: { zh: '登记了大促', en: 'A promotion was entered' },
});
export const promotionChanged = fact({
  ...ofPromotion,
  kind: 'insights.promotion-changed',
  words: { zh: '修改了大促', en: 'A promotion was changed' },
});
export const promotionRemoved = fact({
  ...ofPromotion,
  kind: 'insights.promotion-removed',
  words: { zh: '删除了大促', en: 'A promotion was removed' },
});

export const feedFacts = [
  insightsFound,
  insightJudged,
  promotionAdded,
  promotionChanged,
  promotionRemoved,
] as const;
