import { isDeepStrictEqual } from 'node:util';
import {
  askedWords,
  type changeConnection as changing,
  connectionChanged,
  connectionsMax,
  type createConnection as creating,
  platformKey,
  type StoreConnection,
  storeWrite,
  connectionWords as words,
} from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { answersOf } from './asked/answers.ts';
import { allAskings, askNow, beginAsking, dropSpan, findAsking } from './asked/askings.ts';
import { changedCredentials, credentialsOf, sinceOf } from './credentials.ts';
import {
  aboutOf,
  allConnections,
  type ConnectionRow,
  findConnection,
  present,
  presentWith,
  sealSecret,
  secretOf,
} from './rows.ts';

export async function listConnections(ctx: Context): Promise<{ items: StoreConnection[] }> {
  requirePermission(ctx, storeWrite);
  return look(ctx, async (tx) => {
    const [rows, askings] = [await allConnections(tx), await allAskings(tx)];
    return { items: rows.map((row) => presentWith(tx, row, askings.get(row.connectionId))) };
  });
}

/**
 * Connects a shop system, which works as soon as that has the address and the same secret; or a platform, which is asked
 * at once.
 */
export async function createConnection(
  ctx: Context,
  given: z.output<typeof creating.body>,
): Promise<StoreConnection> {
  requirePermission(ctx, storeWrite);
  const { kind, name, platform: typed } = given;
  const { answers, secret } = credentialsOf(ctx, given);
  const since = sinceOf(ctx, given);
  return transact(ctx, async (tx) => {
    await takeTurn(tx);
    const known = await allConnections(tx);
    if (known.length >= connectionsMax)
      throw new Refusal('limit', words.connectionsAtMost, { max: connectionsMax });
    const platform = platformKey(typed);
    requireFree(known, platform, null);
    const connectionId = tx.system.newId();
    const { workspaceId, system } = tx;
    const made = { workspaceId, connectionId, kind, name, platform, createdAt: system.now() };
    await tx.db
      .insertInto('storeConnections')
      .values({ ...made, answers: JSON.stringify(answers), sealedSecret: sealSecret(system, secret) })
      .execute();
    if (since !== null) await beginAsking(tx, connectionId, since);
    return told(tx, connectionId, 'added');
  });
}

/** Changes name, platform or secret. With another secret what was wrong with the old one counts no longer. */
export async function changeConnection(
  ctx: Context,
  connectionId: string,
  { revision, name, platform: typed, ...given }: z.output<typeof changing.body>,
): Promise<StoreConnection> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => {
    await takeTurn(tx);
    const before = await findConnection(tx, connectionId, true);
    if (before.revision !== revision) throw new Refusal('conflict', words.connectionChangedMeanwhile);
    const platform = platformKey(typed);
    if (before.archivedAt === null) requireFree(await allConnections(tx), platform, connectionId);
    const { answers, secret } = changedCredentials(ctx, before, given);
    const isNewSecret = secret !== secretOf(tx.system, before);
    const isAnswered = !isDeepStrictEqual(answers, answersOf(before.answers));
    const fields = [
      ...(before.name === name ? [] : ['name']),
      ...(before.platform === platform ? [] : ['platform']),
      ...(isAnswered ? ['answers'] : []),
      ...(isNewSecret ? ['secret'] : []),
    ];
    if (fields.length === 0) return present(tx, before);
    const anew = { state: 'waiting', problem: null, problemDetail: null };
    const sealed = isNewSecret && { sealedSecret: sealSecret(tx.system, secret) };
    const settings = { name, platform, answers: JSON.stringify(answers), revision: revision + 1 };
    await tx.db
      .updateTable('storeConnections')
      .set({ ...settings, ...sealed, ...((isNewSecret || isAnswered) && anew) })
      .where('workspaceId', '=', tx.workspaceId)
      .where('connectionId', '=', connectionId)
      .execute();
    if (isNewSecret || isAnswered) await dropSpan(tx, connectionId);
    await askAgain(tx, connectionId);
    return told(tx, connectionId, 'changed', fields);
  });
}

/** Switches a connection off or on; switched as it is already, nothing changes. */
export async function switchConnection(
  ctx: Context,
  connectionId: string,
  { isOff }: { isOff: boolean },
): Promise<StoreConnection> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => {
    await takeTurn(tx);
    const before = await findConnection(tx, connectionId, true);
    if ((before.archivedAt !== null) === isOff) return present(tx, before);
    if (!isOff) requireFree(await allConnections(tx), before.platform, connectionId);
    await tx.db
      .updateTable('storeConnections')
      .set({ archivedAt: isOff ? tx.system.now() : null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('connectionId', '=', connectionId)
      .execute();
    if (!isOff) await askAgain(tx, connectionId);
    return told(tx, connectionId, isOff ? 'switched-off' : 'switched-on');
  });
}

/** Asks a platform now, whatever went wrong before. @throws Refusal for one that tells by itself or is switched off */
export async function askConnection(ctx: Context, connectionId: string): Promise<StoreConnection> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => {
    const row = await findConnection(tx, connectionId);
    if (row.archivedAt !== null) throw new Refusal('conflict', words.connectionIsOff);
    if ((await findAsking(tx, connectionId)) === null) throw new Refusal('invalid', askedWords.notAsked);
    await askNow(tx, connectionId);
    return present(tx, row);
  });
}

async function askAgain(tx: Tx, connectionId: string): Promise<void> {
  if ((await findAsking(tx, connectionId)) !== null) await askNow(tx, connectionId);
}

/** One after the other in a shop: two that come at once would each find the platform free. */
async function takeTurn(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`store connections ${tx.workspaceId}`}, 0))`.execute(
    tx.db,
  );
}

/** Orders are known by platform and number: two shops that write the same platform would write each other's orders. */
function requireFree(known: readonly ConnectionRow[], platform: string, connectionId: string | null): void {
  const isTaken = known.some(
    (one) => one.archivedAt === null && one.platform === platform && one.connectionId !== connectionId,
  );
  if (isTaken) throw new Refusal('conflict', words.platformConnected, { platform });
}

async function told(
  tx: Tx,
  connectionId: string,
  change: 'added' | 'changed' | 'switched-off' | 'switched-on',
  fields: readonly string[] = [],
): Promise<StoreConnection> {
  const row = await findConnection(tx, connectionId);
  await announce(tx, connectionChanged, { ...aboutOf(row), change, fields: [...fields] });
  return present(tx, row);
}
