import { createHash } from 'node:crypto';
import { type Endpoint, say } from '@zhiyin/domain/kit';
import { groundWords } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, requirePermission, type Tx } from '../context.ts';
import { transact } from '../database/transact.ts';
import { Refusal } from '../refusal.ts';

const Key = z.string().regex(/^[\w.:-]{8,128}$/);

interface Asked {
  key: string;
  params: unknown;
  query: unknown;
  body: unknown;
}

/**
 * Does a write once for each idempotency key: the key, what was done and the answer commit together, so a repeat (a
 * lost answer, a double click, two at once) gets the first one's answer.
 *
 * @throws Refusal `conflict` when the key was used for a different request, or its answer held a secret.
 */
export async function once<T>(
  ctx: Context,
  endpoint: Endpoint,
  asked: Asked,
  act: (tx: Tx) => Promise<T>,
): Promise<T> {
  const key = Key.safeParse(asked.key);
  if (!key.success)
    throw new Refusal('invalid', groundWords.invalid, {}, [
      { path: 'idempotency-key', message: say(groundWords.badField, ctx.locale) },
    ]);
  const scope = `${endpoint.name} ${ctx.actor.kind} ${ctx.actor.id ?? ''}`;
  const requestHash = createHash('sha256')
    .update(JSON.stringify([asked.params, asked.query, asked.body]))
    .digest('base64url');

  return transact(ctx, async (tx) => {
    const row = {
      workspaceId: tx.workspaceId,
      scope,
      key: key.data,
      requestHash,
      createdAt: tx.system.now(),
    };
    const made = await tx.db
      .insertInto('idempotency')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!made) {
      // Whoever has lost the right since is not shown what was done with it.
      if (typeof endpoint.may === 'object') requirePermission(tx, endpoint.may);
      return repeated<T>(tx, row);
    }

    const answer = await act(tx);
    if (!endpoint.isSecret) {
      // An upsert that always meets its row: it is found by its key, whatever the statistics say.
      tx.later(sql`
        insert into idempotency (workspace_id, scope, key, request_hash, created_at)
        values (${row.workspaceId}, ${scope}, ${row.key}, ${requestHash}, ${row.createdAt})
        on conflict (workspace_id, scope, key) do update set response = ${JSON.stringify(answer ?? null)}::jsonb`);
    }
    return answer;
  });
}

async function repeated<T>(
  tx: Tx,
  row: { workspaceId: string; scope: string; key: string; requestHash: string },
): Promise<T> {
  const before = await tx.db
    .selectFrom('idempotency')
    .select(['requestHash', 'response', sql<boolean>`response is null`.as('isWithheld')])
    .where('workspaceId', '=', row.workspaceId)
    .where('scope', '=', row.scope)
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow();
  if (before.requestHash !== row.requestHash) throw new Refusal('conflict', groundWords.keyReused);
  if (before.isWithheld) throw new Refusal('conflict', groundWords.alreadyDone);
  // It was this endpoint's own answer when it was stored.
  return before.response as T;
}
