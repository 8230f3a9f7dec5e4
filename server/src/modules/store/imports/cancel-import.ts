import { importEnded, type StoreImport, storeWords, storeWrite } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { unschedule } from '#platform/due/schedule.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { readImport } from '../jobs/read-import.ts';
import { changeImport, findImport, presentImport } from './rows.ts';

/** Stops an import after the rows it is at. What is read stays, and reading the file again goes on from there. */
export async function cancelImport(ctx: Context, { importId }: { importId: string }): Promise<StoreImport> {
  requirePermission(ctx, storeWrite);
  return transact(ctx, async (tx) => {
    const row = await findImport(tx, importId, true);
    if (row.endedAt !== null) throw new Refusal('conflict', storeWords.importEndedAlready);
    const ended = { state: 'cancelled', endedAt: tx.system.now() };
    await changeImport(tx, importId, ended);
    await unschedule(tx, readImport, importId);
    const { addedCount, changedCount, sameCount, failedCount } = row;
    const counts = { addedCount, changedCount, sameCount, failedCount };
    await announce(tx, importEnded, { importId, state: 'cancelled', ...counts });
    return presentImport({ ...row, ...ended });
  });
}
