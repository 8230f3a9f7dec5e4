import { conversationRuleTemplates } from '@zhiyin/domain/inbox';
import type { RuleDefinition } from '@zhiyin/domain/kit';
import { allTeams } from '#modules/people';
import { createRule, publishRule } from '#modules/platform';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';

/** Gives a demo shop three rules that work: words of refunds, complaints for who may decide, and customers who fell silent. */
export async function makeRules(ctx: Context): Promise<void> {
  const { teamId, tagId } = await look(ctx, async (tx) => {
    const tag = await tx.db
      .selectFrom('tags')
      .select('tagId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('name', '=', '退换货')
      .executeTakeFirstOrThrow();
    return {
      teamId: (await allTeams(tx, false)).find(({ name }) => name.startsWith('售后'))?.teamId,
      tagId: tag.tagId,
    };
  });
  const refund = { 'inbox.assign-team': { teamId }, 'inbox.tag': { add: [tagId] } };
  for (const definition of [
    ruleOf('refund', refund),
    ruleOf('complaint', { 'inbox.escalate': { teamId } }),
    ruleOf('no-answer-ask', {}),
  ]) {
    const { ruleId, revision } = await createRule(ctx, definition);
    await publishRule(ctx, { ruleId, after: revision });
  }
}

/** A template with what the shop has to say itself. */
function ruleOf(key: string, own: Readonly<Record<string, Record<string, unknown>>>): RuleDefinition {
  const template = conversationRuleTemplates.find((one) => one.key === key);
  if (!template) throw new Error(`there is no template ${key}`);
  const steps = template.rule.steps.map((step) => ({
    ...step,
    settings: { ...step.settings, ...own[step.action] },
  }));
  return { ...template.rule, name: template.name.zh, steps };
}
