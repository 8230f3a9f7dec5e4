import { conversationFields } from '@zhiyin/domain/inbox';
import { sql } from 'kysely';
import { ordersOf } from '#modules/store';
import { subject } from '#platform/subjects/subject.ts';
import { isVisible } from './metrics.ts';

const person = sql`coalesce(r.person_id, c.customer_id)`;
const orders = ordersOf(sql.ref('c.workspace_id'), person);

/** Conversations as rules, service levels, queues and views speak of them, under the person a record belongs to. */
export const conversations = subject({
  kind: 'conversation',
  words: { zh: '会话', en: 'Conversation' },
  fields: conversationFields,
  titleField: 'customerName',
  from: sql`conversations c
    left join customers r on r.workspace_id = c.workspace_id and r.customer_id = c.customer_id
    left join customers p on p.workspace_id = r.workspace_id and p.customer_id = r.person_id`,
  workspaceId: sql.ref('c.workspace_id'),
  subjectId: sql.ref('c.conversation_id'),
  isVisible,
  columns: {
    state: sql.ref('c.state'),
    stage: sql`(select s.state_key from stage_stays s where s.workspace_id = c.workspace_id
      and s.conversation_id = c.conversation_id and s.left_at is null)`,
    channel: sql.ref('c.channel'),
    entry: sql.ref('c.channel_id'),
    assignee: sql.ref('c.assignee_id'),
    team: sql.ref('c.team_id'),
    priority: sql.ref('c.priority'),
    reason: sql.ref('c.reason_key'),
    tags: sql`c.tag_ids::text[]`,
    customerText: sql`(select m.text from messages m where m.workspace_id = c.workspace_id
      and m.conversation_id = c.conversation_id and m.author_kind = 'customer' and m.visibility = 'public'
      order by m.number desc limit 1)`,
    lastMessageAuthor: sql.ref('c.last_message_author'),
    lastMessageAt: sql`c.last_message_at::timestamptz(3)`,
    messageCount: sql.ref('c.message_count'),
    waitingSince: sql`c.waiting_since::timestamptz(3)`,
    firstResponseAt: sql`c.first_response_at::timestamptz(3)`,
    openedAt: sql`c.opened_at::timestamptz(3)`,
    closedAt: sql`c.closed_at::timestamptz(3)`,
    snoozedUntil: sql`c.snoozed_until::timestamptz(3)`,
    customer: person,
    customerName: sql.ref('p.name'),
    customerLanguage: sql.ref('p.locale'),
    isKnownCustomer: sql`(p.external_id is not null)`,
    customerSince: sql`p.created_at::timestamptz(3)`,
    page: sql`(select v.pages->0->>'url' from visits v where v.workspace_id = c.workspace_id
      and v.customer_id = c.customer_id order by v.last_at desc limit 1)`,
    orderState: orders.latest('state'),
    orderRefund: orders.latest('refund'),
    orderProduct: orders.latest('title'),
    orderAt: orders.latest('orderedAt'),
    parcelState: orders.parcelState,
    orderCount: orders.count,
  },
});
