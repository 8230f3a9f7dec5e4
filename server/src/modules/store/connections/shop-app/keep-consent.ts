import { shopAppChanged } from '@zhiyin/domain/store';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { changeApp, findApp, sealAppToken } from './rows.ts';

interface Granted {
  readonly token: string;
  readonly missing: string[];
  readonly problem: string | null;
}

/** Keeps the token that a shop's owner gave, sealed, and what could not be subscribed to; what was wrong before counts no longer. */
export async function keepConsent(
  tx: Tx,
  connectionId: string,
  { token, missing, problem }: Granted,
): Promise<void> {
  const sealedToken = sealAppToken(tx.system, token);
  await changeApp(tx, connectionId, { sealedToken, missing, problem, consentedAt: tx.system.now() });
  const anew = { state: 'waiting', problem: null, problemDetail: null };
  await tx.db
    .updateTable('storeConnections')
    .set(anew)
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', connectionId)
    .where('state', '=', 'trouble')
    .execute();
  await announce(tx, shopAppChanged, { connectionId, change: 'given' });
}

/** Notes why Shopify gave nothing, unless an earlier consent still serves. */
export async function noteRefused(tx: Tx, connectionId: string, problem: string): Promise<void> {
  const app = await findApp(tx, connectionId);
  if (app?.sealedToken !== null) return;
  await changeApp(tx, connectionId, { problem: problem.slice(0, 300) });
  await announce(tx, shopAppChanged, { connectionId, change: 'refused' });
}
