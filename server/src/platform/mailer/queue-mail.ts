import { mailHeld, mailWords } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Tx } from '../context.ts';
import { schedule } from '../due/schedule.ts';
import { announce } from '../facts/announce.ts';
import { postMail } from './post-mail.ts';
import { mailTransport } from './transport.ts';

/** A mail to one person, in their language. `link` is what they are to open; it stands below the text. */
export interface NewMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly link?: string;
}

/** Nothing that could begin another header or name another recipient. */
const Recipient = z.email().max(254);

/**
 * Sends a mail once the caller's transaction commits. Without a mail server it is held for somebody to hand on.
 * Answers the mail's id.
 *
 * @throws ZodError when `to` is no address: whoever calls has checked it.
 */
export async function queueMail(tx: Tx, mail: NewMail): Promise<string> {
  const mailId = tx.system.newId();
  const isHeld = mailTransport.of(tx.system) === null;
  await tx.db
    .insertInto('mails')
    .values({
      workspaceId: tx.workspaceId,
      mailId,
      recipient: Recipient.parse(mail.to),
      subject: oneLine(mail.subject),
      body: mail.body,
      link: mail.link ?? null,
      state: isHeld ? 'held' : 'queued',
      failure: isHeld ? mailWords.noMailServer.en : null,
      createdAt: tx.system.now(),
    })
    .execute();
  if (isHeld) await announce(tx, mailHeld, { mailId });
  else await schedule(tx, postMail, mailId, tx.system.now());
  return mailId;
}

/** Names of shops and people end up in subjects: a line break in one must not begin a header. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
