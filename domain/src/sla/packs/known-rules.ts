import { douyinRules } from './data/douyin.ts';
import { pddRules } from './data/pdd.ts';
import { taobaoRules } from './data/taobao.ts';
import type { PlatformRule } from './rule.ts';

const versions: readonly PlatformRule[] = [...taobaoRules, ...pddRules, ...douyinRules];

/** Every rule in the version that holds on a day (`2026-11-22`); before its first day a rule is not there. */
export function platformRulesOn(day: string): PlatformRule[] {
  const latest = new Map<string, PlatformRule>();
  for (const rule of versions) {
    const known = latest.get(rule.key);
    const isLater = known === undefined || rule.effectiveFrom > known.effectiveFrom;
    if (rule.effectiveFrom <= day && isLater) latest.set(rule.key, rule);
  }
  return [...latest.values()];
}
