import { maskSensitive, say } from '@zhiyin/domain/kit';
import { pushWords } from '@zhiyin/domain/platform';
import { ticketCommented } from '@zhiyin/domain/tickets';
import { pushToCustomer } from '#modules/channels';
import { findCustomer } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';

/** Tells a customer on their devices that their ticket was answered; only in shops of whose customers some want it. */
export const tellOfComments: Reaction = {
  ...on(ticketCommented, 'tickets.tell-customer', async (tx, { commentId }) => {
    const comment = await findShown(tx, commentId);
    if (!comment?.customerId) return;
    const { customerId, ticketId } = comment;
    await pushToCustomer(tx, customerId, {
      // A locked screen shows it to everybody: what is sensitive they read in the portal.
      text: maskSensitive(comment.text).trim() || (await itIsAFile(tx, customerId)),
      path: ['tickets', ticketId],
      tag: `ticket:${ticketId}`,
    });
  }),
  onlyIn: 'push_listening',
};

/** A comment that its customer finds on the ticket's page alone: what went out as a message is told of as one. */
function findShown(tx: Tx, commentId: string) {
  return tx.db
    .selectFrom('ticketComments as comment')
    .innerJoin('tickets', (join) =>
      join
        .onRef('tickets.workspaceId', '=', 'comment.workspaceId')
        .onRef('tickets.ticketId', '=', 'comment.ticketId'),
    )
    .innerJoin('ticketTypes as type', (join) =>
      join.onRef('type.workspaceId', '=', 'tickets.workspaceId').onRef('type.typeId', '=', 'tickets.typeId'),
    )
    .select(['comment.customerId', 'comment.ticketId', 'comment.text'])
    .where('comment.workspaceId', '=', tx.workspaceId)
    .where('comment.commentId', '=', commentId)
    .where('comment.visibility', '=', 'customer')
    .where('comment.messageId', 'is', null)
    .where('tickets.mergedIntoId', 'is', null)
    .where('type.isShownToCustomers', '=', true)
    .executeTakeFirst();
}

async function itIsAFile(tx: Tx, customerId: string): Promise<string> {
  return say(pushWords.answerCame, (await findCustomer(tx, customerId)).locale);
}
