import { inboxRead } from '@zhiyin/domain/inbox';
import {
  type PlatformRuleSetting,
  platformRuleChanged,
  type RuleToday,
  slaManage,
  slaWords,
} from '@zhiyin/domain/sla';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { ruleSettings } from '../platform-rules/settings.ts';
import { rulesToday } from '../platform-rules/today.ts';

/** Every rule we know, and whether the shop watches it. */
export async function listPlatformRules(ctx: Context): Promise<{ items: PlatformRuleSetting[] }> {
  requirePermission(ctx, inboxRead);
  return { items: (await look(ctx, ruleSettings)).map(({ setting }) => setting) };
}

/** How today goes under the rules that the shop watches. */
export async function readRulesToday(ctx: Context): Promise<{ items: RuleToday[]; isAll: boolean }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, rulesToday);
}

/** Watches a rule with a goal of the shop's own, or no more. @throws Refusal `missing` for a rule we do not know. */
export async function changePlatformRule(
  ctx: Context,
  { ruleKey, isOn, goal }: PlatformRuleSetting,
): Promise<PlatformRuleSetting> {
  requirePermission(ctx, slaManage);
  return transact(ctx, async (tx) => {
    const known = (await ruleSettings(tx)).some(({ rule }) => rule.key === ruleKey);
    if (!known) throw new Refusal('missing', slaWords.platformRuleNotFound);
    await tx.db
      .insertInto('slaPlatformRules')
      .values({ workspaceId: tx.workspaceId, ruleKey, isOn, goal })
      .onConflict((row) => row.columns(['workspaceId', 'ruleKey']).doUpdateSet({ isOn, goal }))
      .execute();
    await announce(tx, platformRuleChanged, { workspaceId: tx.workspaceId, ruleKey, isOn, goal });
    return { ruleKey, isOn, goal };
  });
}
