import type { PolicyDraft } from '@zhiyin/domain/sla';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { createPolicy } from '../actions/create-policy.ts';
import { changePlatformRule } from '../actions/platform-rules.ts';
import { ruleSettings } from '../platform-rules/settings.ts';

/** Gives a new shop service levels and rules of platforms to watch. */
export async function startPolicies(
  ctx: Context,
  drafts: readonly PolicyDraft[],
  ruleKeys: readonly string[],
): Promise<void> {
  for (const draft of drafts) await createPolicy(ctx, draft);
  for (const { setting } of await look(ctx, ruleSettings)) {
    if (ruleKeys.includes(setting.ruleKey)) await changePlatformRule(ctx, { ...setting, isOn: true });
  }
}
