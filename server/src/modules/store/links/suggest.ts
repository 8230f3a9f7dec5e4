import { type Order, plainPhone, type proofs, storeLink } from '@zhiyin/domain/store';
import { findCustomer, personsKnownBy } from '#modules/customers';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findOrder } from '../orders/queries.ts';
import { orderColumns, presentOrder } from '../orders/rows.ts';

type Proof = (typeof proofs)[number];

/** Most suggestions of either kind. */
const suggestionsMax = 10;

/** Orders that nobody has given to anybody, with what says that they are this customer's. */
export async function suggestOrders(
  ctx: Context,
  { customerId }: { customerId: string },
): Promise<{ items: { order: Order; proof: Proof }[] }> {
  requirePermission(ctx, storeLink);
  return look(ctx, async (tx) => {
    const person = await findCustomer(tx, customerId);
    const records = [person, ...person.records];
    const known = {
      buyerIds: records.flatMap(({ externalId }) => externalId ?? []),
      phones: records.flatMap(({ phone }) => plainPhone(phone) ?? []),
      emails: records.flatMap(({ email }) => email?.toLowerCase() ?? []),
    };
    const rows = await unlinkedOrders(tx, known);
    return {
      items: rows.map(({ buyerId, phone, buyerAccount: _, ...row }) => ({
        order: presentOrder(row),
        proof: proofOf({ buyerId, phone }, known),
      })),
    };
  });
}

interface Known {
  readonly buyerIds: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

async function unlinkedOrders(tx: Tx, { buyerIds, phones, emails }: Known) {
  if (buyerIds.length + phones.length + emails.length === 0) return [];
  return tx.db
    .selectFrom('orders')
    .select([...orderColumns, 'buyerId', 'phone', 'buyerAccount'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'is', null)
    .where((is) =>
      is.or([
        ...buyerIds.map((id) => is('buyerId', '=', id)),
        ...phones.map((phone) => is('phone', '=', phone)),
        ...emails.map((email) => is(is.fn<string>('lower', ['buyerAccount']), '=', email)),
      ]),
    )
    .orderBy('listedAt', 'desc')
    .limit(suggestionsMax)
    .execute();
}

function proofOf(order: { buyerId: string | null; phone: string | null }, known: Known): Proof {
  if (order.buyerId !== null && known.buyerIds.includes(order.buyerId)) return 'buyer-id';
  return order.phone !== null && known.phones.includes(order.phone) ? 'phone' : 'email';
}

/** Customers who are known by what an order says of its buyer. What a platform blanked out says nothing. */
export async function suggestCustomers(
  ctx: Context,
  { orderId }: { orderId: string },
): Promise<{ items: { customer: { customerId: string; name: string | null }; proof: Proof }[] }> {
  requirePermission(ctx, storeLink);
  return look(ctx, async (tx) => {
    const { buyerId, phone, buyerAccount } = await findOrder(tx, orderId);
    const asked = [
      { proof: 'buyer-id', by: { externalId: buyerId } },
      { proof: 'phone', by: { phone } },
      { proof: 'email', by: { email: buyerAccount?.includes('*') ? null : buyerAccount } },
    ] as const;
    const found = new Map<string, { customer: { customerId: string; name: string | null }; proof: Proof }>();
    for (const { proof, by } of asked) {
      for (const { customerId, name } of await personsKnownBy(tx, by)) {
        if (!found.has(customerId)) found.set(customerId, { customer: { customerId, name }, proof });
      }
    }
    return { items: [...found.values()].slice(0, suggestionsMax) };
  });
}
