import { orderFields, storeRead } from '@zhiyin/domain/store';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { may, type Tx } from '#platform/context.ts';
import { subject } from '#platform/subjects/subject.ts';

/** Of the claims the open one whose deadline is next, else the one that is over first, else the one that changed last. */
function ofClaim(column: string): RawBuilder<unknown> {
  return sql`(select ${sql.ref(`k.${column}`)} from order_claims k
    where k.workspace_id = orders.workspace_id and k.platform = orders.platform and k.number = orders.number
    order by k.state in ('done', 'closed'), k.deadline_at > clock.at desc nulls last, k.deadline_at nulls last,
      k.changed_at desc, k.claim_id desc limit 1)`;
}

/** Of the parcels the one that moved last. */
function ofParcel(column: string): RawBuilder<unknown> {
  return sql`(select ${sql.ref(`t.${column}`)} from parcels q join tracked_parcels t
      on t.workspace_id = q.workspace_id and t.tracking_number = q.tracking_number
    where q.workspace_id = orders.workspace_id and q.order_id = orders.order_id and t.state is not null
    order by t.state_at desc nulls last, t.parcel_id desc limit 1)`;
}

/** Of the ratings the one that was given last. */
function ofRating(value: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select ${value} from order_ratings g
    where g.workspace_id = orders.workspace_id and g.platform = orders.platform and g.number = orders.number
    order by g.rated_at desc, g.rating_id desc limit 1)`;
}

const person = sql`coalesce(r.person_id, orders.customer_id)`;

/** Orders that have a moment of their own within a span. */
function own(column: 'ordered_at' | 'paid_at' | 'shipped_at') {
  return (tx: Tx, from: Date, to: Date) => sql`
    select o.order_id from orders o where o.workspace_id = ${tx.workspaceId}
      and ${sql.ref(`o.${column}`)} > ${from} and ${sql.ref(`o.${column}`)} <= ${to}`;
}

/** Orders as rules and notices speak of them, with what is claimed and where it is on its way. */
export const orderSubject = subject({
  kind: 'order',
  words: { zh: '订单', en: 'Order' },
  fields: orderFields,
  titleField: 'number',
  from: (at) => sql`orders cross join (select ${at}::timestamptz as at) clock
    left join customers r on r.workspace_id = orders.workspace_id and r.customer_id = orders.customer_id
    left join customers p on p.workspace_id = r.workspace_id and p.customer_id = r.person_id`,
  workspaceId: sql.ref('orders.workspace_id'),
  subjectId: sql.ref('orders.order_id'),
  isVisible: (ctx) => sql<SqlBool>`${may(ctx, storeRead)}::boolean`,
  rings: {
    orderedAt: own('ordered_at'),
    paidAt: own('paid_at'),
    shippedAt: own('shipped_at'),
    claimDeadline: (tx, from, to) => sql`
      select o.order_id from order_claims k join orders o
        on o.workspace_id = k.workspace_id and o.platform = k.platform and o.number = k.number
      where k.workspace_id = ${tx.workspaceId} and k.deadline_at > ${from} and k.deadline_at <= ${to}`,
    parcelAt: (tx, from, to) => sql`
      select q.order_id from tracked_parcels t join parcels q
        on q.workspace_id = t.workspace_id and q.tracking_number = t.tracking_number
      where t.workspace_id = ${tx.workspaceId} and t.state_at > ${from} and t.state_at <= ${to}`,
  },
  columns: {
    number: sql.ref('orders.number'),
    platform: sql.ref('orders.platform'),
    shop: sql.ref('orders.shop'),
    title: sql.ref('orders.title'),
    state: sql.ref('orders.state'),
    refund: sql.ref('orders.refund'),
    paid: sql.ref('orders.paid'),
    total: sql.ref('orders.total'),
    currency: sql.ref('orders.currency'),
    orderedAt: sql`orders.ordered_at::timestamptz(3)`,
    paidAt: sql`orders.paid_at::timestamptz(3)`,
    shippedAt: sql`orders.shipped_at::timestamptz(3)`,
    signedAt: sql`orders.signed_at::timestamptz(3)`,
    claimKind: ofClaim('kind'),
    claimState: ofClaim('state'),
    claimAmount: ofClaim('amount'),
    claimDeadline: sql`${ofClaim('deadline_at')}::timestamptz(3)`,
    intervention: ofClaim('intervention'),
    parcelState: ofParcel('state'),
    parcelAt: sql`${ofParcel('state_at')}::timestamptz(3)`,
    ratingResult: ofRating(sql.ref('g.result')),
    ratingStars: ofRating(sql`least(g.stars, g.description, g.service, g.logistics)`),
    ratingComment: ofRating(sql.ref('g.comment')),
    customer: person,
    customerName: sql.ref('p.name'),
    customerOrders: sql`(select count(*)::int from orders o where o.workspace_id = orders.workspace_id
      and o.customer_id = any(array(select k.customer_id from customers k
        where k.workspace_id = orders.workspace_id and k.person_id = ${person})))`,
    customerSince: sql`p.created_at::timestamptz(3)`,
  },
});
