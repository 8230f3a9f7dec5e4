import { type ImportPlan, importStarted, type StoreImport, storeWrite } from '@zhiyin/domain/store';
import { requireOwnFiles } from '#modules/platform';
import { type Context, requirePermission } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { schedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { readImport } from '../jobs/read-import.ts';
import { requireUploaded } from './own-file.ts';
import { rememberPlan, requireReadable } from './plans.ts';
import { findImport, presentImport } from './rows.ts';
import { openTable } from './table.ts';

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
  return transact(ctx, async (tx) => {
    const [file] = await requireOwnFiles(tx, [fileId]);
    const importId = tx.system.newId();
    await rememberPlan(tx, headers, plan);
    await tx.db
      .insertInto('storeImports')
      .values({
        workspaceId: tx.workspaceId,
        importId,
        fileId,
        fileName: file?.name ?? '',
        plan: JSON.stringify(plan),
        state: 'waiting',
        rowCount,
        startedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
        startedAt: tx.system.now(),
      })
      .execute();
    await schedule(tx, readImport, importId, tx.system.now());
    await announce(tx, importStarted, { importId, kind: plan.kind });
    return presentImport(await findImport(tx, importId, false));
  });
}
