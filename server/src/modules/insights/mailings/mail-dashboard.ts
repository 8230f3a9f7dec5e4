import { mailingDone, nextMailing, type PostOutcome } from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { actorsOf, addressesOf } from '#modules/people';
import { requireSystem } from '#platform/auth/as-system.ts';
import { type Context, may, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type Again, dueKind } from '#platform/due/due-kind.ts';
import { announce } from '#platform/facts/announce.ts';
import { queueMail } from '#platform/mailer/queue-mail.ts';
import { mailTransport } from '#platform/mailer/transport.ts';
import { Refusal } from '#platform/refusal.ts';
import { shopDay } from '../shop-day.ts';
import { letterTo } from './letter.ts';
import { keepPost, type MailingRow, mailingToDo } from './rows.ts';

/** Runs of a mailing whose results are kept. */
const runsKept = 12;

/**
 * Mails a dashboard to each of its receivers, and sets the next time. Each mail commits by itself with its note, so
 * that none goes out twice when the work is taken up again.
 */
export const mailDashboard = dueKind('insights:mail-dashboard', {
  reach: (ctx, { refId }) => mailAll(ctx, refId),
  atOnce: 1,
  timeoutSeconds: 600,
});

async function mailAll(ctx: Context, mailingId: string): Promise<Again | undefined> {
  requireSystem(ctx);
  const mailing = await look(ctx, (tx) => mailingToDo(tx, mailingId));
  const dueAt = mailing?.nextAt ?? null;
  if (!mailing || dueAt === null) return undefined;
  const done = await look(ctx, (tx) => postedTo(tx, mailingId, dueAt));
  for (const memberId of mailing.receiverIds) {
    if (!done.has(memberId)) await mailTo(ctx, mailing, memberId, dueAt);
  }
  return transact(ctx, (tx) => goOn(tx, mailing, dueAt));
}

async function postedTo(tx: Tx, mailingId: string, dueAt: Date): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom('mailingPosts')
    .select('memberId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailingId', '=', mailingId)
    .where('dueAt', '=', dueAt)
    .execute();
  return new Set(rows.map(({ memberId }) => memberId));
}

/** Mails it to one member by their own rights, and notes what came of it. */
export async function mailTo(
  ctx: Context,
  mailing: MailingRow,
  memberId: string,
  dueAt: Date,
): Promise<PostOutcome> {
  requireSystem(ctx);
  const reader = await look(ctx, (tx) => readerOf(tx, memberId));
  const { mailingId } = mailing;
  const note = (tx: Tx, outcome: PostOutcome, mailId: string | null) =>
    keepPost(tx, { mailingId, dueAt, memberId, outcome, mailId });
  const letter = await letterFor(ctx, mailing, reader);
  await transact(ctx, async (tx) => {
    if (letter.outcome !== 'waiting' || !reader) return note(tx, letter.outcome, null);
    await note(tx, 'waiting', await queueMail(tx, { ...letter.mail, to: reader.email }));
  });
  return letter.outcome;
}

async function readerOf(tx: Tx, memberId: string) {
  const [address] = await addressesOf(tx, [memberId]);
  const actor = (await actorsOf(tx, [memberId])).get(memberId);
  return address && actor ? { ...address, actor } : null;
}

type Reader = NonNullable<Awaited<ReturnType<typeof readerOf>>>;

async function letterFor(ctx: Context, mailing: MailingRow, reader: Reader | null) {
  if (!reader) return { outcome: 'gone' } as const;
  if (mailTransport.of(ctx.system) === null) return { outcome: 'no-server' } as const;
  const own: Context = { ...ctx, actor: reader.actor, locale: reader.locale };
  if (!may(own, readMetrics)) return { outcome: 'not-theirs' } as const;
  try {
    return await letterTo(own, mailing);
  } catch (error) {
    // A dashboard that was deleted, or is not shared with them any more.
    if (error instanceof Refusal && error.kind === 'missing') return { outcome: 'not-theirs' } as const;
    throw error;
  }
}

/** Sets the next time, unless somebody changed it meanwhile, and lets go of what came of it long ago. */
async function goOn(tx: Tx, { mailingId, ...mailing }: MailingRow, dueAt: Date): Promise<Again | undefined> {
  const { timeZone } = await shopDay(tx);
  const nextAt = nextMailing(mailing, timeZone, tx.system.now());
  const { numUpdatedRows } = await tx.db
    .updateTable('mailings')
    .set({ nextAt })
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailingId', '=', mailingId)
    .where('nextAt', '=', dueAt)
    .where('archivedAt', 'is', null)
    .executeTakeFirst();
  await tellOf(tx, mailingId, dueAt);
  await forgetOld(tx, mailingId);
  return numUpdatedRows > 0n ? { at: nextAt } : undefined;
}

async function tellOf(tx: Tx, mailingId: string, dueAt: Date): Promise<void> {
  const rows = await tx.db
    .selectFrom('mailingPosts')
    .select('outcome')
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailingId', '=', mailingId)
    .where('dueAt', '=', dueAt)
    .execute();
  const mailed = rows.filter(({ outcome }) => outcome === 'waiting').length;
  await announce(tx, mailingDone, { mailingId, mailed, others: rows.length - mailed });
}

async function forgetOld(tx: Tx, mailingId: string): Promise<void> {
  const moments = await tx.db
    .selectFrom('mailingPosts')
    .select('dueAt')
    .distinct()
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailingId', '=', mailingId)
    .orderBy('dueAt', 'desc')
    .offset(runsKept - 1)
    .limit(1)
    .execute();
  const [oldest] = moments;
  if (!oldest) return;
  await tx.db
    .deleteFrom('mailingPosts')
    .where('workspaceId', '=', tx.workspaceId)
    .where('mailingId', '=', mailingId)
    .where('dueAt', '<', oldest.dueAt)
    .execute();
}
