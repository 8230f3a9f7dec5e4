import { type PlatformRule, type PlatformRuleSetting, platformRulesOn } from '@zhiyin/domain/sla';
import type { Tx } from '#platform/context.ts';

/** Every rule in the version that holds today, with what the shop wants of it; off until it says otherwise. */
export async function ruleSettings(tx: Tx): Promise<{ rule: PlatformRule; setting: PlatformRuleSetting }[]> {
  const rows = await tx.db
    .selectFrom('slaPlatformRules')
    .select(['ruleKey', 'isOn', 'goal'])
    .where('workspaceId', '=', tx.workspaceId)
    .execute();
  const chosen = new Map(rows.map((row) => [row.ruleKey, row]));
  return platformRulesOn(tx.system.now().toISOString().slice(0, 10)).map((rule) => ({
    rule,
    setting: chosen.get(rule.key) ?? { ruleKey: rule.key, isOn: false, goal: rule.goalAtFirst },
  }));
}

/** The rules that the shop watches. */
export async function watchedRules(tx: Tx): Promise<{ rule: PlatformRule; goal: number }[]> {
  const all = await ruleSettings(tx);
  return all.flatMap(({ rule, setting }) => (setting.isOn ? [{ rule, goal: setting.goal }] : []));
}
