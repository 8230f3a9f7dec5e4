import {
  type Handoff,
  handoffSent,
  handoffsSend,
  handoffsWords,
  type SendHandoff,
} from '@zhiyin/domain/handoffs';
import { sql } from 'kysely';
import { requireTicket } from '#modules/tickets';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { checkAnswers } from '../answers.ts';
import { clockOf, runClock } from '../clock/keep-clock.ts';
import { tellDepartment } from '../notices.ts';
import { nextNumber } from '../queries.ts';
import { quotesFrom } from '../quotes.ts';
import { aboutOf, type HandoffRow } from '../rows.ts';
import { requireDepartment } from '../setting-up/departments.ts';
import { findType } from '../setting-up/types.ts';
import { showHandoff } from '../show-handoff.ts';
import { insertStep } from '../steps.ts';

/** Hands something to a department: from a conversation, a ticket, or nothing. */
export async function sendHandoff(ctx: Context, given: SendHandoff): Promise<Handoff> {
  requirePermission(ctx, handoffsSend);
  return transact(ctx, async (tx) => {
    const { handoffId } = await insertHandoff(tx, given);
    return showHandoff(tx, handoffId);
  });
}

/**
 * Makes a hand-off, starts its clock and tells the department; whoever calls has checked that it may be.
 *
 * @throws Refusal `invalid` when what must be sent along is not there, `missing` for what the caller may not see.
 */
export async function insertHandoff(tx: Tx, given: SendHandoff): Promise<HandoffRow> {
  const type = await findType(tx, given.typeId);
  if (type.archivedAt !== null) throw new Refusal('conflict', handoffsWords.typeArchived);
  await requireDepartment(tx, type.teamId);
  const { conversation, ticketId = null, title, note } = given;
  if (ticketId !== null) await requireTicket(tx, ticketId);
  const quotes = conversation
    ? await quotesFrom(tx, conversation.conversationId, conversation.messageIds)
    : [];
  const { formVersion, answers } = await checkAnswers(tx, type.formId, given.answers);
  const handoffId = tx.system.newId();
  const sentAt = tx.system.now();
  const { typeId, formId, answerFormId, targetSeconds, calendarId, warnPercent } = type;
  const row = await tx.db
    .insertInto('handoffs')
    .values({
      ...{ workspaceId: tx.workspaceId, handoffId, typeId, title, note, ticketId },
      ...{ fromTeamId: teamOf(tx, given, type.teamId), toTeamId: type.teamId },
      ...{ conversationId: conversation?.conversationId ?? null, formId, formVersion, answerFormId },
      ...{ targetSeconds, calendarId, warnPercent, sentAt, changedAt: sentAt, state: 'sent' },
      sentBy: tx.actor.kind === 'member' ? tx.actor.id : null,
      quotes: sql`${JSON.stringify(quotes)}::jsonb`,
      answers: sql`${JSON.stringify(answers)}::jsonb`,
      ...{ result: sql`'{}'::jsonb`, resultText: '', pauses: sql`'[]'::jsonb` },
      number: await nextNumber(tx),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertStep(tx, handoffId, { kind: 'send', text: note, answers });
  const { row: kept } = await runClock(tx, row, await clockOf(tx, row));
  await announce(tx, handoffSent, { ...aboutOf(kept), dueAt: kept.dueAt?.toISOString() ?? null });
  await tellDepartment(tx, kept, handoffsWords.toldSent);
  return kept;
}

/** In whose name it is sent: a team of whoever acts, one that is not asked itself if there is one. */
function teamOf({ actor }: Tx, { fromTeamId }: SendHandoff, asked: string): string | null {
  if (fromTeamId !== undefined) {
    if (actor.kind === 'system' || actor.teamIds.includes(fromTeamId)) return fromTeamId;
    throw new Refusal('invalid', handoffsWords.notYourTeam);
  }
  const own = [...actor.teamIds].sort();
  return own.find((teamId) => teamId !== asked) ?? own[0] ?? null;
}
