import {
  inboxReply,
  inboxWords,
  type NewPromise,
  promiseMade,
  promiseReasons,
  type ShopPromise,
} from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { lockConversation } from '../../queries.ts';
import type { ConversationRow } from '../../rows.ts';
import { findByClientId } from '../../thread.ts';
import { ringFor, warnMoment } from '../clock.ts';
import { ownerOf, requireOwner } from '../owners.ts';
import { type PromiseRow, showPromise, toldOf } from '../rows.ts';

/** Most promises of one conversation that are still owed. */
const owedMax = 20;
/** How far ahead a promise can be. */
const aheadMaxMs = 366 * 86_400_000;

/** Where a promise was made, and whose it is. */
interface Made {
  readonly messageId: string | null;
  readonly ownerId: string | null;
}

/**
 * Writes promises into a conversation and starts their clocks. One whose moment has passed while its reply was on its
 * way is broken at once: the customer has read it.
 *
 * @throws Refusal `conflict` when there are too many, `invalid` when one is too far ahead.
 */
export async function makePromises(
  tx: Tx,
  conversation: ConversationRow,
  promises: readonly NewPromise[],
  { messageId, ownerId }: Made,
): Promise<PromiseRow[]> {
  await requireRoom(tx, conversation, promises.length);
  const made: PromiseRow[] = [];
  for (const { promise, dueAt, said } of promises) {
    const due = new Date(dueAt);
    requireNear(tx, due);
    const row: PromiseRow = {
      promiseId: tx.system.newId(),
      conversationId: conversation.conversationId,
      promise,
      // Cut by the client between the halves of a character, it could not be stored.
      said: said.replaceAll('\u0000', '').toWellFormed(),
      memberId: ownerId,
      madeBy: tx.actor.kind === 'member' ? tx.actor.id : null,
      madeAt: tx.system.now(),
      dueAt: due,
      warnAt: await warnMoment(tx, due),
      warnedAt: null,
      state: 'open',
      keptAt: null,
      brokenAt: null,
      moves: 0,
    };
    await tx.db
      .insertInto('promises')
      .values({ workspaceId: tx.workspaceId, messageId, ...row })
      .execute();
    await ringFor(tx, row);
    await announce(tx, promiseMade, toldOf(row, conversation));
    made.push(row);
  }
  return made;
}

/** @throws Refusal `invalid` for a moment more than a year ahead. */
function requireNear(tx: Tx, dueAt: Date): void {
  if (dueAt.getTime() - tx.system.now().getTime() <= aheadMaxMs) return;
  throw invalidAt(tx, 'dueAt', promiseReasons.isTooFar);
}

/** @throws Refusal `invalid` for a moment that is over. */
export function requireAhead(tx: Tx, dueAt: Date): void {
  requireNear(tx, dueAt);
  if (dueAt > tx.system.now()) return;
  throw invalidAt(tx, 'dueAt', promiseReasons.isOver);
}

async function requireRoom(tx: Tx, { conversationId }: ConversationRow, more: number): Promise<void> {
  const { owed } = await tx.db
    .selectFrom('promises')
    .select(sql<number>`count(*)::int`.as('owed'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('keptAt', 'is', null)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirstOrThrow();
  if (owed + more > owedMax) throw new Refusal('conflict', promiseReasons.tooMany, { max: owedMax });
}

interface Noted extends NewPromise {
  readonly conversationId: string;
  readonly clientMessageId: string | null;
  readonly ownerId: string | null;
}

/**
 * Notes a promise that a reply made which is sent already, or that was made elsewhere.
 *
 * @throws Refusal `invalid` for a moment that is over, or an owner who may not see the conversation.
 */
export async function makePromise(
  ctx: Context,
  { conversationId, clientMessageId, ownerId, ...promise }: Noted,
): Promise<ShopPromise> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    requireAhead(tx, new Date(promise.dueAt));
    if (ownerId !== null) await requireOwner(tx, conversation, ownerId);
    const own = ownerOf(tx, conversation);
    const messageId = clientMessageId === null ? null : await messageOf(tx, conversationId, clientMessageId);
    const made = await makePromises(tx, conversation, [promise], { messageId, ownerId: ownerId ?? own });
    return showPromise(tx, made.map((one) => one.promiseId).join());
  });
}

async function messageOf(tx: Tx, conversationId: string, clientMessageId: string): Promise<string> {
  const message = await findByClientId(tx, clientMessageId);
  if (message?.conversationId === conversationId && message.authorKind === 'member') return message.messageId;
  throw new Refusal('missing', inboxWords.messageNotFound);
}
