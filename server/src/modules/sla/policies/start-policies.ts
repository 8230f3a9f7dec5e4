import type { PolicyDraft } from '@zhiyin/domain/sla';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { createPolicy } from '../actions/create-policy.ts';
import { changePlatformRule } from '../actions/platform-rules.ts';
import { ruleSettings } from '../platform-rules/settings.ts';

/** Gives a new shop service levels and rules of platforms to watch, all or none. */
export async function startPolicies(
  ctx: Context,
  drafts: readonly PolicyDraft[],
  ruleKeys: readonly string[],
): Promise<void> {
  await transact(ctx, async (tx) => {
    for (const draft of drafts) await createPolicy(tx, draft);
    for (const { setting } of await ruleSettings(tx)) {
      if (ruleKeys.includes(setting.ruleKey)) await changePlatformRule(tx, { ...setting, isOn: true });
    }
  });
}
