import { type ConnectionProblem, connectionHeard } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { aboutOf, type ConnectionRow, findConnection } from './rows.ts';

const noteAgainMs = 60_000;

/** Notes that it works, and how many orders came; tells it when it is news. */
export async function noteWell(tx: Tx, { connectionId }: ConnectionRow, count: number): Promise<void> {
  const { rows } = await sql<{ wasWell: boolean }>`
    update store_connections a set state = 'well', problem = null, problem_detail = null, problem_at = null,
      last_at = ${tx.system.now()}, taken_count = a.taken_count + ${count}
    from store_connections b
    where a.workspace_id = ${tx.workspaceId} and a.connection_id = ${connectionId}
      and b.workspace_id = a.workspace_id and b.connection_id = a.connection_id
    returning (b.state = 'well') as was_well
  `.execute(tx.db);
  if (rows[0]?.wasWell === false) await tell(tx, connectionId, 'well');
}

/** Notes what is wrong; a flood of the same is written down once a minute. */
export async function noteTrouble(
  tx: Tx,
  { connectionId, ...row }: ConnectionRow,
  problem: ConnectionProblem,
  detail: string | null,
): Promise<void> {
  const now = tx.system.now();
  const isSame = row.state === 'trouble' && row.problem === problem;
  const isRecent = row.problemAt !== null && now.getTime() - row.problemAt.getTime() < noteAgainMs;
  if (isSame && isRecent) return;
  await tx.db
    .updateTable('storeConnections')
    .set({ state: 'trouble', problem, problemDetail: detail, problemAt: now })
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', connectionId)
    .execute();
  if (!isSame) await tell(tx, connectionId, 'trouble');
}

async function tell(tx: Tx, connectionId: string, state: 'well' | 'trouble'): Promise<void> {
  const row = await findConnection(tx, connectionId);
  await announce(tx, connectionHeard, { ...aboutOf(row), state });
}
