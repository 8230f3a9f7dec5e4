import { inboxReply, promiseMoved, type ShopPromise } from '@zhiyin/domain/inbox';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { reopenConversation } from '../../actions/reopen-conversation.ts';
import { sendReply } from '../../actions/send-reply.ts';
import { sameMessage } from '../../same-message.ts';
import { goWhereReached } from '../../ways/go-where-reached.ts';
import { ringFor, warnMoment } from '../clock.ts';
import { changeRow, lockOwed, showPromise, toldOf } from '../rows.ts';
import { requireAhead } from './make-promises.ts';

interface Move {
  readonly promiseId: string;
  readonly dueAt: string;
  readonly clientMessageId: string;
  readonly text: string;
}

/**
 * Gives a promise another moment and tells the customer in the same transaction: neither happens without the other. A
 * conversation that is closed is opened again for it, and one whose channel takes nothing now goes where the customer is
 * reached.
 * Sent again with the same client id it is as it was.
 *
 * @throws Refusal as `sendReply` and `reopenConversation`; `invalid` for a moment that is over.
 */
export async function movePromise(ctx: Context, move: Move): Promise<ShopPromise> {
  requirePermission(ctx, inboxReply);
  const { promiseId, clientMessageId, text } = move;
  return transact(ctx, async (tx) => {
    const { row, conversation } = await lockOwed(tx, promiseId);
    const { conversationId } = row;
    const sent = { conversationId, authorKind: 'member', visibility: 'public' } as const;
    if (await sameMessage(tx, clientMessageId, sent)) return showPromise(tx, promiseId);

    const dueAt = new Date(move.dueAt);
    requireAhead(tx, dueAt);
    const isOver = conversation.state === 'closed';
    if (isOver) await reopenConversation(tx, { conversationId });
    await goWhereReached(tx, conversation, isOver);
    await sendReply(tx, { conversationId, clientMessageId, text });
    const warnAt = await warnMoment(tx, dueAt);
    const change = { dueAt, warnAt, warnedAt: null, state: 'open', moves: row.moves + 1 };
    const moved = await changeRow(tx, row, change);
    await ringFor(tx, moved);
    const fromDueAt = row.dueAt.toISOString();
    await announce(tx, promiseMoved, { ...toldOf(moved, conversation), fromDueAt });
    return showPromise(tx, promiseId);
  });
}
