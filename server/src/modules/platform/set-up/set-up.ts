import { setUpWords } from '@zhiyin/domain/platform';
import type pg from 'pg';
import { authOf } from '#platform/auth/auth.ts';
import type { Ground } from '#platform/context.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';
import type { System } from '#platform/system.ts';
import { createWorkspace, type MadeShop, type NewShop } from './create-workspace.ts';
import { isLocal, isSetUpToken } from './set-up-token.ts';

/** Whether this server still waits for its owner, and whether this caller needs the token to become it. */
export async function readSetUp(
  ground: Ground,
  exchange: Exchange,
): Promise<{ needed: boolean; isTokenNeeded: boolean }> {
  const isEmpty = await isEmptyServer(ground.system);
  return { needed: isEmpty, isTokenNeeded: isEmpty && !isLocal(ground, exchange.request.headers) };
}

/**
 * Makes the first shop and its owner, and signs them in. Works once on an empty server: of two at the same moment
 * one is the first.
 *
 * @throws Refusal `conflict` when there is a shop, `forbidden` from other machines without the token.
 */
export async function setUp(
  ground: Ground,
  { token, ...shop }: NewShop & { token?: string | undefined },
  exchange: Exchange,
): Promise<{ workspaceId: string; memberId: string }> {
  const { system } = ground;
  if (!(await isEmptyServer(system))) throw new Refusal('conflict', setUpWords.alreadyDone);
  if (!isLocal(ground, exchange.request.headers) && !isSetUpToken(system, token)) {
    throw new Refusal('forbidden', setUpWords.tokenNeeded);
  }
  const made = await oneAtATime(system, () => createFirst(ground, shop));
  await authOf(system).signIn(ground, shop, exchange);
  return { workspaceId: made.workspaceId, memberId: made.memberId };
}

async function createFirst(ground: Ground, shop: NewShop): Promise<MadeShop> {
  if (!(await isEmptyServer(ground.system))) throw new Refusal('conflict', setUpWords.alreadyDone);
  const auth = authOf(ground.system);
  // On an empty server an account can only be what a set-up left behind that was killed half way.
  const leftover = await auth.findUser(shop.email);
  if (leftover) await auth.removeUser(leftover.userId);
  return createWorkspace(ground, shop);
}

async function isEmptyServer(system: System): Promise<boolean> {
  const { rows } = await system.database.dispatcher.query('select from workspaces limit 1');
  return rows.length === 0;
}

/** A number of our own among the database's advisory locks. */
const lockNumber = 1_314_520;

async function oneAtATime<T>(system: System, work: () => Promise<T>): Promise<T> {
  const client: pg.PoolClient = await system.database.owner.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [lockNumber]);
    return await work();
  } finally {
    await client.query('rollback').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}
