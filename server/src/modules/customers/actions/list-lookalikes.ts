import { customersMerge, type Lookalike } from '@zhiyin/domain/customers';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { likenesses } from '../likenesses/queries.ts';
import { customersByIds, findCustomer } from '../queries.ts';

const lookalikesMax = 10;

/** Other persons who may be this one, by any record of theirs, and why. */
export async function listLookalikes(
  ctx: Context,
  asked: { customerId: string },
): Promise<{ items: Lookalike[] }> {
  requirePermission(ctx, customersMerge);
  return look(ctx, async (tx) => {
    const { customerId } = await findCustomer(tx, asked.customerId);
    const alike = (await likenesses(tx, { customerId, limit: lookalikesMax })).map(
      ({ oneId, otherId, reasons }) => ({ id: oneId === customerId ? otherId : oneId, reasons }),
    );
    const persons = await customersByIds(
      tx,
      alike.map(({ id }) => id),
    );
    const items = alike.flatMap(({ id, reasons }) => {
      const person = persons.get(id);
      return person ? [{ ...person, reasons: [...reasons] }] : [];
    });
    return { items };
  });
}
