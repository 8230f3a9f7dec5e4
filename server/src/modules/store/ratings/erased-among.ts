import type { Tx } from '#platform/context.ts';

interface OfOrder {
  readonly platform: string;
  readonly number: string;
}

/** Which of these are of orders whose buyers had their data erased. */
export async function erasedAmong<One extends OfOrder>(tx: Tx, told: readonly One[]): Promise<Set<One>> {
  const numbers = [...new Set(told.map(({ number }) => number))];
  if (numbers.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom('orders')
    .select(['platform', 'number'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('number', 'in', numbers)
    .where('erasedAt', 'is not', null)
    .execute();
  return new Set(
    told.filter((one) => rows.some((row) => row.platform === one.platform && row.number === one.number)),
  );
}
