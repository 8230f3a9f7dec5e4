import { mailFailed, mailHeld, mailSent, mailWords } from '@zhiyin/domain/platform';
import type { Context, Tx } from '../context.ts';
import { look, transact } from '../database/transact.ts';
import { dueKind, type Work } from '../due/due-kind.ts';
import { announce } from '../facts/announce.ts';
import { judge } from './judge.ts';
import { type Letter, type MailFile, mailTransport } from './transport.ts';

/** 15 s, 30 s, 1 min … up to an hour apart: somewhat more than a day in all. */
const triesMax = 34;
const backOffSeconds = (tries: number): number => Math.min(3600, 15 * 2 ** (tries - 1));

/** Brings one queued mail to the mail server. */
export const postMail = dueKind('post:mail', {
  reach: async (ctx, work) => {
    await post(ctx, work);
    return undefined;
  },
  atOnce: 2,
  triesMax,
  timeoutSeconds: 60,
  backOffSeconds,
});

async function post(ctx: Context, { refId: mailId, tries }: Work): Promise<void> {
  const letter = await look(ctx, (tx) => findQueued(tx, mailId));
  if (!letter) return;
  const transport = mailTransport.of(ctx.system);
  if (!transport) return transact(ctx, (tx) => markHeld(tx, mailId));
  try {
    await transport.send(letter);
  } catch (error) {
    const { isFinal, failure } = judge(error);
    if (isFinal || tries >= triesMax) return transact(ctx, (tx) => markFailed(tx, mailId, failure));
    await transact(ctx, (tx) => change(tx, mailId, { failure }));
    throw error;
  }
  await transact(ctx, (tx) => markSent(tx, mailId));
}

async function findQueued(tx: Tx, mailId: string): Promise<Letter | null> {
  const row = await tx.db
    .selectFrom('mails')
    .select(['recipient', 'subject', 'body', 'link', 'foot', 'unsubscribeLink'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailId', '=', mailId)
    .where('state', '=', 'queued')
    .executeTakeFirst();
  if (!row) return null;
  const { recipient: to, subject, body, link, foot, unsubscribeLink } = row;
  const linked = link === null ? body : `${body}\n\n${link}\n`;
  const text = foot === null ? linked : `${linked}\n${foot}\n`;
  return { mailId, to, subject, text, unsubscribeLink, files: await filesOf(tx, mailId) };
}

function filesOf(tx: Tx, mailId: string): Promise<MailFile[]> {
  return tx.db
    .selectFrom('mailFiles')
    .select(['name', 'mediaType', 'content'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailId', '=', mailId)
    .orderBy('place')
    .execute();
}

/** What went with a mail is kept no longer than it takes. */
export async function forgetFiles(tx: Tx, mailId: string): Promise<void> {
  await tx.db
    .deleteFrom('mailFiles')
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailId', '=', mailId)
    .execute();
}

/** What was sent is not kept: links that sign somebody in must not lie about. */
async function markSent(tx: Tx, mailId: string): Promise<void> {
  const gone = { body: '', link: null, foot: null, unsubscribeLink: null };
  await change(tx, mailId, { state: 'sent', sentAt: tx.system.now(), failure: null, ...gone });
  await forgetFiles(tx, mailId);
  await announce(tx, mailSent, { mailId });
}

/** The mail server was taken out of the configuration while the mail waited. */
async function markHeld(tx: Tx, mailId: string): Promise<void> {
  await change(tx, mailId, { state: 'held', failure: mailWords.noMailServer.en });
  await announce(tx, mailHeld, { mailId });
}

async function markFailed(tx: Tx, mailId: string, failure: string): Promise<void> {
  await change(tx, mailId, { state: 'failed', failure });
  await announce(tx, mailFailed, { mailId });
}

async function change(
  tx: Tx,
  mailId: string,
  set: {
    state?: 'sent' | 'failed' | 'held';
    sentAt?: Date;
    failure?: string | null;
    body?: string;
    link?: string | null;
    foot?: null;
    unsubscribeLink?: null;
  },
): Promise<void> {
  await tx.db
    .updateTable('mails')
    .set(set)
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailId', '=', mailId)
    .execute();
}
