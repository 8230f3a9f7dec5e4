import { accountTroubled, accountWell } from '@zhiyin/domain/channels';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Trouble } from './rows.ts';

const noteAgainMs = 60_000;

/** Notes that something went wrong, and tells it when all was well before or it is another trouble now. */
export async function noteTrouble(tx: Tx, accountId: string, { failure, detail }: Trouble): Promise<void> {
  const now = tx.system.now();
  const row = await tx.db
    .selectFrom('channelAccounts')
    .select(['kind', 'state', 'failure', 'failedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .executeTakeFirst();
  if (!row) return;
  const isNews = row.state !== 'trouble' || row.failure !== failure;
  const isRecent = row.failedAt !== null && now.getTime() - row.failedAt.getTime() < noteAgainMs;
  // A flood of the same is written down once a minute.
  if (!isNews && isRecent) return;
  await tx.db
    .updateTable('channelAccounts')
    .set({ state: 'trouble', failure, failureDetail: detail.slice(0, 300), failedAt: now })
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .execute();
  if (isNews) await announce(tx, accountTroubled, { accountId, channel: row.kind, failure });
}

/**
 * Notes that it works; `way` is what was seen to work. At most once a minute where nothing changes. That something came
 * does not mean that the vendor can be reached.
 */
export async function noteWell(tx: Tx, accountId: string, way: 'in' | 'out' | 'check'): Promise<void> {
  const now = tx.system.now();
  const before = new Date(now.getTime() - noteAgainMs);
  const column = { in: 'last_in_at', out: 'last_out_at', check: 'checked_at' }[way];
  const { rows } = await sql<{ kind: string; wasTrouble: boolean }>`
    update channel_accounts a set ${sql.ref(column)} = ${now},
      state = case when ${way === 'in'} and a.failure = 'unreachable' then a.state else 'well' end
    from channel_accounts b
    where a.workspace_id = ${tx.workspaceId} and a.account_id = ${accountId}
      and b.workspace_id = a.workspace_id and b.account_id = a.account_id
      and (a.state <> 'well' or a.${sql.ref(column)} is null or a.${sql.ref(column)} < ${before})
    returning a.kind, (b.state <> a.state) as was_trouble
  `.execute(tx.db);
  const [row] = rows;
  if (row?.wasTrouble) await announce(tx, accountWell, { accountId, channel: row.kind });
}
