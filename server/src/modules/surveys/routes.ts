import * as contract from '@zhiyin/domain/surveys';
import type { Serve } from '#platform/http/serve.ts';
import { answerAsk } from './actions/answer-ask.ts';
import { attendAsk } from './actions/attend-ask.ts';
import { changeSurveySettings, getSurveySettings } from './actions/change-settings.ts';
import { listAsks, summariseAsks } from './actions/list-asks.ts';
import { listOpenAsks } from './actions/list-open-asks.ts';
import { analysisRoutes } from './analysis/routes.ts';
import { surveyRoutes } from './survey/routes.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.listOpenAsks, (ctx) => listOpenAsks(ctx));
  serve.inside(contract.answerAsk, (ctx, { params, body }) => answerAsk(ctx, { ...params, ...body }));
  serve.inside(contract.listAsks, (ctx, { query }) => listAsks(ctx, query));
  serve.inside(contract.summariseAsks, (ctx, { query }) => summariseAsks(ctx, query));
  serve.inside(contract.attendAsk, (ctx, { params, body }) => attendAsk(ctx, { ...params, ...body }));
  serve.inside(contract.getSurveySettings, (ctx) => getSurveySettings(ctx));
  serve.inside(contract.changeSurveySettings, (ctx, { body }) => changeSurveySettings(ctx, body));
  surveyRoutes(serve);
  analysisRoutes(serve);
}
