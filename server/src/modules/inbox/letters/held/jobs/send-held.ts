import { deliveryNotices, heldReplyRefused, letterRefusals as words } from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { groundWords } from '@zhiyin/domain/platform';
import { actorsOf } from '#modules/people';
import type { Context, Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { type Again, dueKind, type Work } from '#platform/due/due-kind.ts';
import { announce } from '#platform/facts/announce.ts';
import { notify } from '#platform/notices/notify.ts';
import { Refusal } from '#platform/refusal.ts';
import { replyIn } from '../../../actions/send-reply.ts';
import { lockConversation } from '../../../queries.ts';
import { aboutOf } from '../../../rows.ts';
import { conversations } from '../../../subject.ts';
import { dropHeld, lockHeld, replyOf } from '../rows.ts';
import { sendHeldKind } from '../send-held-kind.ts';

/**
 * Sends a held reply at its moment, in the name of whoever wrote it and with the rights that they have then. That it is
 * sent and no longer held is one transaction, so that it is never both sent and taken back.
 */
export const sendHeld = dueKind(sendHeldKind, { reach: run, atOnce: 4, triesMax: 50 });

async function run(ctx: Context, { refId }: Work): Promise<Again | undefined> {
  try {
    return await transact(ctx, (tx) => send(tx, refId));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await transact(ctx, (tx) => refused(tx, refId, error));
    return undefined;
  }
}

async function send(tx: Tx, clientMessageId: string): Promise<Again | undefined> {
  const held = await lockHeld(tx, clientMessageId);
  if (!held || held.refusal !== null) return undefined;
  if (held.sendsAt > tx.system.now()) return { at: held.sendsAt };
  const actor = (await actorsOf(tx, [held.memberId])).get(held.memberId);
  if (!actor) throw new Refusal('forbidden', groundWords.membersOnly);
  await replyIn({ ...tx, actor }, { ...replyOf(held), conversationId: held.conversationId });
  await dropHeld(tx, clientMessageId);
  return undefined;
}

/** It stays where it is, with why; its writer is told and decides. */
async function refused(tx: Tx, clientMessageId: string, { reason, values }: Refusal): Promise<void> {
  const held = await lockHeld(tx, clientMessageId);
  if (!held) return;
  const { conversationId, memberId } = held;
  await tx.db
    .updateTable('heldReplies')
    .set({ refusal: JSON.stringify({ reason: { zh: reason.zh, en: reason.en }, values }) })
    .where('workspaceId', '=', tx.workspaceId)
    .where('clientMessageId', '=', clientMessageId)
    .execute();
  const conversation = await lockConversation(tx, conversationId);
  await announce(tx, heldReplyRefused, aboutOf(conversation));
  const why = { zh: say(reason, 'zh', values), en: say(reason, 'en', values) };
  await notify(tx, [memberId], {
    kind: deliveryNotices,
    text: {
      zh: words.heldRefused.zh.replace('{why}', why.zh),
      en: words.heldRefused.en.replace('{why}', why.en),
    },
    subjectKind: conversations.kind,
    subjectId: conversationId,
  });
}
