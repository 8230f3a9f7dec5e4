import { askedTokens, termsOf } from '@zhiyin/domain/inbox';
import type { TicketQuery } from '@zhiyin/domain/tickets';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { isVisible } from '../visibility.ts';

type Narrowing = Omit<Partial<TicketQuery>, 'after' | 'limit' | 'order'>;

/** The condition on `tickets` that a list is narrowed by, what the caller may not see left out. */
export function narrowed(tx: Tx, by: Narrowing): RawBuilder<SqlBool> {
  const me = tx.actor.id;
  const all: RawBuilder<SqlBool>[] = [isVisible(tx)];
  if (by.typeId) all.push(sql`tickets.type_id = ${by.typeId}`);
  if (by.category) all.push(sql`tickets.category = ${by.category}`);
  if (by.scope === 'active') all.push(sql`tickets.category <> 'closed'`);
  if (by.assignee === 'nobody') all.push(sql`tickets.assignee_id is null`);
  if (by.assignee === 'me') all.push(sql`tickets.assignee_id = ${me}::uuid`);
  if (by.assignee && by.assignee !== 'me' && by.assignee !== 'nobody')
    all.push(sql`tickets.assignee_id = ${by.assignee}`);
  if (by.teamId) all.push(sql`tickets.team_id = ${by.teamId}`);
  if (by.priority) all.push(sql`tickets.priority = ${by.priority}`);
  if (by.tagId) all.push(tagged(by.tagId));
  if (by.stateKey) all.push(sql`tickets.state_key = ${by.stateKey}`);
  if (by.customerId) all.push(ofCustomer(by.customerId));
  if (by.conversationId) all.push(ofConversation(by.conversationId));
  if (by.due === 'overdue')
    all.push(sql`tickets.category in ('open', 'waiting') and tickets.due_at < ${tx.system.now()}`);
  if (by.dueFrom) all.push(sql`tickets.due_at >= ${new Date(by.dueFrom)}`);
  if (by.dueTo) all.push(sql`tickets.due_at < ${new Date(by.dueTo)}`);
  if (by.watching) all.push(watchedBy(me));
  if (by.search) all.push(found(by.search));
  return sql`${sql.join(all, sql` and `)}`;
}

/** Of any record of the person that a record belongs to. */
function ofCustomer(customerId: string): RawBuilder<SqlBool> {
  return sql`tickets.customer_id in (select r.customer_id from customers r
    where r.workspace_id = tickets.workspace_id and r.person_id = (select p.person_id from customers p
      where p.workspace_id = tickets.workspace_id and p.customer_id = ${customerId}))`;
}

function ofConversation(conversationId: string): RawBuilder<SqlBool> {
  return sql`exists (select from ticket_conversations c where c.workspace_id = tickets.workspace_id
    and c.ticket_id = tickets.ticket_id and c.conversation_id = ${conversationId})`;
}

function tagged(tagId: string): RawBuilder<SqlBool> {
  return sql`exists (select from ticket_tags t where t.workspace_id = tickets.workspace_id
    and t.ticket_id = tickets.ticket_id and t.tag_id = ${tagId})`;
}

function watchedBy(memberId: string | null): RawBuilder<SqlBool> {
  return sql`exists (select from ticket_watchers w where w.workspace_id = tickets.workspace_id
    and w.ticket_id = tickets.ticket_id and w.member_id = ${memberId}::uuid)`;
}

/** `#12`, `SH-12` and `12` are numbers; anything else is words, whose tokens let candidates through to be compared. */
function found(search: string): RawBuilder<SqlBool> {
  const number = /^(?:#|[A-Za-z][A-Za-z0-9]*-)?(\d{1,9})$/.exec(search)?.[1];
  if (number !== undefined) return sql`tickets.number = ${Number(number)}`;
  const terms = termsOf(search);
  if (terms.length === 0) return sql`false`;
  const tokens = askedTokens(terms);
  const likes = terms.map(
    (term) =>
      sql`lower(normalize(tickets.title || ' ' || tickets.description, NFKC)) like ${`%${escaped(term)}%`}`,
  );
  return sql`tickets.tokens @> ${tokens}::integer[] and ${sql.join(likes, sql` and `)}`;
}

function escaped(term: string): string {
  return term.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
