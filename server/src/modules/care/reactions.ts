import { followUpHandedOver, isComplaint, isUnhappy } from '@zhiyin/domain/care';
import {
  conversationClosed,
  conversationMoved,
  promiseBroken,
  promiseKept,
  stageEntered,
} from '@zhiyin/domain/inbox';
import { memberRemoved } from '@zhiyin/domain/people';
import { workspaceCreated } from '@zhiyin/domain/platform';
import { surveyAnswered, surveyEnded } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { stageHappened } from '#modules/inbox';
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
    await cancelUnbegun(tx, conversationId);
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
  on(promiseKept, 'care.after-kept-promise', (tx, { conversationId }) =>
    afterPromise(tx, conversationId, false),
  ),
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

async function afterPromise(tx: Tx, conversationId: string, isBroken: boolean): Promise<void> {
  const { isOn, promises } = await readSettings(tx);
  if (!isOn || promises === 'none' || (promises === 'broken' && !isBroken)) return;
  await askQuietly(tx, { conversationId, reason: 'promise' });
}

async function cancelUnbegun(tx: Tx, conversationId: string): Promise<void> {
  const row = await shownFollowUps(tx)
    .where('f.conversationId', '=', conversationId)
    .where('f.state', '=', 'open')
    .where('f.reason', '=', 'low-rating')
    .where('f.tries', '=', 0)
    .forUpdate('f')
    .executeTakeFirst();
  if (row) await endWithout(tx, row, 'cancelled', { why: 'rating-improved' });
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
