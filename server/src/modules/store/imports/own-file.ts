import { fileWords } from '@zhiyin/domain/platform';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** A file that the caller uploaded, which is not kept for it. @throws Refusal `missing`. */
export async function requireUploaded(tx: Tx, fileId: string): Promise<{ name: string }> {
  const row = await tx.db
    .selectFrom('files')
    .select('name')
    .where('workspaceId', '=', tx.workspaceId)
    .where('fileId', '=', fileId)
    .where('createdByKind', '=', tx.actor.kind)
    .where('createdById', 'is not distinct from', tx.actor.id)
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', fileWords.fileNotFound);
  return row;
}
