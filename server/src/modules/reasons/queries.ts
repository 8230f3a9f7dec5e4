import { type Reason, reasonsWords } from '@zhiyin/domain/reasons';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** The whole tree, archived reasons included; a shop has at most some hundreds. */
export async function allReasons(tx: Tx): Promise<Reason[]> {
  const rows = await tx.db
    .selectFrom('reasons')
    .select(['reasonId', 'key', 'parentKey', 'nameZh', 'nameEn', 'sortOrder', 'archivedAt', 'mergedInto'])
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('sortOrder')
    .orderBy('key')
    .limit(2000)
    .execute();
  return rows.map(({ nameZh, nameEn, sortOrder, archivedAt, ...row }) => ({
    ...row,
    words: { zh: nameZh, en: nameEn },
    order: sortOrder,
    archivedAt: archivedAt?.toISOString() ?? null,
  }));
}

/** The tree, held against other changes until the transaction ends: its rules are about the whole of it. */
export async function lockTree(tx: Tx): Promise<Reason[]> {
  await tx.db
    .selectFrom('reasons')
    .select('reasonId')
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('reasonId')
    .forUpdate()
    .execute();
  return allReasons(tx);
}

/** One reason of a tree. @throws Refusal `missing`. */
export function requireReason(tree: readonly Reason[], reasonId: string): Reason {
  const found = tree.find((reason) => reason.reasonId === reasonId);
  if (!found) throw new Refusal('missing', reasonsWords.reasonNotFound);
  return found;
}

/** Writes the reasons that a change of the tree touched. */
export async function writeReasons(tx: Tx, changed: readonly Reason[]): Promise<void> {
  for (const reason of changed) {
    await tx.db
      .updateTable('reasons')
      .set({
        parentKey: reason.parentKey,
        nameZh: reason.words.zh,
        nameEn: reason.words.en,
        sortOrder: reason.order,
        archivedAt: reason.archivedAt,
        mergedInto: reason.mergedInto,
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('reasonId', '=', reason.reasonId)
      .execute();
  }
}
