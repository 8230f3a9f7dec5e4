import { accountChanged } from '@zhiyin/domain/channels';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { noteTrouble } from '../accounts/health.ts';
import { lockAccount } from '../accounts/rows.ts';
import type { Granted } from '../adapters/adapter.ts';
import { sealSecrets, sealToken, secretsOf } from '../adapters/session.ts';
import { askSoon } from '../arrivals/ask-soon.ts';

/** Keeps the right that an account's owner gave, sealed, with the token that came with it; what failed before is tried anew. */
export async function keepConsent(
  tx: Tx,
  accountId: string,
  keptAs: string,
  { token, until, secrets }: Granted,
): Promise<void> {
  const row = await lockAccount(tx, accountId);
  await tx.db
    .updateTable('channelAccounts')
    .set({
      sealedSecrets: sealSecrets(tx.system, { ...secretsOf(tx.system, row.sealedSecrets), ...secrets }),
      sealedToken: sealToken(tx.system, token),
      tokenUntil: until,
      ...{ state: 'unchecked', failure: null, failureDetail: null },
    })
    .where('workspaceId', '=', tx.workspaceId)
    .where('accountId', '=', accountId)
    .execute();
  await announce(tx, accountChanged, { accountId, channel: row.kind, fields: [keptAs] });
  if (row.archivedAt === null) await askSoon(tx, accountId);
}

/** Notes why the provider gave nothing, unless an earlier right still serves. */
export async function noteRefused(tx: Tx, accountId: string, keptAs: string, detail: string): Promise<void> {
  const row = await lockAccount(tx, accountId);
  const hasRight = Boolean(secretsOf(tx.system, row.sealedSecrets)[keptAs]);
  if (!hasRight || row.state === 'trouble') {
    await noteTrouble(tx, accountId, { failure: 'credentials', detail });
  }
}
