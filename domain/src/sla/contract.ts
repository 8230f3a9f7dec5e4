import { listUrgent, readClocks, readConversationClocks } from './contract/clocks.ts';
import { changePlatformRule, listPlatformRules, readRulesToday } from './contract/platform-rules.ts';
import {
  changePolicy,
  createPolicy,
  deletePolicy,
  listPolicies,
  orderPolicies,
  previewPolicy,
} from './contract/policies.ts';

export const slaEndpoints = [
  listPolicies,
  createPolicy,
  orderPolicies,
  previewPolicy,
  changePolicy,
  deletePolicy,
  readConversationClocks,
  readClocks,
  listUrgent,
  listPlatformRules,
  readRulesToday,
  changePlatformRule,
] as const;
