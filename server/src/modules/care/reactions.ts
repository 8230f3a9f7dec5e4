import { type FollowUpReason, followUpHandedOver, isComplaint, isUnhappy } from '@zhiyin/domain/care';
import {
  conversationClosed,
  conversationMoved,
  promiseBroken,
  promiseKept,
  promiseOwedAgain,
  stageEntered,
} from '@zhiyin/domain/inbox';
import { memberRemoved } from '@zhiyin/domain/people';
import { workspaceCreated } from '@zhiyin/domain/platform';
import { surveyAnswered, surveyEnded, surveyResponded } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { recordsOf } from '#modules/customers';
import { isPromiseKept, stageHappened } from '#modules/inbox';
import { allReasons } from '#modules/reasons';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { on, type Reaction } from '#platform/facts/reaction.ts';
import { askQuietly } from './ask-follow-up.ts';
import { endWithout } from './end.ts';
import { changeRow, hasOpen, shownFollowUps } from './queries.ts';
import { aboutOf } from './rows.ts';
import { beginWithScript, readSettings } from './settings.ts';

/** What asks for follow-ups by itself. */
const asking: readonly Reaction[] = [
  on(surveyAnswered, 'care.after-rating', async (tx, { conversationId, to }) => {
    const settings = await readSettings(tx);
    if (!settings.isOn) return;
    if (isUnhappy(settings, to)) return askQuietly(tx, { conversationId, reason: 'low-rating' });
    // Whoever thought better of it need not be called about it, unless somebody has begun.
    await cancelUnbegun(tx, conversationId, 'low-rating', 'rating-improved');
  }),

  // An anonymous answer leads to nobody, and what is left out is the shop's own.
  on(surveyResponded, 'care.after-survey', async (tx, { isLow, leftOut, conversationId, customerId }) => {
    const { isOn, lowScoreMax } = await readSettings(tx);
    if (!isOn || lowScoreMax === 0 || !isLow || leftOut !== null || customerId === null) return;
    const about = conversationId ?? (await lastConversationOf(tx, customerId));
    if (about !== null) await askQuietly(tx, { conversationId: about, reason: 'low-rating' });
  }),

  on(surveyEnded, 'care.after-no-rating', async (tx, { conversationId, why }) => {
    const { isOn, noRatingPerDay } = await readSettings(tx);
    if (!isOn || why !== 'expired' || noRatingPerDay === 0) return;
    if ((await askedToday(tx)) >= noRatingPerDay) return;
    await askQuietly(tx, { conversationId, reason: 'no-rating' });
  }),

  on(conversationClosed, 'care.after-complaint', async (tx, { conversationId, reasonKey }) => {
    if (reasonKey === null) return;
    const { isOn, complaintReasons } = await readSettings(tx);
    if (!isOn || complaintReasons.length === 0) return;
    if (!isComplaint(await allReasons(tx), complaintReasons, reasonKey)) return;
    await askQuietly(tx, { conversationId, reason: 'complaint' });
  }),

  on(promiseBroken, 'care.after-broken-promise', (tx, { conversationId }) =>
    afterPromise(tx, conversationId, true),
  ),
  on(promiseKept, 'care.after-kept-promise', async (tx, { conversationId, promiseId }) => {
    if (await isPromiseKept(tx, promiseId)) await afterPromise(tx, conversationId, false);
  }),
  on(promiseOwedAgain, 'care.after-promise-owed-again', async (tx, { conversationId, promiseId }) => {
    // What was not kept after all need not be asked about yet.
    if (await isPromiseKept(tx, promiseId)) return;
    await cancelUnbegun(tx, conversationId, 'promise', 'promise-open');
  }),
];

/** What keeps follow-ups with their conversations and people. */
const keeping: readonly Reaction[] = [
  on(workspaceCreated, 'care.begin-with-script', beginWithScript),

  on(stageEntered, 'care.follow-up-stage', async (tx, { conversationId, category }) => {
    if (category === 'closed' && (await hasOpen(tx, conversationId)))
      await stageHappened(tx, conversationId, 'follow-up-asked');
  }),

  on(conversationMoved, 'care.follow-the-customer', async (tx, { conversationId, customerId }) => {
    await tx.db
      .updateTable('followUps')
      .set({ customerId })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .execute();
  }),

  on(memberRemoved, 'care.back-to-the-team', async (tx, { memberId }) => {
    const rows = await shownFollowUps(tx)
      .where('f.ownerId', '=', memberId)
      .where('f.state', '=', 'open')
      .orderBy('f.followUpId')
      .forUpdate('f')
      .execute();
    for (const row of rows) {
      const now = await changeRow(tx, row, { ownerId: null });
      await announce(tx, followUpHandedOver, { ...aboutOf(now), from: memberId, why: 'member-left' });
    }
  }),
];

export const reactions: readonly Reaction[] = [...asking, ...keeping];

/** The conversation that a person, by any of their records, began last; null when they never wrote. */
async function lastConversationOf(tx: Tx, customerId: string): Promise<string | null> {
  const records = await recordsOf(tx, customerId);
  if (records.length === 0) return null;
  const row = await tx.db
    .selectFrom('conversations')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'in', records)
    .orderBy('openedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.conversationId ?? null;
}

async function afterPromise(tx: Tx, conversationId: string, isBroken: boolean): Promise<void> {
  const { isOn, promises } = await readSettings(tx);
  if (!isOn || promises === 'none' || (promises === 'broken' && !isBroken)) return;
  await askQuietly(tx, { conversationId, reason: 'promise' });
}

async function cancelUnbegun(
  tx: Tx,
  conversationId: string,
  reason: FollowUpReason,
  why: 'rating-improved' | 'promise-open',
): Promise<void> {
  const row = await shownFollowUps(tx)
    .where('f.conversationId', '=', conversationId)
    .where('f.state', '=', 'open')
    .where('f.reason', '=', reason)
    .where('f.tries', '=', 0)
    .forUpdate('f')
    .executeTakeFirst();
  if (row) await endWithout(tx, row, 'cancelled', { why });
}

/** How many of those who said nothing are followed up within a day; one asks at a time, so that the bound holds. */
async function askedToday(tx: Tx): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`care no rating ${tx.workspaceId}`}, 0))`.execute(
    tx.db,
  );
  const { count } = await tx.db
    .selectFrom('followUps')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('reason', '=', 'no-rating')
    .where('askedAt', '>', new Date(tx.system.now().getTime() - 86_400_000))
    .executeTakeFirstOrThrow();
  return count;
}
