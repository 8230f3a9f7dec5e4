import {
  type Conversation,
  conversationAssigned,
  inboxAssign,
  inboxRead,
  inboxWords,
  noteAdded,
  type TransferReason,
} from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import type { Tier } from '@zhiyin/domain/people';
import { actorsOf, isTeamInUse, membersOfTeams } from '#modules/people';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { invalidAt, Refusal } from '#platform/refusal.ts';
import { assigned, requireColleague } from '../assigning.ts';
import { findDeskSettings } from '../desk-settings.ts';
import { findHandable, keepHandOn } from '../handing-out.ts';
import { sameNote, toldOf, writeNote } from '../notes.ts';
import { changeConversation, deskConversations, lockConversation } from '../queries.ts';
import { type ConversationRow, presentConversation } from '../rows.ts';
import { tellAwake } from '../snoozing.ts';

type Destination = { memberId: string } | { teamId: string } | { tier: Tier };

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
 * Hands a conversation over to a colleague, or to a team or a tier, where it is nobody's again, with a note for whoever takes
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
    await handOver(tx, before, to, reason);
    return shown(tx, conversationId);
  });
}

async function handOver(
  tx: Tx,
  before: ConversationRow,
  to: Destination,
  reason: TransferReason | null,
): Promise<void> {
  const now = { ...before, ...belongingAfter(before, to) };
  const { conversationId, assigneeId, teamId } = now;
  const stood = await findHandable(tx, conversationId);
  const tierMin = 'tier' in to ? to.tier : null;
  const isTierSame = tierMin === null || tierMin === stood?.tierMin;
  if (assigneeId === before.assigneeId && teamId === before.teamId && isTierSame) return;
  // Who handed it on to others is not given it back.
  const handedOnBy = assigneeId === null ? (before.assigneeId ?? stood?.handedOnBy ?? null) : null;
  await changeConversation(tx, conversationId, { assigneeId, teamId, snoozedUntil: null });
  await keepHandOn(tx, conversationId, { tierMin, handedOnBy });
  const told = assigned(before, now, { reason });
  await announce(tx, conversationAssigned, tierMin === null ? told : { ...told, tierMin });
  if (before.snoozedUntil) await tellAwake(tx, now, 'hand');
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
  throw invalidAt(tx, 'reason', inboxWords.transferReasonNeeded);
}

/** A colleague or a tier takes it within its team; a team takes it for whoever of it is free. */
function belongingAfter(before: ConversationRow, to: Destination) {
  if ('memberId' in to) return { assigneeId: to.memberId, teamId: before.teamId };
  if ('tier' in to) return { assigneeId: null, teamId: before.teamId };
  return { assigneeId: null, teamId: to.teamId };
}

async function requireDestination(tx: Tx, to: Destination): Promise<void> {
  if ('memberId' in to) return requireColleague(tx, to.memberId, 'to.memberId');
  if ('tier' in to) return undefined;
  const isThere = await isTeamInUse(tx, to.teamId);
  if (isThere && (await isTakenUpIn(tx, to.teamId))) return;
  const reason = isThere ? inboxWords.teamSeesNone : inboxWords.teamNotFound;
  throw invalidAt(tx, 'to.teamId', reason);
}

/** False for a team of other work, whose people see no conversations. One without anybody may get somebody. */
async function isTakenUpIn(tx: Tx, teamId: string): Promise<boolean> {
  const memberIds = await membersOfTeams(tx, [teamId]);
  if (memberIds.length === 0) return true;
  const actors = await actorsOf(tx, memberIds);
  return [...actors.values()].some(({ permissions }) => permissions.has(inboxRead.key));
}

/** Whoever hands something to another team may see that it arrived. */
async function shown(tx: Tx, conversationId: string): Promise<Conversation> {
  const row = await deskConversations(tx)
    .where('conversations.conversationId', '=', conversationId)
    .executeTakeFirstOrThrow();
  return presentConversation(tx, row);
}
