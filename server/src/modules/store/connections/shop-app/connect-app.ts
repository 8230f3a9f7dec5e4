import {
  type connectShopApp as connecting,
  type getShopApp as getting,
  type StoreConnection,
  shopAppChanged,
  storeWrite,
} from '@zhiyin/domain/store';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { createConnection } from '../keep-connection.ts';
import { requestsOf } from '../privacy/rows.ts';
import { findConnection } from '../rows.ts';
import { findApp, presentApp } from './rows.ts';

/** Connects a Shopify shop by an app of its owner's. Nothing comes before they have agreed. */
export async function connectShopApp(
  ctx: Context,
  { shop, clientId, ...given }: z.output<typeof connecting.body>,
): Promise<StoreConnection> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => {
    // Shopify signs with the app's secret whatever the app subscribed to.
    const made = await createConnection(tx, { kind: 'shopify', ...given });
    const { connectionId } = made;
    const { workspaceId } = tx;
    await tx.db.insertInto('storeApps').values({ workspaceId, connectionId, shop, clientId }).execute();
    await announce(tx, shopAppChanged, { connectionId, change: 'added' });
    return made;
  });
}

/** The app of a connection, and what customers asked by it. */
export async function getShopApp(
  ctx: Context,
  connectionId: string,
): Promise<z.output<typeof getting.response>> {
  requirePermission(ctx, storeWrite);
  return look(ctx, async (tx) => {
    await findConnection(tx, connectionId);
    const row = await findApp(tx, connectionId);
    return { app: row ? presentApp(row) : null, requests: await requestsOf(tx, connectionId) };
  });
}
