import { inboxRead } from '@zhiyin/domain/inbox';
import type { Permission } from '@zhiyin/domain/kit';
import { actorsOf, presentMembers } from '#modules/people';
import { may, type Tx } from '#platform/context.ts';
import { seesConversation } from './visibility.ts';

/** Who is told when nobody is there to do something for a customer: who has the right, is not absent, and sees it. */
export async function overseersOf(
  tx: Tx,
  oversee: Permission,
  conversation: { readonly assigneeId: string | null; readonly teamId: string | null },
): Promise<string[]> {
  const ids = (await presentMembers(tx)).filter((one) => one.absentUntil === null).map((one) => one.memberId);
  return [...(await actorsOf(tx, ids))].flatMap(([memberId, actor]) => {
    const theirs = { ...tx, actor };
    const isOverseer = may(theirs, oversee) && may(theirs, inboxRead);
    return isOverseer && seesConversation(theirs, conversation) ? [memberId] : [];
  });
}
