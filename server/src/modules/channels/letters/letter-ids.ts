import type { Tx } from '#platform/context.ts';

/** Keeps in which thread a letter of ours stands that its mail service gave another id. */
export async function keepLetterIds(tx: Tx, threadId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.db
    .insertInto('letterIds')
    .values(ids.map((rfcMessageId) => ({ workspaceId: tx.workspaceId, rfcMessageId, threadId })))
    .onConflict((same) => same.doNothing())
    .execute();
}

/** As if no letter of a thread had been given another id. */
export async function forgetLetterIds(tx: Tx, threadId: string): Promise<void> {
  await tx.db
    .deleteFrom('letterIds')
    .where('workspaceId', '=', tx.workspaceId)
    .where('threadId', '=', threadId)
    .execute();
}

/** The threads of letters by their ids, of those that came and of ours that were given others. */
export async function threadsOfIds(
  tx: Tx,
  ids: readonly string[],
): Promise<{ rfcMessageId: string; threadId: string }[]> {
  const came = tx.db
    .selectFrom('incomingLetters')
    .select(['rfcMessageId', 'threadId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('rfcMessageId', 'in', [...ids]);
  const went = tx.db
    .selectFrom('letterIds')
    .select(['rfcMessageId', 'threadId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('rfcMessageId', 'in', [...ids]);
  return came.unionAll(went).limit(400).execute();
}
