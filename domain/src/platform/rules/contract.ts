import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { RuleDefinition, ruleLimits } from '../../kit/rule/rule.ts';
import { Done, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { manageRules, readRules } from '../permissions.ts';
import {
  FiringState,
  RuleCatalogue,
  RuleDetail,
  RuleEntry,
  RuleFiring,
  RuleTrial,
  TrialHit,
} from './shapes.ts';

const rule = z.strictObject({ ruleId: Id });
/** The revision that was edited: whoever edited an older one is told so. */
const revision = z.number().int().min(1);

export const listRules = endpoint('platform.list-rules', {
  method: 'GET',
  path: '/rules',
  may: readRules,
  words: { zh: '列出规则', en: 'List rules' },
  response: z.object({ items: z.array(RuleEntry) }),
});

export const readRuleCatalogue = endpoint('platform.read-rule-catalogue', {
  method: 'GET',
  path: '/rules/catalogue',
  may: readRules,
  words: { zh: '规则能用的对象、触发和动作', en: 'What rules may speak of' },
  response: RuleCatalogue,
});

/** What rules are called, for whoever sees in a conversation what they did; removed ones, too. */
export const listRuleNames = endpoint('platform.list-rule-names', {
  method: 'GET',
  path: '/rules/names',
  may: 'member',
  words: { zh: '列出规则的名称', en: 'List the names of rules' },
  response: z.object({ items: z.array(z.object({ ruleId: Id, name: z.string() })) }),
});

export const getRule = endpoint('platform.get-rule', {
  method: 'GET',
  path: '/rules/:ruleId',
  may: readRules,
  words: { zh: '查看规则', en: 'Get a rule' },
  params: rule,
  response: RuleDetail,
});

export const createRule = endpoint('platform.create-rule', {
  method: 'POST',
  path: '/rules',
  may: manageRules,
  words: { zh: '新建规则草稿', en: 'Create a rule as a draft' },
  body: z.strictObject({ definition: RuleDefinition }),
  response: RuleDetail,
});

export const saveRule = endpoint('platform.save-rule', {
  method: 'PUT',
  path: '/rules/:ruleId',
  may: manageRules,
  words: { zh: '保存规则草稿', en: 'Save the draft of a rule' },
  params: rule,
  body: z.strictObject({ after: revision, definition: RuleDefinition }),
  response: RuleDetail,
});

export const publishRule = endpoint('platform.publish-rule', {
  method: 'POST',
  path: '/rules/:ruleId/publish',
  may: manageRules,
  words: { zh: '发布规则草稿并启用', en: 'Publish the draft of a rule and switch it on' },
  params: rule,
  body: z.strictObject({ after: revision }),
  response: RuleDetail,
});

export const switchRule = endpoint('platform.switch-rule', {
  method: 'POST',
  path: '/rules/:ruleId/switch',
  may: manageRules,
  words: { zh: '启用或停用规则', en: 'Switch a rule on or off' },
  params: rule,
  body: z.strictObject({ isOn: z.boolean() }),
  response: Done,
});

export const removeRule = endpoint('platform.remove-rule', {
  method: 'DELETE',
  path: '/rules/:ruleId',
  may: manageRules,
  words: { zh: '删除规则；触发记录保留', en: 'Remove a rule; what it did stays on record' },
  params: rule,
  response: Done,
});

/** The rules in the order in which they are looked at; those left out keep theirs, behind them. */
export const orderRules = endpoint('platform.order-rules', {
  method: 'PUT',
  path: '/rules/order',
  may: manageRules,
  words: { zh: '调整规则的顺序', en: 'Put rules in order' },
  body: z.strictObject({ ruleIds: z.array(Id).max(ruleLimits.rulesOfShop) }),
  response: Done,
});

export const listRuleFirings = endpoint('platform.list-rule-firings', {
  method: 'GET',
  path: '/rules/firings',
  may: readRules,
  words: { zh: '列出规则的触发记录', en: 'List when rules fired' },
  query: PageQuery.extend({
    ruleId: Id.optional(),
    subjectId: Id.optional(),
    state: FiringState.optional(),
  }),
  response: Page(RuleFiring),
});

/** Most days a trial looks back. */
export const trialDaysMax = 370;

/** Tries a rule, as it is written, on a past period. Nothing is done but counting. */
export const startRuleTrial = endpoint('platform.start-rule-trial', {
  method: 'POST',
  path: '/rules/trials',
  may: manageRules,
  words: { zh: '在过去的数据上试运行规则', en: 'Try a rule on the past' },
  body: z.strictObject({ definition: RuleDefinition, from: Moment, to: Moment }),
  callsPerMinute: 20,
  response: RuleTrial,
});

const trial = z.strictObject({ trialId: Id });

export const getRuleTrial = endpoint('platform.get-rule-trial', {
  method: 'GET',
  path: '/rules/trials/:trialId',
  may: readRules,
  words: { zh: '查看试运行的进度和结果', en: 'See how far a trial is and what came of it' },
  params: trial,
  response: RuleTrial,
});

export const cancelRuleTrial = endpoint('platform.cancel-rule-trial', {
  method: 'POST',
  path: '/rules/trials/:trialId/cancel',
  may: manageRules,
  words: { zh: '取消试运行', en: 'Cancel a trial' },
  params: trial,
  response: RuleTrial,
});

export const listTrialHits = endpoint('platform.list-trial-hits', {
  method: 'GET',
  path: '/rules/trials/:trialId/hits',
  may: readRules,
  words: { zh: '列出试运行会触发的对象', en: 'List what a trial would have fired on' },
  params: trial,
  query: PageQuery,
  response: Page(TrialHit),
});
