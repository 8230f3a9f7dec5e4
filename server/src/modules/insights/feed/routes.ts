import * as contract from '@zhiyin/domain/insights';
import type { Serve } from '#platform/http/serve.ts';
import { findInsightsNow, judgeInsight } from './judge-insight.ts';
import { addPromotion, changePromotion, listPromotions, removePromotion } from './promotions.ts';
import { getFeedState, listInsights } from './read-feed.ts';
import { listInsightSamples } from './samples.ts';

export function feedRoutes(serve: Serve): void {
  serve.inside(contract.listInsights, (ctx, { query }) => listInsights(ctx, query));
  serve.inside(contract.getFeedState, (ctx) => getFeedState(ctx));
  serve.inside(contract.listInsightSamples, (ctx, { params }) => listInsightSamples(ctx, params.insightId));
  serve.inside(contract.judgeInsight, (ctx, { params, body }) => judgeInsight(ctx, { ...params, ...body }));
  serve.inside(contract.findInsightsNow, (ctx) => findInsightsNow(ctx));
  serve.inside(contract.listPromotions, (ctx) => listPromotions(ctx));
  serve.inside(contract.addPromotion, (ctx, { body }) => addPromotion(ctx, body));
  serve.inside(contract.changePromotion, (ctx, { params, body }) =>
    changePromotion(ctx, { ...params, ...body }),
  );
  serve.inside(contract.removePromotion, (ctx, { params }) => removePromotion(ctx, params.promotionId));
}
