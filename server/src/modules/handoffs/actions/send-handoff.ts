import {
  type Handoff,
  type HandoffAnswers,
  type HandoffType,
  handoffSent,
  handoffsSend,
  handoffsWords,
  type SendHandoff,
} from '@zhiyin/domain/handoffs';
import { say, type Text } from '@zhiyin/domain/kit';
import { sql } from 'kysely';
import { shopLocale } from '#modules/channels';
import { requireTicket } from '#modules/tickets';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { checkAnswers, unanswered } from '../answers.ts';
import { clockOf, runClock } from '../clock/keep-clock.ts';
import { tellDepartment } from '../notices.ts';
import { nextNumber } from '../queries.ts';
import { quotesFrom } from '../quotes.ts';
import { aboutOf, type HandoffRow } from '../rows.ts';
import { requireDepartment } from '../setting-up/departments.ts';
import { findType } from '../setting-up/types.ts';
import { showHandoff } from '../show-handoff.ts';
import { insertStep } from '../steps.ts';
import { performMove } from './perform.ts';

/** Hands something to a department: from a conversation, a ticket, or nothing. */
export async function sendHandoff(ctx: Context, given: SendHandoff): Promise<Handoff> {
  requirePermission(ctx, handoffsSend);
  return transact(ctx, async (tx) => {
    const sentBy = tx.actor.kind === 'member' ? tx.actor.id : null;
    const { handoffId } = await insertHandoff(tx, given, { sentBy });
    return showHandoff(tx, handoffId);
  });
}

/** For whom it is sent; what must be sent along may be left to them, who are asked for it then. */
interface Sending {
  readonly sentBy: string | null;
  readonly mayLack?: boolean;
}

/**
 * Makes a hand-off, starts its clock and tells the department; whoever calls has checked that it may be.
 *
 * @throws Refusal `invalid` when what must be sent along is not there, `missing` for what the caller may not see.
 */
export async function insertHandoff(
  tx: Tx,
  given: SendHandoff,
  { sentBy, mayLack = false }: Sending,
): Promise<HandoffRow> {
  const type = await findType(tx, given.typeId);
  if (type.archivedAt !== null) throw new Refusal('conflict', handoffsWords.typeArchived);
  await requireDepartment(tx, type.teamId);
  if (given.ticketId !== undefined) await requireTicket(tx, given.ticketId);
  const along = mayLack
    ? await unanswered(tx, type.formId)
    : { ...(await checkAnswers(tx, type.formId, given.answers)), missing: [] };
  const row = await insertRow(tx, given, { type, sentBy, ...along });
  await insertStep(tx, row.handoffId, { kind: 'send', text: given.note, answers: along.answers });
  const { row: kept } = await runClock(tx, row, await clockOf(tx, row));
  await announce(tx, handoffSent, { ...aboutOf(kept), dueAt: kept.dueAt?.toISOString() ?? null });
  if (along.missing.length > 0) return askSender(tx, kept, along.missing);
  await tellDepartment(tx, kept, handoffsWords.toldSent);
  return kept;
}

interface Parts {
  readonly type: HandoffType;
  readonly sentBy: string | null;
  readonly formVersion: number | null;
  readonly answers: HandoffAnswers;
}

async function insertRow(tx: Tx, given: SendHandoff, { type, sentBy, formVersion, answers }: Parts) {
  const { conversation, ticketId = null, title, note } = given;
  const quotes = conversation
    ? await quotesFrom(tx, conversation.conversationId, conversation.messageIds)
    : [];
  const sentAt = tx.system.now();
  const { typeId, formId, answerFormId, targetSeconds, calendarId, warnPercent } = type;
  return tx.db
    .insertInto('handoffs')
    .values({
      ...{ workspaceId: tx.workspaceId, handoffId: tx.system.newId(), typeId, title, note, ticketId },
      ...{ fromTeamId: teamOf(tx, given, type.teamId), toTeamId: type.teamId, sentBy },
      ...{ conversationId: conversation?.conversationId ?? null, formId, formVersion, answerFormId },
      ...{ targetSeconds, calendarId, warnPercent, sentAt, changedAt: sentAt, state: 'sent' },
      quotes: sql`${JSON.stringify(quotes)}::jsonb`,
      answers: sql`${JSON.stringify(answers)}::jsonb`,
      ...{ result: sql`'{}'::jsonb`, resultText: '', pauses: sql`'[]'::jsonb` },
      number: await nextNumber(tx),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Gives it back to its sender at once, for what no rule can fill in: that is no fault of theirs, and no time counts. */
async function askSender(tx: Tx, row: HandoffRow, missing: readonly Text[]): Promise<HandoffRow> {
  // A rule has no language of its own: it speaks the shop's.
  const locale = await shopLocale(tx);
  const questions = missing.map((label) => label[locale]).join(locale === 'zh' ? '、' : ', ');
  const text = say(handoffsWords.ruleLacks, locale, { questions });
  return performMove(tx, row, { move: 'return', text, told: handoffsWords.toldLacking });
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
