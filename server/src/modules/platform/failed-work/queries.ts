import type { PageQuery } from '@zhiyin/domain/kit';
import { type FailedWork, groundWords, type WorkSummary } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { Refusal } from '#platform/refusal.ts';

const lateMs = 60_000;

/** How the shop's background work stands, by kind. */
export async function summaryOf(tx: Tx): Promise<WorkSummary[]> {
  const lateBefore = new Date(tx.system.now().getTime() - lateMs);
  const rows = await tx.db
    .selectFrom('due')
    .select((row) => [
      'kind',
      row.fn.countAll<number>().filterWhere('failedAt', 'is', null).as('waiting'),
      row.fn
        .countAll<number>()
        .filterWhere('failedAt', 'is', null)
        .filterWhere('dueAt', '<', lateBefore)
        .as('late'),
      row.fn.countAll<number>().filterWhere('failedAt', 'is not', null).as('failed'),
      sql<Date | null>`min(due_at) filter (where failed_at is null)`.as('nextAt'),
    ])
    .where('workspaceId', '=', tx.workspaceId)
    .groupBy('kind')
    .orderBy('kind')
    .limit(500)
    .execute();
  return rows.map((row) => ({ ...row, nextAt: row.nextAt?.toISOString() ?? null }));
}

/** Work that was given up, newest first. */
export async function pageOfFailed(
  tx: Tx,
  { after, limit }: PageQuery,
): Promise<{ items: FailedWork[]; next: string | null }> {
  const before = momentCursor.read(after);
  let select = tx.db
    .selectFrom('due')
    .select(['dueId', 'kind', 'refId', 'tries', 'failure', 'failedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('failedAt', 'is not', null);
  if (before) {
    select = select.where((is) =>
      is.or([
        is('failedAt', '<', before.at),
        is.and([is('failedAt', '=', before.at), is('dueId', '<', before.id)]),
      ]),
    );
  }
  const rows = await select
    .orderBy('failedAt', 'desc')
    .orderBy('dueId', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.map((row) => ({ ...row, failedAt: row.failedAt?.toISOString() ?? '' }));
  return asPage(items, limit, (last) => momentCursor.write(last.failedAt, last.dueId));
}

/** Holds failed work until the transaction ends. @throws Refusal `missing`, also when it has not failed. */
export async function lockFailed(
  tx: Tx,
  dueId: string,
): Promise<{ dueId: string; kind: string; refId: string }> {
  const row = await tx.db
    .selectFrom('due')
    .select(['dueId', 'kind', 'refId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('dueId', '=', dueId)
    .where('failedAt', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', groundWords.notFound);
  return row;
}
