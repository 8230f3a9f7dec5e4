import { conversationClosed, conversationMoved, conversationReopened } from '@zhiyin/domain/inbox';
import { unschedule } from '#platform/due/schedule.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { askCustomer } from './ask-customer.ts';
import { endAsk } from './end-ask.ts';
import { invitingReactions } from './inviting/reactions.ts';
import { expire } from './jobs.ts';
import { shownAsks } from './queries.ts';

export const reactions: readonly Reaction[] = [
  on(conversationClosed, 'surveys.ask-the-customer', askCustomer),

  on(conversationReopened, 'surveys.go-on', async (tx, { conversationId, reopenedAt }) => {
    const before = shownAsks(tx)
      .where('a.conversationId', '=', conversationId)
      .where('a.closedAt', '<=', new Date(reopenedAt));
    const open = await before
      .where('a.answeredAt', 'is', null)
      .where('a.endedAt', 'is', null)
      .forUpdate('a')
      .execute();
    for (const ask of open) {
      await endAsk(tx, ask, 'reopened');
      await unschedule(tx, expire, ask.askId);
    }
    // Whoever said “not solved” is being dealt with again.
    await tx.db
      .updateTable('asks')
      .set({ attendedAt: tx.system.now() })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .where('solved', '=', false)
      .where('attendedAt', 'is', null)
      .execute();
  }),

  on(conversationMoved, 'surveys.follow-the-customer', async (tx, { conversationId, customerId }) => {
    await tx.db
      .updateTable('asks')
      .set({ customerId })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .execute();
  }),

  ...invitingReactions,
];
