import {
  type Conversation,
  conversationAssigned,
  inboxAssign,
  inboxWords,
  noteAdded,
  type TransferReason,
} from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { isTeamInUse } from '#modules/people';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { assigned, requireColleague } from '../assigning.ts';
import { findDeskSettings } from '../desk-settings.ts';
import { sameNote, toldOf, writeNote } from '../notes.ts';
import { changeConversation, deskConversations, lockConversation } from '../queries.ts';
import { type ConversationRow, presentConversation } from '../rows.ts';
import { tellAwake } from '../snoozing.ts';

type Destination = { memberId: string } | { teamId: string };

interface Transfer {
  conversationId: string;
  to: Destination;
  note: string;
  reason?: TransferReason | null | undefined;
  /** What was tried already. */
  tried?: string | undefined;
  clientMessageId: string;
}

/**
 * Hands a conversation over to a colleague, or to a team, where it is nobody's again, with a note for whoever takes
 * it; one that slept wakes. The same client id again changes nothing. Answers the conversation, even one the caller sees no more.
 */
export async function transferConversation(
  ctx: Context,
  { conversationId, to, clientMessageId, reason = null, ...said }: Transfer,
): Promise<Conversation> {
  requirePermission(ctx, inboxAssign);
  return transact(ctx, async (tx) => {
    const before = await lockConversation(tx, conversationId);
    const note = noteOf(tx, said);
    if (note !== '' && (await sameNote(tx, clientMessageId, conversationId))) {
      return shown(tx, conversationId);
    }
    if (before.state === 'closed') throw new Refusal('conflict', inboxWords.conversationClosed);
    await requireDestination(tx, to);
    await requireReason(tx, reason);

    if (note !== '') {
      const { message } = await writeNote(tx, before, { clientMessageId, text: note });
      await announce(tx, noteAdded, toldOf(before, message));
    }
    const now = { ...before, ...belongingAfter(before, to) };
    if (now.assigneeId !== before.assigneeId || now.teamId !== before.teamId) {
      const { assigneeId, teamId } = now;
      await changeConversation(tx, conversationId, { assigneeId, teamId, snoozedUntil: null });
      await announce(tx, conversationAssigned, assigned(before, now, { reason }));
      if (before.snoozedUntil) await tellAwake(tx, now, 'hand');
    }
    return shown(tx, conversationId);
  });
}

/** What whoever takes it reads: the note, and what was tried. */
function noteOf(tx: Tx, { note, tried = '' }: Pick<Transfer, 'note' | 'tried'>): string {
  const lines = tried === '' ? [note] : [note, say(inboxWords.triedAlready, tx.locale, { tried })];
  return lines.filter((line) => line !== '').join('\n');
}

/** Rules have their own why: only people, and programs in their name, are asked. */
async function requireReason(tx: Tx, reason: TransferReason | null): Promise<void> {
  if (reason !== null || tx.actor.kind === 'system') return;
  if (!(await findDeskSettings(tx)).isTransferReasonRequired) return;
  const message = inboxWords.transferReasonNeeded[tx.locale];
  throw new Refusal('invalid', inboxWords.transferReasonNeeded, {}, [{ path: 'reason', message }]);
}

/** A colleague takes it within its team; a team takes it for whoever of it is free. */
function belongingAfter(before: ConversationRow, to: Destination) {
  if ('memberId' in to) return { assigneeId: to.memberId, teamId: before.teamId };
  return { assigneeId: null, teamId: to.teamId };
}

async function requireDestination(tx: Tx, to: Destination): Promise<void> {
  if ('memberId' in to) return requireColleague(tx, to.memberId, 'to.memberId');
  if (await isTeamInUse(tx, to.teamId)) return;
  const message = inboxWords.teamNotFound[tx.locale];
  throw new Refusal('invalid', inboxWords.teamNotFound, {}, [{ path: 'to.teamId', message }]);
}

/** Whoever hands something to another team may see that it arrived. */
async function shown(tx: Tx, conversationId: string): Promise<Conversation> {
  const row = await deskConversations(tx)
    .where('conversations.conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
  return presentConversation(tx, row);
}
