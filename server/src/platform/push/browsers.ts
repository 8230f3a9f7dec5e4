import { PushSubscription, pushWords } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { isPointOfCurve } from './encrypt-push.ts';
import { pushOutgoing } from './push-outgoing.ts';

/** For whom a browser is told of things, and the sign-in that it ends with. */
export interface PushReader {
  readonly kind: 'member' | 'customer';
  readonly id: string;
  readonly sessionId: string;
}

/** Browsers beyond this count go, those switched on longest ago first. */
const browsersMax = 10;
const purpose = 'push-subscription';

/**
 * Has a browser told for somebody from now on, and for nobody else of the shop: what waits for whoever used it before
 * is not sent. Whoever calls has made sure that the reader is whoever asks. Answers whether it was not told for them yet.
 *
 * @throws Refusal `invalid` when its address is not https: or leads to a private network, or its key is none.
 */
export async function keepBrowser(
  tx: Tx,
  reader: PushReader,
  subscription: PushSubscription,
): Promise<boolean> {
  const { system, workspaceId } = tx;
  pushOutgoing.of(system).check(subscription.endpoint);
  if (!isPointOfCurve(subscription.keys.p256dh)) throw new Refusal('invalid', pushWords.badKey);
  const told = {
    sealedSubscription: system.secrets.seal(purpose, JSON.stringify(subscription)),
    readerKind: reader.kind,
    readerId: reader.id,
    sessionId: reader.sessionId,
    createdAt: system.now(),
  };
  const endpointPrint = printOf(system, subscription.endpoint);
  const known = await tx.db
    .selectFrom('pushBrowsers')
    .select(['browserId', 'readerId'])
    .where('workspaceId', '=', workspaceId)
    .where('endpointPrint', '=', endpointPrint)
    .forUpdate()
    .executeTakeFirst();
  if (known && known.readerId !== reader.id) await dropBrowsers(tx, [known.browserId]);
  await tx.db
    .insertInto('pushBrowsers')
    .values({ workspaceId, browserId: system.newId(), endpointPrint, ...told })
    .onConflict((row) => row.columns(['workspaceId', 'endpointPrint']).doUpdateSet(told))
    .execute();
  await dropOldest(tx, reader.id);
  return known?.readerId !== reader.id;
}

async function dropOldest(tx: Tx, readerId: string): Promise<void> {
  const many = await tx.db
    .selectFrom('pushBrowsers')
    .select('browserId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('readerId', '=', readerId)
    .orderBy('createdAt', 'desc')
    .orderBy('browserId', 'desc')
    .offset(browsersMax)
    .execute();
  await dropBrowsers(
    tx,
    many.map(({ browserId }) => browserId),
  );
}

/** A browser of this reader; another's is as if it were not there. */
export async function findBrowser(
  tx: Tx,
  readerId: string,
  endpoint: string,
): Promise<{ browserId: string; subscription: PushSubscription } | null> {
  const row = await tx.db
    .selectFrom('pushBrowsers')
    .select(['browserId', 'sealedSubscription'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('endpointPrint', '=', printOf(tx.system, endpoint))
    .where('readerId', '=', readerId)
    .executeTakeFirst();
  const subscription = row && openSubscription(tx.system, row.sealedSubscription);
  return subscription ? { browserId: row.browserId, subscription } : null;
}

/** Has the browsers of some sign-ins told no more. */
export async function dropBrowsersOf(tx: Tx, sessionIds: readonly string[]): Promise<void> {
  if (sessionIds.length === 0) return;
  const rows = await tx.db
    .selectFrom('pushBrowsers')
    .select('browserId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('sessionId', 'in', [...sessionIds])
    .execute();
  await dropBrowsers(
    tx,
    rows.map(({ browserId }) => browserId),
  );
}

/** Forgets browsers, and what waits for them. */
export async function dropBrowsers(tx: Tx, browserIds: readonly string[]): Promise<void> {
  if (browserIds.length === 0) return;
  for (const table of ['pushes', 'pushBrowsers'] as const) {
    await tx.db
      .deleteFrom(table)
      .where('workspaceId', '=', tx.workspaceId)
      .where('browserId', 'in', [...browserIds])
      .execute();
  }
}

/** What was sealed when a browser was kept; null when that was with another root secret, whose key it subscribed with. */
export function openSubscription({ secrets }: System, sealed: string): PushSubscription | null {
  try {
    return PushSubscription.parse(JSON.parse(secrets.unseal(purpose, sealed)));
  } catch {
    return null;
  }
}

function printOf({ secrets }: System, endpoint: string): string {
  return secrets.sign('push-endpoint', endpoint);
}
