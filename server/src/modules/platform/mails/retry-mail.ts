import { mailRetried, mailWords, readMails } from '@zhiyin/domain/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { postMail } from '#platform/mailer/post-mail.ts';
import { mailTransport } from '#platform/mailer/transport.ts';
import { Refusal } from '#platform/refusal.ts';
import { lockMail } from './queries.ts';

/** Sends a mail now that was held, failed or waits for its next try. */
export async function retryMail(ctx: Context, mailId: string): Promise<{ done: true }> {
  requirePermission(ctx, readMails);
  if (mailTransport.of(ctx.system) === null) throw new Refusal('conflict', mailWords.noMailServer);
  return transact(ctx, async (tx) => {
    const state = await lockMail(tx, mailId);
    if (state === 'sent' || state === 'handed-on') throw new Refusal('conflict', mailWords.mailAlreadySent);
    await tx.db
      .updateTable('mails')
      .set({ state: 'queued', failure: null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('mailId', '=', mailId)
      .execute();
    await schedule(tx, postMail, mailId, tx.system.now());
    await announce(tx, mailRetried, { mailId });
    return { done: true };
  });
}
