import type { Tx } from '#platform/context.ts';

/** Enters in the list by tag what was put on a ticket and taken off it. */
export async function listTagging(
  tx: Tx,
  ticketId: string,
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
): Promise<void> {
  const { workspaceId } = tx;
  if (removed.length > 0) {
    await tx.db
      .deleteFrom('ticketTags')
      .where('workspaceId', '=', workspaceId)
      .where('ticketId', '=', ticketId)
      .where('tagId', 'in', [...removed])
      .execute();
  }
  if (added.length > 0) {
    await tx.db
      .insertInto('ticketTags')
      .values(added.map((tagId) => ({ workspaceId, tagId, ticketId })))
      .execute();
  }
}
