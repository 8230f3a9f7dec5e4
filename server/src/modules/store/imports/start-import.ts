import { type ImportPlan, type StoreImport, storeWrite } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { requireUploaded } from '#platform/files/stored-files.ts';
import { beginImport } from '#platform/imports/begin-import.ts';
import { openTable } from '#platform/imports/table.ts';
import { orderImports } from './order-imports.ts';
import { requireReadable } from './plans.ts';
import { presentStoreImport } from './present-import.ts';

/** Has an uploaded file read in the background, and keeps the plan for the next file with the same columns. */
export async function startImport(
  ctx: Context,
  { fileId, plan }: { fileId: string; plan: ImportPlan },
): Promise<StoreImport> {
  requirePermission(ctx, storeWrite);
  await look(ctx, (tx) => requireUploaded(tx, fileId));
  const { headers, rows } = await openTable(ctx, fileId);
  requireReadable(ctx, headers, plan);
  let rowCount = 0;
  for await (const _ of rows()) rowCount++;
  const beginning = { fileId, plan, shape: headers, rowCount };
  return transact(ctx, async (tx) => presentStoreImport(await beginImport(tx, orderImports, beginning)));
}
