import { maskSensitive, say } from '@zhiyin/domain/kit';
import { noticeWords } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { addressesOf } from '#modules/people';
import { publicOrigin } from '#platform/auth/cookies.ts';
import { dueKind } from '#platform/due/due-kind.ts';
import { queueMail } from '#platform/mailer/queue-mail.ts';
import { knownNotices } from '#platform/notices/notice-kinds.ts';
import { mailNoticeKind } from '#platform/notices/notify.ts';

const Written = z.object({ zh: z.string(), en: z.string() });

/** Mails a notice in the language of whoever it is for; not to somebody who has left or has read it already. */
export const mailNotice = dueKind(mailNoticeKind, {
  run: async (tx, { refId }) => {
    const notice = await tx.db
      .selectFrom('notices')
      .select(['memberId', 'text', 'subjectKind', 'subjectId'])
      .where('workspaceId', '=', tx.workspaceId)
      .where('noticeId', '=', refId)
      .where('readAt', 'is', null)
      .executeTakeFirst();
    if (!notice) return undefined;
    const [reader] = await addressesOf(tx, [notice.memberId]);
    const subject = knownNotices.of(tx.system).subjects.get(notice.subjectKind);
    if (!reader || !subject) return undefined;
    // Mails lie about in many places: whoever may see the details sees them in the console.
    const text = maskSensitive(Written.parse(notice.text)[reader.locale]);
    const link = `${publicOrigin(tx.system.config)}/console${subject.pathOf(notice.subjectId)}`;
    const body = say(noticeWords.mailBody, reader.locale, { text });
    await queueMail(tx, { to: reader.email, subject: text, body, link });
    return undefined;
  },
});
