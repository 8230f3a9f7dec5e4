import { quietUntil, say } from '@zhiyin/domain/kit';
import { type Hold, noticeWords } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { scheduleBy } from '#platform/due/schedule.ts';
import { queueMail } from '#platform/mailer/queue-mail.ts';
import { letterOf } from './letters.ts';
import { takeForMail } from './mailed.ts';
import { pushShown, pushWords } from './push.ts';
import { type Reader, readerOf, type ShownNotice, shownTo, unreadNotices } from './reader.ts';

const heldKind = { kind: 'platform:tell-held' };

/** Most notices of one member that are told together; older ones stay under the bell. */
const togetherMax = 500;

/** Lets the mail or the push of a notice wait. */
export async function hold(tx: Tx, noticeId: string, memberId: string, { way, until }: Hold): Promise<void> {
  await tx.db
    .updateTable('notices')
    .set(way === 'mail' ? { heldMailAt: until } : { heldPushAt: until })
    .where('workspaceId', '=', tx.workspaceId)
    .where('noticeId', '=', noticeId)
    .execute();
  await scheduleBy(tx, heldKind, memberId, until);
}

/**
 * Tells a member what waited for the end of their quiet hours or for the daily mail: in one mail, and in one push. What
 * they have read meanwhile, or may no longer see, is left out; of nothing nothing is said.
 */
export const tellHeld = dueKind(heldKind.kind, {
  run: async (tx, { refId: memberId }) => {
    const now = tx.system.now();
    const reader = await readerOf(tx, memberId);
    const quietEnd = reader ? quietUntil(reader.settings.quiet, reader.timeZone, now) : now;
    if (quietEnd > now) return { at: quietEnd };
    if (reader) await tell(tx, reader, now);
    await letGo(tx, memberId, now);
    return nextOf(tx, memberId);
  },
});

async function tell(tx: Tx, reader: Reader, now: Date): Promise<void> {
  const rows = await unreadNotices(tx)
    .where('memberId', '=', reader.memberId)
    .where((held) => held.or([held('heldMailAt', '<=', now), held('heldPushAt', '<=', now)]))
    .orderBy('noticeId', 'desc')
    .limit(togetherMax)
    .execute();
  const shown = (await shownTo(tx, reader, rows)).toReversed();
  const mailed = shown.filter(({ heldMailAt }) => heldMailAt !== null && heldMailAt <= now);
  const pushed = shown.filter(({ heldPushAt }) => heldPushAt !== null && heldPushAt <= now);
  if (reader.settings.mail !== 'none') await mailTogether(tx, reader, mailed);
  await pushTogether(tx, reader, pushed);
}

async function mailTogether(tx: Tx, reader: Reader, notices: readonly ShownNotice[]): Promise<void> {
  const mailed = await takeForMail(tx, notices);
  if (mailed.length > 0) await queueMail(tx, await letterOf(tx, reader, mailed));
}

async function pushTogether(tx: Tx, reader: Reader, notices: readonly ShownNotice[]): Promise<void> {
  const [only] = notices;
  if (!only) return;
  if (notices.length === 1) return pushShown(tx, reader, only, false);
  const text = say(noticeWords.manyWait, reader.locale, { count: notices.length });
  await pushWords(tx, reader, { text, path: '/notices', tag: 'notices', isUrgent: false });
}

async function letGo(tx: Tx, memberId: string, now: Date): Promise<void> {
  const over = (column: 'held_mail_at' | 'held_push_at') =>
    sql<Date | null>`case when ${sql.ref(column)} > ${now} then ${sql.ref(column)} end`;
  await tx.db
    .updateTable('notices')
    .set({ heldMailAt: over('held_mail_at'), heldPushAt: over('held_push_at') })
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .where((held) => held.or([held('heldMailAt', 'is not', null), held('heldPushAt', 'is not', null)]))
    .execute();
}

async function nextOf(tx: Tx, memberId: string): Promise<{ at: Date } | undefined> {
  const { at } = await tx.db
    .selectFrom('notices')
    .select(sql<Date | null>`min(least(held_mail_at, held_push_at))`.as('at'))
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .where((held) => held.or([held('heldMailAt', 'is not', null), held('heldPushAt', 'is not', null)]))
    .executeTakeFirstOrThrow();
  return at === null ? undefined : { at };
}
