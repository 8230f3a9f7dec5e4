import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';

/** What is in an order: the titles of its lines, or its own where it has none. */
const titles = sql`case when jsonb_array_length(o.lines) > 0 then array(
    select distinct line ->> 'title' from jsonb_array_elements(o.lines) line where line ->> 'title' <> '' order by 1)
  else array_remove(array[o.title], '') end`;

/**
 * Says of every contact of some people which of theirs it is, when the next came – about the same reason, and at all –
 * what they paid for next, what they had ordered last before it, and whether it was their first of a day. Conversations
 * in which the customer never wrote are no contacts of theirs: they are counted along, but none is a next or a first.
 */
export async function measureContacts(tx: Tx, personIds: readonly string[]): Promise<void> {
  const persons = [...new Set(personIds)];
  if (persons.length === 0) return;
  await sql`
    with zone as (select time_zone from workspaces where workspace_id = ${tx.workspaceId}),
    payments as materialized (
      select k.person_id, o.paid_at from customers k
      join orders o on o.workspace_id = k.workspace_id and o.customer_id = k.customer_id
      where k.workspace_id = ${tx.workspaceId} and k.person_id = any(${persons}::uuid[]) and o.paid_at is not null),
    bought as materialized (
      select k.person_id, o.ordered_at, o.order_id, ${titles} as products from customers k
      join orders o on o.workspace_id = k.workspace_id and o.customer_id = k.customer_id
      where k.workspace_id = ${tx.workspaceId} and k.person_id = any(${persons}::uuid[]) and o.ordered_at is not null),
    contacts as (
      select conversation_id, person_id, opened_at,
        lead(opened_at) over (partition by person_id, reason_key, first_customer_at is null
          order by opened_at, conversation_id) as next_same_at,
        lead(opened_at) over (partition by person_id, first_customer_at is null
          order by opened_at, conversation_id) as next_any_at,
        row_number() over (partition by person_id order by opened_at, conversation_id)::int as contact_number,
        row_number() over (partition by person_id, date_trunc('day', opened_at, time_zone),
            first_customer_at is null
          order by opened_at, conversation_id) = 1 as is_first_of_day
      from conversation_measures, zone
      where workspace_id = ${tx.workspaceId} and person_id = any(${persons}::uuid[])),
    paid as (
      select c.*, (select min(p.paid_at) from payments p where p.person_id = c.person_id and p.paid_at >= c.opened_at)
        as paid_at,
        coalesce((select b.products from bought b where b.person_id = c.person_id and b.ordered_at <= c.opened_at
          order by b.ordered_at desc, b.order_id desc limit 1), '{}') as products
      from contacts c),
    known as (
      select p.*, coalesce(date_trunc('day', p.paid_at, z.time_zone) = date_trunc('day', p.opened_at, z.time_zone), false)
        as is_paid_same_day
      from paid p, zone z)
    update conversation_measures m set next_same_at = n.next_same_at, next_any_at = n.next_any_at,
      contact_number = n.contact_number, paid_at = n.paid_at, is_paid_same_day = n.is_paid_same_day,
      is_first_of_day = n.is_first_of_day, products = n.products
    from known n
    where m.workspace_id = ${tx.workspaceId} and m.conversation_id = n.conversation_id
      and (m.next_same_at, m.next_any_at, m.contact_number, m.paid_at, m.is_paid_same_day, m.is_first_of_day, m.products)
        is distinct from (n.next_same_at, n.next_any_at, n.contact_number, n.paid_at, n.is_paid_same_day, n.is_first_of_day,
          n.products)
  `.execute(tx.db);
}
