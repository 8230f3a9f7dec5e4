import {
  type takeBackReply as contract,
  type HeldReply,
  inboxRead,
  inboxReply,
  type Message,
  replyTakenBack,
  undoSeconds,
  letterRefusals as words,
} from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { showFiles } from '#modules/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { replyIn } from '../../actions/send-reply.ts';
import { findConversation, lockConversation } from '../../queries.ts';
import { aboutOf } from '../../rows.ts';
import { dropHeld, type HeldRow, heldIn, lockHeld, lockOwnUntil, replyOf } from './rows.ts';

interface Asked {
  readonly conversationId: string;
  readonly clientMessageId: string;
}

/** Replies of a conversation that wait for their moment. */
export async function listHeldReplies(
  ctx: Context,
  { conversationId }: { conversationId: string },
): Promise<{ items: HeldReply[] }> {
  requirePermission(ctx, inboxRead);
  return look(ctx, async (tx) => {
    await findConversation(tx, conversationId);
    return { items: await heldIn(tx, conversationId) };
  });
}

/** Takes one back. @throws Refusal `missing` once it has gone out. */
export async function takeBackReply(ctx: Context, asked: Asked): Promise<z.infer<typeof contract.response>> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, asked.conversationId);
    const held = await requireHeld(tx, asked);
    const { text, fileIds, letter } = replyOf(held);
    await dropHeld(tx, asked.clientMessageId);
    await announce(tx, replyTakenBack, aboutOf(conversation));
    return { text, files: fileIds.length > 0 ? await showFiles(tx, fileIds) : [], letter };
  });
}

/** Sends one of the caller's own at once, whatever colleagues have answered meanwhile. */
export async function sendHeldNow(ctx: Context, asked: Asked): Promise<Message> {
  requirePermission(ctx, inboxReply);
  return transact(ctx, async (tx) => {
    const held = await requireHeld(tx, asked);
    if (held.memberId !== tx.actor.id) throw new Refusal('forbidden', words.heldOthers);
    await dropHeld(tx, asked.clientMessageId);
    return replyIn(tx, { ...replyOf(held), seen: null, conversationId: asked.conversationId });
  });
}

/**
 * Sends what the caller wrote in a conversation and could still undo: whoever goes on to end it means what they wrote.
 * What is planned for later stays.
 */
export async function sendUndoable(tx: Tx, conversationId: string): Promise<void> {
  const { kind, id: memberId } = tx.actor;
  if (kind !== 'member' || memberId === null) return;
  const until = new Date(tx.system.now().getTime() + undoSeconds * 1000);
  for (const held of await lockOwnUntil(tx, conversationId, memberId, until)) {
    await dropHeld(tx, held.clientMessageId);
    await replyIn(tx, { ...replyOf(held), seen: null, conversationId });
  }
}

async function requireHeld(tx: Tx, { conversationId, clientMessageId }: Asked): Promise<HeldRow> {
  const held = await lockHeld(tx, clientMessageId);
  if (held?.conversationId !== conversationId) throw new Refusal('missing', words.heldNotFound);
  return held;
}
