import { holdOf } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { queueMail } from '#platform/mailer/queue-mail.ts';
import { knownNotices } from '#platform/notices/notice-kinds.ts';
import { mailNoticeKind, pushNoticeKind } from '#platform/notices/notify.ts';
import { hold } from './held.ts';
import { letterOf } from './letters.ts';
import { takeForMail } from './mailed.ts';
import { pushShown } from './push.ts';
import { type NoticeRow, type Reader, readerOf, shownTo, unreadNotices } from './reader.ts';

/**
 * Mails a notice that was not read in time, in the language of whoever it is for; not to somebody who has left, may no
 * longer see the thing, or wants no mails.
 */
export const mailNotice = dueKind(mailNoticeKind, {
  run: async (tx, { refId }) => {
    const notice = await unread(tx, refId);
    const reader = notice && (await readerOf(tx, notice.memberId));
    if (!notice || !reader || notice.mailDoneAt || reader.settings.mail === 'none') return undefined;
    const readyAt = new Date(notice.createdAt.getTime() + reader.settings.mailAfterMinutes * 60_000);
    if (readyAt > tx.system.now()) return { at: readyAt };
    if (await isHeld(tx, reader, notice, 'mail')) return undefined;
    const shown = await takeForMail(tx, await shownTo(tx, reader, [notice]));
    if (shown.length > 0) await queueMail(tx, await letterOf(tx, reader, shown));
    return undefined;
  },
});

/** Pushes a notice to the browsers of whoever it is for; not to somebody who has left or may no longer see the thing. */
export const pushNotice = dueKind(pushNoticeKind, {
  run: async (tx, { refId }) => {
    const notice = await unread(tx, refId);
    const reader = notice && (await readerOf(tx, notice.memberId));
    if (!notice || !reader || (await isHeld(tx, reader, notice, 'push'))) return undefined;
    const [shown] = await shownTo(tx, reader, [notice]);
    if (shown) await pushShown(tx, reader, shown, isUrgent(tx, notice));
    return undefined;
  },
});

async function unread(tx: Tx, noticeId: string): Promise<NoticeRow | undefined> {
  return unreadNotices(tx).where('noticeId', '=', noticeId).executeTakeFirst();
}

/** Whether quiet hours or the daily mail hold it back; then it waits for them. */
async function isHeld(tx: Tx, reader: Reader, notice: NoticeRow, way: 'mail' | 'push'): Promise<boolean> {
  const leaving = { way, isUrgent: isUrgent(tx, notice), zone: reader.timeZone, now: tx.system.now() };
  const held = holdOf(reader.settings, leaving);
  if (held) await hold(tx, notice.noticeId, notice.memberId, held);
  return held !== null;
}

function isUrgent({ system }: Tx, { kind }: NoticeRow): boolean {
  return knownNotices.of(system).kinds.get(kind)?.isUrgent ?? false;
}
