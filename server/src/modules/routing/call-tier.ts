import { routingWords, tierCalled } from '@zhiyin/domain/routing';
import { findHandable } from '#modules/inbox';
import { skillsOfMembers } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { notify } from '#platform/notices/notify.ts';
import { openOffersFor } from './offers/rows.ts';

/** While nobody can take what was escalated, whoever is of the tier, or above when it has nobody, hears of it. */
export async function callTier(tx: Tx, conversationId: string): Promise<void> {
  const conversation = await findHandable(tx, conversationId);
  const { tierMin = null } = conversation ?? {};
  if (!conversation?.isOnDesk || tierMin === null || conversation.assigneeId !== null) return;
  if ((await openOffersFor(tx, [conversationId])).length > 0) return;
  const able = (await skillsOfMembers(tx)).filter(({ tier }) => tier >= tierMin);
  const lowest = Math.min(...able.map(({ tier }) => tier));
  const called = able.filter(({ tier }) => tier === lowest).map(({ memberId }) => memberId);
  await notify(tx, called, {
    ...{ kind: tierCalled, text: routingWords.tierWaits },
    ...{ subjectKind: 'conversation', subjectId: conversationId },
  });
}
