import { type ChannelFailure, failureWords } from '@zhiyin/domain/channels';
import { deliveryNotices, outsideWords as words } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import { notify } from '#platform/notices/notify.ts';
import { conversations } from '../subject.ts';
import type { DeliveryRow } from './delivery-rows.ts';

/** Rings the bell of whoever wrote a message that did not arrive, and of whoever has the conversation now. */
export async function tellWriter(
  tx: Tx,
  { messageId, conversationId }: DeliveryRow,
  failure: ChannelFailure,
): Promise<void> {
  const about = await tx.db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', (on) =>
      on.onRef('c.workspaceId', '=', 'm.workspaceId').onRef('c.conversationId', '=', 'm.conversationId'),
    )
    .select(['m.authorKind', 'm.authorId', 'c.assigneeId'])
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('m.messageId', '=', messageId)
    .executeTakeFirst();
  if (!about) return;
  const writer = about.authorKind === 'member' ? about.authorId : null;
  const told = [writer, about.assigneeId].filter((one) => one !== null);
  const why = failureWords[failure];
  const text = {
    zh: words.notDeliveredBecause.zh.replace('{why}', why.zh),
    en: words.notDeliveredBecause.en.replace('{why}', why.en),
  };
  await notify(tx, told, {
    kind: deliveryNotices,
    text,
    subjectKind: conversations.kind,
    subjectId: conversationId,
  });
}
