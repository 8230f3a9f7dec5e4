import { connectionHeard, StoreConnection, connectionWords as words } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import { z } from 'zod';
import { asSystem } from '#platform/auth/as-system.ts';
import type { Context, Ground, Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { readAddress } from '../address.ts';
import { isPing, isSigned, type Told, toldIn, type Webhook } from '../read-webhook.ts';
import { aboutOf, type ConnectionRow, findConnection, secretOf } from '../rows.ts';
import { takeTold } from '../take-told.ts';

const Kind = StoreConnection.shape.kind;
const noteAgainMs = 60_000;
const heardFromMs = 3600_000;

/**
 * Takes what a shop system tells of an order. It is answered once it is stored; told again, or too late, it changes
 * nothing. What is signed rightly and cannot be read is answered all the same, or the system would give up telling.
 *
 * @throws Refusal `unknown` when it is not the shop system's; `missing` when the connection is gone or switched off.
 */
export async function receiveWebhook(
  ground: Ground,
  address: string,
  webhook: Webhook,
): Promise<{ done: true }> {
  const named = readAddress(address);
  if (!named) throw new Refusal('missing', words.connectionNotFound);
  const ctx = asSystem(ground, named.workspaceId, 'callback');
  const row = await look(ctx, (tx) => findConnection(tx, named.connectionId));
  if (row.archivedAt !== null) throw new Refusal('missing', words.connectionIsOff);
  const kind = Kind.parse(row.kind);
  if (isPing(kind, webhook)) return { done: true };
  if (!isSigned(kind, secretOf(ctx.system, row), webhook)) {
    if (!isHeardFrom(ctx, row)) await transact(ctx, (tx) => noteTrouble(tx, row, 'signature', null));
    throw new Refusal('unknown', words.webhookForged);
  }
  const read = readOrder(ctx, row, webhook);
  await transact(ctx, async (tx) => {
    if ('unreadable' in read) return noteTrouble(tx, row, 'unreadable', read.unreadable);
    const problem = await takeTold(tx, row, read.told);
    if (problem !== null) return noteTrouble(tx, row, problem, null);
    return noteWell(tx, row, read.told !== null && !('app' in read.told));
  });
  return { done: true };
}

type Read = { readonly told: Told } | { readonly unreadable: string };

function readOrder({ system }: Context, row: ConnectionRow, webhook: Webhook): Read {
  try {
    const { platform } = row;
    return { told: toldIn(Kind.parse(row.kind), webhook, { platform, now: system.now() }) };
  } catch (error) {
    const detail = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return { unreadable: detail.slice(0, 300) };
  }
}

/** While genuine calls come, a forged one is a stranger's, and says nothing of the connection. */
function isHeardFrom({ system }: Context, { lastAt }: ConnectionRow): boolean {
  return lastAt !== null && system.now().getTime() - lastAt.getTime() < heardFromMs;
}

async function noteWell(tx: Tx, { connectionId }: ConnectionRow, isOrder: boolean): Promise<void> {
  const { rows } = await sql<{ wasWell: boolean }>`
    update store_connections a set state = 'well', problem = null, problem_detail = null, problem_at = null,
      last_at = ${tx.system.now()}, taken_count = a.taken_count + ${isOrder ? 1 : 0}
    from store_connections b
    where a.workspace_id = ${tx.workspaceId} and a.connection_id = ${connectionId}
      and b.workspace_id = a.workspace_id and b.connection_id = a.connection_id
    returning (b.state = 'well') as was_well
  `.execute(tx.db);
  if (rows[0]?.wasWell === false) await tell(tx, connectionId, 'well');
}

/** A flood of the same is written down once a minute. */
async function noteTrouble(
  tx: Tx,
  { connectionId, ...row }: ConnectionRow,
  problem: 'signature' | 'unreadable' | 'uninstalled',
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
