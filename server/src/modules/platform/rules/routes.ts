import * as contract from '@zhiyin/domain/platform';
import type { Serve } from '#platform/http/serve.ts';
import { getRule, listRuleFirings, listRuleNames, listRules, readRuleCatalogue } from './read-rules.ts';
import { cancelTrial, getTrial, listHits, startTrial } from './trials.ts';
import { createRule, orderRules, publishRule, removeRule, saveRule, switchRule } from './write-rules.ts';

export function ruleRoutes(serve: Serve): void {
  serve.inside(contract.listRules, (ctx) => listRules(ctx));
  serve.inside(contract.readRuleCatalogue, async (ctx) => readRuleCatalogue(ctx));
  serve.inside(contract.listRuleNames, (ctx) => listRuleNames(ctx));
  serve.inside(contract.listRuleFirings, (ctx, { query }) => listRuleFirings(ctx, query));
  serve.inside(contract.getRule, (ctx, { params }) => getRule(ctx, params.ruleId));
  serve.inside(contract.createRule, (ctx, { body }) => createRule(ctx, body.definition));
  serve.inside(contract.saveRule, (ctx, { params, body }) => saveRule(ctx, { ...params, ...body }));
  serve.inside(contract.publishRule, (ctx, { params, body }) => publishRule(ctx, { ...params, ...body }));
  serve.inside(contract.switchRule, (ctx, { params, body }) => switchRule(ctx, { ...params, ...body }));
  serve.inside(contract.removeRule, (ctx, { params }) => removeRule(ctx, params.ruleId));
  serve.inside(contract.orderRules, (ctx, { body }) => orderRules(ctx, body.ruleIds));
  serve.inside(contract.startRuleTrial, (ctx, { body }) => startTrial(ctx, body));
  serve.inside(contract.getRuleTrial, (ctx, { params }) => getTrial(ctx, params.trialId));
  serve.inside(contract.cancelRuleTrial, (ctx, { params }) => cancelTrial(ctx, params.trialId));
  serve.inside(contract.listTrialHits, (ctx, { params, query }) => listHits(ctx, params.trialId, query));
}
