import { z } from 'zod';
import { inboxRead } from '../../inbox/index.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { slaManage } from '../permissions.ts';

/** Whether the shop watches a platform's rule, and what it wants to reach. */
export const PlatformRuleSetting = z.object({
  ruleKey: z.string(),
  isOn: z.boolean(),
  /** A share from 0 to 1, or seconds for an average. */
  goal: z.number(),
});
export type PlatformRuleSetting = z.infer<typeof PlatformRuleSetting>;

export const listPlatformRules = endpoint('sla.list-platform-rules', {
  method: 'GET',
  path: '/sla/platform-rules',
  may: inboxRead,
  words: { zh: '列出平台考核', en: 'List platforms’ rules' },
  response: z.object({ items: z.array(PlatformRuleSetting) }),
});

export const changePlatformRule = endpoint('sla.change-platform-rule', {
  method: 'PUT',
  path: '/sla/platform-rules/:ruleKey',
  may: slaManage,
  words: { zh: '设置平台考核', en: 'Set how a platform’s rule is watched' },
  params: z.strictObject({ ruleKey: z.string().min(1).max(80) }),
  body: z.strictObject({ isOn: z.boolean(), goal: z.number().min(0).max(86_400) }),
  response: PlatformRuleSetting,
});

/** How today goes under a platform's rule. */
export const RuleToday = z.object({
  ruleKey: z.string(),
  goal: z.number(),
  count: z.number().int(),
  inTime: z.number().int(),
  /** Turns that wait and can still be in time. */
  pending: z.number().int(),
  value: z.number().nullable(),
  /** How many of the next may be missed before the goal is; null while nothing counted. */
  mayMiss: z.number().int().nullable(),
});
export type RuleToday = z.infer<typeof RuleToday>;

export const readRulesToday = endpoint('sla.read-rules-today', {
  method: 'GET',
  path: '/sla/platform-rules/today',
  may: inboxRead,
  words: { zh: '查看今天的平台考核', en: 'See how today goes under platforms’ rules' },
  response: z.object({ items: z.array(RuleToday), isAll: z.boolean() }),
});
