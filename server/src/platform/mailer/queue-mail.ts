import { mailHeld, mailWords } from '@zhiyin/domain/platform';
import { z } from 'zod';
import type { Tx } from '../context.ts';
import { schedule } from '../due/schedule.ts';
import { announce } from '../facts/announce.ts';
import { postMail } from './post-mail.ts';
import { type MailFile, mailTransport } from './transport.ts';

/** A mail to one person, in their language. `link` is what they are to open; it stands below the text. */
export interface NewMail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly link?: string;
  /** What stands below all else. */
  readonly foot?: string;
  /** Where whoever reads it ends mails like it; mail programs offer it as a button. */
  readonly unsubscribeLink?: string;
  /** Together at most `mailBytesMax`. */
  readonly files?: readonly MailFile[];
}

/** Most bytes of the files of one mail: with what they grow by on their way, most mail servers take it. */
export const mailBytesMax = 7 * 1024 * 1024;

/** Nothing that could begin another header or name another recipient. */
const Recipient = z.email().max(254);

/** Whether mails can be sent to it. */
export function isAddress(text: string): boolean {
  return Recipient.safeParse(text).success;
}

/**
 * Sends a mail once the caller's transaction commits. Without a mail server it is held for somebody to hand on.
 * Answers the mail's id.
 *
 * @throws ZodError when `to` is no address, Error when its files are too large: whoever calls has checked both.
 */
export async function queueMail(tx: Tx, mail: NewMail): Promise<string> {
  const mailId = tx.system.newId();
  const files = mail.files ?? [];
  if (bytesOf(files) > mailBytesMax) throw new Error('the files of a mail are too large');
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
      foot: mail.foot ?? null,
      unsubscribeLink: mail.unsubscribeLink ?? null,
      state: isHeld ? 'held' : 'queued',
      failure: isHeld ? mailWords.noMailServer.en : null,
      createdAt: tx.system.now(),
    })
    .execute();
  if (files.length > 0)
    await tx.db
      .insertInto('mailFiles')
      .values(rowsOf(tx, mailId, files))
      .execute();
  if (isHeld) await announce(tx, mailHeld, { mailId });
  else await schedule(tx, postMail, mailId, tx.system.now());
  return mailId;
}

/** How much files weigh together. */
export function bytesOf(files: readonly MailFile[]): number {
  return files.reduce((all, { content }) => all + content.length, 0);
}

function rowsOf({ workspaceId }: Tx, mailId: string, files: readonly MailFile[]) {
  return files.map(({ name, ...file }, place) => ({
    workspaceId,
    mailId,
    place,
    name: oneLine(name),
    ...file,
  }));
}

/** Names of shops and people end up in subjects: a line break in one must not begin a header. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
