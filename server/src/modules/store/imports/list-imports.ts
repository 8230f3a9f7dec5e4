import { type StoreImport, storeRead } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findImport, pageOfImports } from '#platform/imports/rows.ts';
import { orderImports } from './order-imports.ts';
import { presentStoreImport } from './present-import.ts';

export async function listImports(
  ctx: Context,
  page: { after?: string | undefined; limit: number },
): Promise<{ items: StoreImport[]; next: string | null }> {
  requirePermission(ctx, storeRead);
  const { items, next } = await look(ctx, (tx) => pageOfImports(tx, orderImports, page));
  return { items: items.map(presentStoreImport), next };
}

export async function getImport(ctx: Context, { importId }: { importId: string }): Promise<StoreImport> {
  requirePermission(ctx, storeRead);
  return presentStoreImport(await look(ctx, (tx) => findImport(tx, orderImports, importId)));
}
