import { conversationFields, inboxAssign, Priority } from '@zhiyin/domain/inbox';
import { ruleSkips } from '@zhiyin/domain/kit';
import { skillWords, Tier, tiers } from '@zhiyin/domain/people';
import { z } from 'zod';
import { findHandable, setPriority, transferConversation } from '#modules/inbox';
import { skillsOfMembers } from '#modules/people';
import type { RuleAction } from '#platform/rules/rule-kinds.ts';

const above = tiers.filter((tier) => tier > 1);
const Settings = z.object({
  tier: z.coerce.number().pipe(Tier),
  why: z.string(),
  priority: Priority.nullable().default(null),
});

/**
 * Escalates as a colleague does: it waits in the queue for whoever of the tier, or above, is free first, with the reason as
 * a note. What lies with the tier already stays there.
 */
export const escalateToTier: RuleAction = {
  key: 'routing.escalate',
  subjectKind: 'conversation',
  may: inboxAssign,
  words: { zh: '升级到更高级别', en: 'Escalate to a tier' },
  settings: [
    {
      key: 'tier',
      kind: 'choice',
      label: skillWords.tier,
      choices: above.map((tier) => ({ key: String(tier), label: skillWords[`tier${tier}`] })),
      help: {
        zh: '和客服自己升级一样：马上排队等这一级（或更高）有空的人；没人有空时铃铛通知这一级。',
        en: 'As when an agent escalates: it waits at once for whoever of that tier, or above, is free; while nobody is, the tier is called by the bell.',
      },
      initial: '2',
      isRequired: true,
    },
    { key: 'why', kind: 'line', label: { zh: '升级原因', en: 'Why' }, isRequired: true },
    {
      key: 'priority',
      kind: 'choice',
      label: conversationFields.priority.label,
      choices: conversationFields.priority.choices,
      initial: 'high',
    },
  ],
  run: async (tx, { subjectId: conversationId, settings }) => {
    const { tier, why, priority } = Settings.parse(settings);
    const conversation = await findHandable(tx, conversationId);
    if (!conversation?.isOnDesk) return { skipped: ruleSkips.ended };
    const { assigneeId, tierMin } = conversation;
    const [holder] = assigneeId === null ? [] : await skillsOfMembers(tx, assigneeId);
    if ((holder?.tier ?? tierMin ?? 0) >= tier) return { skipped: ruleSkips.asIs };
    if (priority !== null) await setPriority(tx, { conversationId, priority });
    const clientMessageId = tx.system.newId();
    const handing = { to: { tier }, note: why, reason: 'authority' as const, clientMessageId };
    await transferConversation(tx, { conversationId, ...handing });
    return undefined;
  },
};
