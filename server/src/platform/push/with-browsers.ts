import type { Tx } from '../context.ts';

/** Those of some members who have switched pushes on in a browser. */
export async function withBrowsers(tx: Tx, memberIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom('pushBrowsers')
    .select('readerId')
    .distinct()
    .where('workspaceId', '=', tx.workspaceId)
    .where('readerKind', '=', 'member')
    .where('readerId', 'in', [...memberIds])
    .execute();
  return new Set(rows.map(({ readerId }) => readerId));
}
