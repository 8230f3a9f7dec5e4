import { mailHandedOn, mailWords, readMails } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { unschedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { forgetFiles, postMail } from '#platform/mailer/post-mail.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockMail } from './queries.ts';

/** Says that a person gave the recipient the link. The mail is not sent any more and its link is forgotten. */
export async function handOnMail(ctx: Context, mailId: string): Promise<{ done: true }> {
  requirePermission(ctx, readMails);
  return transact(ctx, async (tx) => {
    const state = await lockMail(tx, mailId);
    if (state === 'handed-on') return { done: true };
    if (state === 'sent') throw new Refusal('conflict', mailWords.mailAlreadySent);
    await tx.db
      .updateTable('mails')
      .set({ state: 'handed-on', sentAt: tx.system.now(), body: '', link: null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('mailId', '=', mailId)
      .execute();
    await forgetFiles(tx, mailId);
    await unschedule(tx, postMail, mailId);
    await announce(tx, mailHandedOn, { mailId });
    return { done: true };
  });
}
