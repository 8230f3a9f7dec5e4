import { type ImportPlan, ImportState, Plan, type StoreImport, storeWords } from '@zhiyin/domain/store';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

export const importColumns = [
  'importId',
  'fileId',
  'fileName',
  'plan',
  'state',
  'rowCount',
  'doneCount',
  'addedCount',
  'changedCount',
  'sameCount',
  'failedCount',
  'startedBy',
  'startedAt',
  'endedAt',
] as const;

/** An import as the database keeps it. */
export interface ImportRow {
  importId: string;
  fileId: string;
  fileName: string;
  plan: unknown;
  state: string;
  rowCount: number;
  doneCount: number;
  addedCount: number;
  changedCount: number;
  sameCount: number;
  failedCount: number;
  startedBy: string | null;
  startedAt: Date;
  endedAt: Date | null;
}

/** An import as the API gives it. */
export function presentImport({ fileId: _, plan, ...row }: ImportRow): StoreImport {
  const { kind, platform } = Plan.parse(plan);
  return {
    ...row,
    kind,
    platform,
    state: ImportState.parse(row.state),
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

export function planOfImport({ plan }: Pick<ImportRow, 'plan'>): ImportPlan {
  return Plan.parse(plan);
}

/** One import; `isHeld` keeps others from it until the transaction ends. @throws Refusal `missing`. */
export async function findImport(tx: Tx, importId: string, isHeld: boolean): Promise<ImportRow> {
  const select = tx.db
    .selectFrom('storeImports')
    .select(importColumns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('importId', '=', importId);
  const row = await (isHeld ? select.forUpdate() : select).executeTakeFirst();
  if (!row) throw new Refusal('missing', storeWords.importNotFound);
  return row;
}

/** Writes columns of one import. */
export async function changeImport(tx: Tx, importId: string, change: Partial<ImportRow>): Promise<void> {
  const { plan: _, ...columns } = change;
  await tx.db
    .updateTable('storeImports')
    .set(columns)
    .where('workspaceId', '=', tx.workspaceId)
    .where('importId', '=', importId)
    .execute();
}
