import { type Mailing, type MailingPost, postOutcomes, readyDashboard } from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { visibleLines } from '../dashboards/rows.ts';
import { allMailings, isReceiver, isTheirs, type MailingRow } from './rows.ts';

/** Those that the caller may change or receives. */
export async function listMailings(
  ctx: Context,
  { dashboard }: { readonly dashboard?: string | undefined },
): Promise<{ items: Mailing[] }> {
  requirePermission(ctx, readMetrics);
  return look(ctx, async (tx) => {
    const all = await allMailings(tx, dashboard);
    const items: Mailing[] = [];
    for (const row of all) {
      const isMine = await isTheirs(tx, row);
      if (isMine || isReceiver(tx, row)) items.push(await present(tx, row, isMine));
    }
    return { items };
  });
}

/** A mailing as it is shown. */
export async function present(tx: Tx, row: MailingRow, isMine: boolean): Promise<Mailing> {
  const lines = readyDashboard(row.dashboard) ? [] : await visibleLines(tx);
  const name = lines.find(({ dashboardId }) => dashboardId === row.dashboard)?.name ?? null;
  const posts = await lastPosts(tx, row.mailingId);
  return {
    ...row,
    name,
    isMine,
    nextAt: row.nextAt?.toISOString() ?? null,
    // Who only receives it is told of their own mail, and of nobody else's.
    last: isMine ? posts : posts.filter(({ memberId }) => memberId === tx.actor.id),
  };
}

/** What came of it the last time, as the mail server has it by now. */
async function lastPosts(tx: Tx, mailingId: string): Promise<MailingPost[]> {
  const rows = await tx.db
    .selectFrom('mailingPosts as p')
    .leftJoin('mails as m', (join) =>
      join.onRef('m.workspaceId', '=', 'p.workspaceId').onRef('m.mailId', '=', 'p.mailId'),
    )
    .select(['p.memberId', 'p.at', 'p.outcome', 'm.state', 'm.failure'])
    .where('p.workspaceId', '=', tx.workspaceId)
    .where('p.mailingId', '=', mailingId)
    .where('p.dueAt', '=', (latest) =>
      latest
        .selectFrom('mailingPosts as l')
        .select((row) => row.fn.max('l.dueAt').as('dueAt'))
        .where('l.workspaceId', '=', tx.workspaceId)
        .where('l.mailingId', '=', mailingId),
    )
    .orderBy('p.memberId')
    .execute();
  return rows.map(({ memberId, at, outcome, state, failure }) => ({
    memberId,
    at: at.toISOString(),
    outcome: outcomeOf(outcome, state),
    failure,
  }));
}

function outcomeOf(outcome: string, state: string | null): MailingPost['outcome'] {
  if (outcome === 'waiting') {
    if (state === 'failed' || state === 'held') return 'failed';
    // A mail that housekeeping took away was sent long ago.
    return state === 'queued' ? 'waiting' : 'sent';
  }
  return z.enum(postOutcomes).parse(outcome);
}
