import {
  connectionWords,
  shopAppChanged,
  shopAppWords,
  shopConsentCallback,
  storeWrite,
} from '@zhiyin/domain/store';
import { publicOrigin } from '#platform/auth/cookies.ts';
import { markBrowser } from '#platform/consent/browser.ts';
import { stateOf } from '#platform/consent/consent-state.ts';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';
import { findConnection } from '../rows.ts';
import { findApp } from './rows.ts';
import { consentPage } from './shopify.ts';

/** Consents that were begun are forgotten with the next one of the connection, once they are so old. */
const keptMs = 24 * 3600_000;

/**
 * Begins to ask the owner of a shop; answers where to send their browser. Only that browser can bring the answer back.
 *
 * @throws Refusal `conflict` when the connection was made otherwise or is switched off.
 */
export async function beginShopConsent(
  ctx: Context,
  connectionId: string,
  exchange: Exchange,
): Promise<{ url: string }> {
  requirePermission(ctx, storeWrite);
  const { system, actor } = ctx;
  return transact(ctx, async (tx) => {
    const connection = await findConnection(tx, connectionId, true);
    if (connection.archivedAt !== null) throw new Refusal('conflict', connectionWords.connectionIsOff);
    const app = await findApp(tx, connectionId);
    if (!app) throw new Refusal('conflict', shopAppWords.noShopApp);
    const { workspaceId } = tx;
    const consentId = system.newId();
    const state = stateOf(system, 'store-consent', { workspaceId, consentId });
    const redirectUri = `${publicOrigin(system.config)}/api${shopConsentCallback}`;
    const url = consentPage(system, app, { state, redirectUri });
    await forgetOld(tx, connectionId);
    const memberId = actor.kind === 'member' ? actor.id : null;
    const browserPrint = markBrowser(system, exchange);
    await tx.db
      .insertInto('storeConsents')
      .values({ workspaceId, consentId, connectionId, memberId, browserPrint, createdAt: system.now() })
      .execute();
    await announce(tx, shopAppChanged, { connectionId, change: 'asked' });
    return { url };
  });
}

async function forgetOld(tx: Tx, connectionId: string): Promise<void> {
  await tx.db
    .deleteFrom('storeConsents')
    .where('workspaceId', '=', tx.workspaceId)
    .where('connectionId', '=', connectionId)
    .where('createdAt', '<', new Date(tx.system.now().getTime() - keptMs))
    .execute();
}
