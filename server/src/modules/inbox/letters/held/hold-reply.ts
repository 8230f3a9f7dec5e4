import {
  type holdReply as contract,
  type HeldReply,
  inboxReply,
  inboxWords,
  plannedDaysMax,
  replyHeld,
  letterRefusals as words,
} from '@zhiyin/domain/inbox';
import type { z } from 'zod';
import { limitsOf, requireFits } from '#modules/channels';
import { requireOwnFiles } from '#modules/platform';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockConversation } from '../../queries.ts';
import { aboutOf } from '../../rows.ts';
import { requireSayable } from '../../writing/require-sayable.ts';
import { blockingListsOf } from '../../writing/word-lists.ts';
import { prepareLetter, requireCarried } from '../prepare-letter.ts';
import { lockHeld, presentHeld } from './rows.ts';
import { sendHeldKind } from './send-held-kind.ts';

type Asked = z.infer<typeof contract.body> & { readonly conversationId: string };

/**
 * Keeps a reply until its moment. What keeps it from being sent is said now and not then; the same client id again
 * answers what it stands for.
 *
 * @throws Refusal as `sendReply` does
 */
export async function holdReply(ctx: Context, { conversationId, reply, when }: Asked): Promise<HeldReply> {
  requirePermission(ctx, inboxReply);
  const { kind, id: memberId } = ctx.actor;
  if (kind !== 'member' || memberId === null) throw new Refusal('conflict', words.heldNeedsPerson);
  return transact(ctx, async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const { clientMessageId, text, fileIds, ...rest } = reply;
    const before = await lockHeld(tx, clientMessageId);
    if (before) return presentHeld(tx, before);
    if (conversation.state === 'closed') throw new Refusal('conflict', inboxWords.conversationClosed);
    const sendsAt = momentOf(tx, when);
    requireSayable(tx, await blockingListsOf(tx), { text, isOverriding: rest.overridesWords });
    const files = fileIds.length > 0 ? await requireOwnFiles(tx, fileIds) : [];
    const letter = await prepareLetter(tx, conversation, rest.letter);
    const all = [...files, ...(letter?.files ?? [])];
    if (letter) requireCarried(all);
    requireFits(tx, limitsOf(conversation.channel).fromShop, { text, files: all });
    await tx.db
      .insertInto('heldReplies')
      .values({
        workspaceId: tx.workspaceId,
        clientMessageId,
        conversationId,
        memberId,
        text,
        fileIds,
        reply: JSON.stringify(rest),
        sendsAt,
        createdAt: tx.system.now(),
      })
      .execute();
    await schedule(tx, { kind: sendHeldKind }, clientMessageId, sendsAt);
    await announce(tx, replyHeld, { ...aboutOf(conversation), sendsAt: sendsAt.toISOString() });
    const held = await lockHeld(tx, clientMessageId);
    if (!held) throw new Error('a held reply was lost on its way to be shown');
    return presentHeld(tx, held);
  });
}

function momentOf(tx: Tx, when: Asked['when']): Date {
  const now = tx.system.now().getTime();
  if ('inSeconds' in when) return new Date(now + when.inSeconds * 1000);
  const at = new Date(when.at);
  const latest = now + plannedDaysMax * 86_400_000;
  if (at.getTime() <= now || at.getTime() > latest) throw new Refusal('invalid', words.heldInPast);
  return at;
}
