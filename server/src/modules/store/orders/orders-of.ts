import { type RawBuilder, sql } from 'kysely';

/** What other modules' conditions may ask of a customer's orders. */
type Asked = 'state' | 'refund' | 'title' | 'orderedAt';

const columns: Readonly<Record<Asked, RawBuilder<unknown>>> = {
  state: sql`o.state`,
  refund: sql`o.refund`,
  title: sql`o.title`,
  orderedAt: sql`o.listed_at::timestamptz(3)`,
};

function own(workspaceId: RawBuilder<unknown>, personId: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`from orders o where o.workspace_id = ${workspaceId} and o.customer_id = any(array(
    select k.customer_id from customers k where k.workspace_id = ${workspaceId} and k.person_id = ${personId}))`;
}

/**
 * What may be asked of the orders of a person, under whichever of their records, as pieces of SQL for a subject's
 * columns: they are read where a condition names them.
 */
export function ordersOf(workspaceId: RawBuilder<unknown>, personId: RawBuilder<unknown>) {
  return {
    /** Of the order placed last; null when there is none. */
    latest: (asked: Asked): RawBuilder<unknown> => {
      // An aggregate, and no limit: that would tempt the planner to walk all of the shop's orders by their moment.
      const first = sql`(array_agg(${columns[asked]} order by o.listed_at desc, o.order_id desc))[1]`;
      return sql`(select ${first} ${own(workspaceId, personId)})`;
    },
    count: sql`(select count(*)::int ${own(workspaceId, personId)})`,
    /** Of the parcel that moved last. */
    parcelState: sql`(select (array_agg(t.state order by t.state_at desc nulls last, t.parcel_id desc))[1]
      from tracked_parcels t
      where t.workspace_id = ${workspaceId} and t.state is not null and t.tracking_number in (
        select q.tracking_number from parcels q
        where q.workspace_id = ${workspaceId} and q.order_id in (select o.order_id ${own(workspaceId, personId)})))`,
  };
}
