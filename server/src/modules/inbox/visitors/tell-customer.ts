import { isOutside } from '@zhiyin/domain/channels';
import { replySent } from '@zhiyin/domain/inbox';
import { maskSensitive, say } from '@zhiyin/domain/kit';
import { pushWords } from '@zhiyin/domain/platform';
import { pushToCustomer } from '#modules/channels';
import { findCustomer } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { schedule } from '#platform/due/schedule.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';

/** Whoever has the conversation before their eyes has read it by then. */
const waitSeconds = 15;

/** Tells a customer on their devices of an answer that they have not read, where no other channel brings it to them. */
export const tellCustomer = dueKind('inbox:tell-customer', {
  run: async (tx, { refId }) => {
    const answer = await findUnread(tx, refId);
    if (!answer || isOutside(answer.channel)) return undefined;
    const { conversationId, customerId } = answer;
    await pushToCustomer(tx, customerId, {
      // A locked screen shows it to everybody: what is sensitive they read in the portal.
      text: maskSensitive(answer.text).trim() || (await itIsAFile(tx, customerId)),
      path: ['conversations', conversationId],
      tag: `conversation:${conversationId}`,
    });
    return undefined;
  },
});

/** Looks a moment later whether the answer was read; only in shops of whose customers some want to be told. */
export const tellOfAnswers: Reaction = {
  ...on(replySent, 'inbox.tell-customer', (tx, { messageId }) =>
    schedule(tx, tellCustomer, messageId, new Date(tx.system.now().getTime() + waitSeconds * 1000)),
  ),
  onlyIn: 'push_listening',
};

/** An answer that its customer has not read yet. */
function findUnread(tx: Tx, messageId: string) {
  return tx.db
    .selectFrom('messages as m')
    .innerJoin('conversations as c', (join) =>
      join.onRef('c.workspaceId', '=', 'm.workspaceId').onRef('c.conversationId', '=', 'm.conversationId'),
    )
    .select(['c.conversationId', 'c.customerId', 'c.channel', 'm.text'])
    .where('m.workspaceId', '=', tx.workspaceId)
    .where('m.messageId', '=', messageId)
    .where('m.visibility', '=', 'public')
    .whereRef('m.number', '>', 'c.customerReadNumber')
    .executeTakeFirst();
}

async function itIsAFile(tx: Tx, customerId: string): Promise<string> {
  return say(pushWords.answerCame, (await findCustomer(tx, customerId)).locale);
}
