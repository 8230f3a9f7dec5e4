import { importWords } from '@zhiyin/domain/platform';
import type { Tx } from '../context.ts';
import { unschedule } from '../due/schedule.ts';
import { Refusal } from '../refusal.ts';
import type { Importer } from './importer.ts';
import { changeImport, findImport, type ImportRow } from './rows.ts';

/**
 * Stops an import after the batch it is at. What was taken in stays; importing the file again goes on from there.
 *
 * @throws Refusal `conflict` when it has ended.
 */
export async function stopImport<Plan>(
  tx: Tx,
  importer: Importer<Plan>,
  importId: string,
): Promise<ImportRow> {
  const row = await findImport(tx, importer, importId, true);
  if (row.endedAt !== null) throw new Refusal('conflict', importWords.endedAlready);
  const ended = { state: 'cancelled' as const, endedAt: tx.system.now() };
  await changeImport(tx, importId, ended);
  await unschedule(tx, importer.work, importId);
  const stopped = { ...row, ...ended };
  await importer.tell.ended(tx, stopped, 'cancelled');
  return stopped;
}
