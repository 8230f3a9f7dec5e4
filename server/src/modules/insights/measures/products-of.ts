import type { Tx } from '#platform/context.ts';

/** What the customer of a conversation had ordered last when they wrote; none before it is measured. */
export async function productsOf(tx: Tx, conversationId: string): Promise<readonly string[]> {
  const row = await tx.db
    .selectFrom('conversationMeasures')
    .select('products')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .executeTakeFirst();
  return row?.products ?? [];
}
