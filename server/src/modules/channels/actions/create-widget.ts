import {
  channelsManage,
  type createWidget as contract,
  type Widget,
  widgetCreated,
} from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { findWidget } from '../queries.ts';
import { requireParts } from '../require-parts.ts';

type Settings = z.infer<typeof contract.body>;

export async function createWidget(ctx: Context, settings: Settings): Promise<Widget> {
  requirePermission(ctx, channelsManage);
  return transact(ctx, async (tx) => {
    await requireParts(tx, settings);
    return insertWidget(tx, settings);
  });
}

/** Adds a widget; whoever calls has checked that it may be. A new shop begins with one. */
export async function insertWidget(tx: Tx, settings: Settings): Promise<Widget> {
  const widgetId = tx.system.newId();
  await tx.db
    .insertInto('widgets')
    .values({ ...settings, workspaceId: tx.workspaceId, widgetId, createdAt: tx.system.now() })
    .execute();
  await announce(tx, widgetCreated, { widgetId });
  return findWidget(tx, widgetId);
}
