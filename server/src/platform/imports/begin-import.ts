import type { Tx } from '../context.ts';
import { schedule } from '../due/schedule.ts';
import { requireOwnFiles } from '../files/stored-files.ts';
import type { Importer } from './importer.ts';
import { rememberPlan } from './plans.ts';
import { findImport, type ImportRow } from './rows.ts';

/** An import that is to begin. */
interface Beginning<Plan> {
  readonly fileId: string;
  readonly plan: Plan;
  /** What files that are read alike have in common: the headers of a table. */
  readonly shape: unknown;
  readonly rowCount: number;
  /** Rows that are known to be left out. */
  readonly failedCount?: number;
}

/**
 * Has a file of the caller's taken in in the background, and keeps the plan for the next file of its shape. Whoever
 * calls has checked that the caller may, and that the plan fits the file.
 */
export async function beginImport<Plan>(
  tx: Tx,
  importer: Importer<Plan>,
  { fileId, plan, shape, rowCount, failedCount = 0 }: Beginning<Plan>,
): Promise<ImportRow> {
  const [file] = await requireOwnFiles(tx, [fileId]);
  const importId = tx.system.newId();
  await rememberPlan(tx, importer, shape, plan);
  await tx.db
    .insertInto('imports')
    .values({
      workspaceId: tx.workspaceId,
      importId,
      kind: importer.work.kind,
      fileId,
      fileName: file?.name ?? '',
      plan: JSON.stringify(plan),
      state: 'waiting',
      rowCount,
      failedCount,
      startedBy: tx.actor.kind === 'member' ? tx.actor.id : null,
      startedAt: tx.system.now(),
    })
    .execute();
  await schedule(tx, importer.work, importId, tx.system.now());
  const row = await findImport(tx, importer, importId);
  await importer.tell.started(tx, { ...row, plan });
  return row;
}
