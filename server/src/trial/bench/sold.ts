import { sql } from 'kysely';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';

/** Orders or ratings that one transaction writes; small enough for the patience of a busy machine's database. */
const lot = 500;

/**
 * Gives every conversation that has none an order of its customer in the two days before it, three of five of them with a
 * rating a week later: one of twelve refunded, two of five not yet known to be the customer's.
 */
export async function sell(ctx: Context): Promise<void> {
  while ((await sellSome(ctx)) === lot);
  while ((await rateSome(ctx)) === lot);
}

/** Numbers that are the same each time come from the conversation's own id. */
async function sellSome(ctx: Context): Promise<number> {
  const { rows } = await transact(ctx, (tx) =>
    sql`
      insert into orders (workspace_id, order_id, platform, number, title, buyer_id, state, refund, currency, total, paid,
        ordered_at, paid_at, refunded_at, customer_id, lines, listed_at, changed_at)
      select c.workspace_id, c.conversation_id, case when n.hash % 4 = 0 then 'jd' else 'taobao' end, 'B' || c.conversation_id,
        '茶 ' || n.hash % 200, 'buyer ' || c.customer_id, 'done', case when n.hash % 12 = 0 then 'refunded' else 'none' end,
        'CNY', 1000 + n.hash % 50000, 1000 + n.hash % 50000, m.at, m.at + interval '2 minutes',
        case when n.hash % 12 = 0 then m.at + interval '3 days' end, case when n.hash % 5 < 3 then c.customer_id end,
        '[{"title": "茶", "refund": null}]', m.at, now()
      from conversations c
        cross join lateral (select abs(hashtext(c.conversation_id::text)::bigint) as hash) n
        cross join lateral (select c.opened_at - make_interval(mins => (n.hash % 2880)::int) as at) m
      where c.workspace_id = ${tx.workspaceId}
        and not exists (select from orders o where o.workspace_id = c.workspace_id and o.order_id = c.conversation_id)
      limit ${lot}
      returning order_id
    `.execute(tx.db),
  );
  return rows.length;
}

async function rateSome(ctx: Context): Promise<number> {
  const { rows } = await transact(ctx, (tx) =>
    sql`
      insert into order_ratings (workspace_id, rating_id, platform, number, buyer_id, result, description, service, logistics,
        title, comment, rated_at, changed_at)
      select o.workspace_id, o.order_id, o.platform, o.number, o.buyer_id, 'good', 5 - o.total % 2, 3 + o.total % 3,
        5 - o.total % 3, o.title, null, o.paid_at + interval '7 days', now()
      from orders o
      where o.workspace_id = ${tx.workspaceId} and o.total % 5 < 3 and o.paid_at < now() - interval '7 days'
        and not exists (select from order_ratings r where r.workspace_id = o.workspace_id and r.rating_id = o.order_id)
      limit ${lot}
      returning rating_id
    `.execute(tx.db),
  );
  return rows.length;
}
