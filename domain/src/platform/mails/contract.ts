import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Moment, Page, PageQuery } from '../../kit/shapes.ts';
import { readMails } from '../permissions.ts';

/**
 * queued: waits for its turn or its next try. held: there is no mail server. sent: a mail server took it.
 * failed: one refused it for good. handed-on: a person gave the recipient the link.
 */
export const MailState = z.enum(['queued', 'held', 'sent', 'failed', 'handed-on']);
export type MailState = z.infer<typeof MailState>;

export const Mail = z.object({
  mailId: Id,
  recipient: z.string(),
  subject: z.string(),
  state: MailState,
  /** What the mail server said last, or why none was asked. */
  failure: z.string().nullable(),
  /** What the recipient is to open; gone once the mail has reached them. */
  link: z.string().nullable(),
  createdAt: Moment,
  sentAt: Moment.nullable(),
});
export type Mail = z.infer<typeof Mail>;

const mail = z.strictObject({ mailId: Id });

export const listMails = endpoint('platform.list-mails', {
  method: 'GET',
  path: '/mails',
  may: readMails,
  words: { zh: '列出邮件', en: 'List mails' },
  query: PageQuery.extend({ state: MailState.optional() }),
  response: Page(Mail),
});

export const handOnMail = endpoint('platform.hand-on-mail', {
  method: 'POST',
  path: '/mails/:mailId/hand-on',
  may: readMails,
  words: { zh: '标记为已转交', en: 'Say that a mail was handed on by hand' },
  params: mail,
  response: Done,
});

export const retryMail = endpoint('platform.retry-mail', {
  method: 'POST',
  path: '/mails/:mailId/retry',
  may: readMails,
  words: { zh: '重新发送邮件', en: 'Try to send a mail again' },
  params: mail,
  response: Done,
});
