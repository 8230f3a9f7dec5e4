import {
  connectionWords,
  shopAppChanged,
  shopAppWords,
  shopConsentCallback,
  storeWrite,
} from '@zhiyin/domain/store';
import { publicOrigin } from '#platform/auth/cookies.ts';
import { noteConsent } from '#platform/consent/consents.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { Refusal } from '#platform/refusal.ts';
import { findConnection } from '../rows.ts';
import { findApp } from './rows.ts';
import { consentPage } from './shopify.ts';

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
  const { system } = ctx;
  return transact(ctx, async (tx) => {
    const connection = await findConnection(tx, connectionId, true);
    if (connection.archivedAt !== null) throw new Refusal('conflict', connectionWords.connectionIsOff);
    const app = await findApp(tx, connectionId);
    if (!app) throw new Refusal('conflict', shopAppWords.noShopApp);
    const { state } = await noteConsent(tx, { purpose: 'store-consent', subjectId: connectionId }, exchange);
    const redirectUri = `${publicOrigin(system.config)}/api${shopConsentCallback}`;
    const url = consentPage(system, app, { state, redirectUri });
    await announce(tx, shopAppChanged, { connectionId, change: 'asked' });
    return { url };
  });
}
