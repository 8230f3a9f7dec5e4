import { type StoreImport, storeWrite } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { stopImport } from '#platform/imports/stop-import.ts';
import { orderImports } from './order-imports.ts';
import { presentStoreImport } from './present-import.ts';

/** Stops an import after the rows it is at. What is read stays, and reading the file again goes on from there. */
export async function cancelImport(ctx: Context, { importId }: { importId: string }): Promise<StoreImport> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => presentStoreImport(await stopImport(tx, orderImports, importId)));
}
