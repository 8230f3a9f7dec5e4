import type { Tx } from '#platform/context.ts';

/** Until when everybody has a breather who has one now, by member. */
export async function breathersNow(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx.db
    .selectFrom('routingBreathers')
    .select(['memberId', 'until'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('until', '>', tx.system.now())
    .execute();
  return new Map(rows.map(({ memberId, until }) => [memberId, until]));
}

/** Keeps a breather unless the member has a longer one. Answers whether it is kept. */
export async function keepBreather(
  tx: Tx,
  breather: { readonly memberId: string; readonly conversationId: string; readonly until: Date },
): Promise<boolean> {
  const kept = await tx.db
    .insertInto('routingBreathers')
    .values({ workspaceId: tx.workspaceId, ...breather })
    .onConflict((row) =>
      row
        .columns(['workspaceId', 'memberId'])
        .doUpdateSet({ conversationId: breather.conversationId, until: breather.until })
        .where('routingBreathers.until', '<', breather.until),
    )
    .returning('memberId')
    .executeTakeFirst();
  return kept !== undefined;
}

/** Ends a breather now; false when there was none. */
export async function dropBreather(tx: Tx, memberId: string): Promise<boolean> {
  const row = await tx.db
    .deleteFrom('routingBreathers')
    .where('workspaceId', '=', tx.workspaceId)
    .where('memberId', '=', memberId)
    .where('until', '>', tx.system.now())
    .returning('memberId')
    .executeTakeFirst();
  return row !== undefined;
}
