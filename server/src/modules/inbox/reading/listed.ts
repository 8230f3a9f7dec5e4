import { type listConversations as contract, inboxReadAll, mentionDays } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { recordsOf } from '#modules/customers';
import { type Context, may, type Tx } from '#platform/context.ts';
import { type Prepared, prepare } from '#platform/database/prepare.ts';

export type ListQuery = z.infer<typeof contract.query>;

/** Where a conversation stands in a list, and what of it another row says: the caller's mark, the customer's name. */
export interface Listed {
  readonly conversationId: string;
  /** Another one whenever anything of the conversation's own row has changed. */
  readonly version: string;
  /** What the list is ordered by. */
  readonly at: Date;
  readonly personId: string | null;
  readonly customerName: string | null;
  readonly readNumber: number | null;
}

/** By what a list is ordered: the last message first, or the longest wait first. */
export type ListOrder = 'last-message' | 'wait';

type Condition = ReturnType<typeof sql<SqlBool>>;

/** What differs between two lists of the same kind. */
interface Asked {
  readonly workspaceId: string;
  readonly actorId: string | null;
  readonly ownTeamIds: readonly string[];
  readonly mentionedSince: Date;
  readonly state: string | undefined;
  readonly priority: string | undefined;
  readonly tagId: string | undefined;
  readonly channel: string | undefined;
  readonly importId: string | undefined;
  readonly assigneeId: string | null | undefined;
  readonly teamIds: readonly string[];
  readonly customerIds: readonly string[];
  readonly afterAt: Date | undefined;
  readonly afterId: string | undefined;
}

const orders: Record<ListOrder, { by: string; way: 'asc' | 'desc'; isAfter: string }> = {
  'last-message': { by: 'last_message_at', way: 'desc', isAfter: '<' },
  wait: { by: 'waiting_since', way: 'asc', isAfter: '>' },
};

/** One query for each kind of list: writing its text takes as long as the database takes to answer it. */
const queries = new Map<string, Prepared<Asked, Listed>>();
const queriesMax = 500;

/** The conversations of a list in order, after a place in it: those that the caller may see and its filters let through. */
export async function listedIn(
  tx: Tx,
  query: ListQuery,
  order: ListOrder,
  after: { at: Date; id: string } | null,
  count: number,
): Promise<Listed[]> {
  const isAll = may(tx, inboxReadAll);
  const key = JSON.stringify([isAll, order, after !== null, count, ...kindOf(query)]);
  const before = queries.get(key);
  const prepared = before ?? prepareList(query, order, { isAll, isFirst: after === null, count });
  if (!before && queries.size >= queriesMax) queries.clear();
  queries.set(key, prepared);
  return prepared.all(tx, await askedOf(tx, query, after));
}

/** What of a list stands in its text. */
function kindOf({
  state,
  waiting,
  snoozed,
  mentioned,
  tagId,
  priority,
  assignee,
  team,
  customerId,
  channel,
  importId,
  answered,
}: ListQuery) {
  const given = [state, tagId, priority, team, customerId, channel, importId].map((one) => one !== undefined);
  return [...given, waiting, snoozed, mentioned, answered, assignee && assignee === 'nobody'];
}

async function askedOf(tx: Tx, query: ListQuery, after: { at: Date; id: string } | null): Promise<Asked> {
  const { actor, workspaceId } = tx;
  const { state, priority, tagId, channel, importId, assignee, team, customerId } = query;
  return {
    workspaceId,
    actorId: actor.id,
    ownTeamIds: actor.teamIds,
    mentionedSince: mentionedSince(tx),
    state,
    priority,
    tagId,
    channel,
    importId,
    assigneeId: assignee === 'me' ? actor.id : assignee,
    teamIds: team === undefined || team === 'mine' ? actor.teamIds : [team],
    customerIds: customerId === undefined ? [] : [customerId, ...(await recordsOf(tx, customerId))],
    afterAt: after?.at,
    afterId: after?.id,
  };
}

interface Kind {
  readonly isAll: boolean;
  readonly isFirst: boolean;
  readonly count: number;
}

function prepareList(query: ListQuery, order: ListOrder, { isAll, isFirst, count }: Kind) {
  const { by, way, isAfter } = orders[order];
  const at = sql.raw(`conversations.${by}`);
  const id = sql`conversations.conversation_id`;
  return prepare((_db, given: Asked) => {
    const place = sql<SqlBool>`(${at}, ${id}) ${sql.raw(isAfter)} (${given.afterAt}, ${given.afterId})`;
    const conditions = [
      sql`conversations.workspace_id = ${given.workspaceId}`,
      ...(isAll ? [] : [isSeenBy(given.actorId, given.ownTeamIds)]),
      ...conditionsOf(query, given),
      ...(isFirst ? [] : [place]),
    ];
    return sql<Listed>`
      select ${id}, conversations.xmin::text as version, ${at} as at, record.person_id,
        case when record.person_id = record.customer_id then record.name else (select p.name from customers p
          where p.workspace_id = record.workspace_id and p.customer_id = record.person_id) end as customer_name,
        mark.number as read_number
      from conversations
      left join customers record on record.workspace_id = conversations.workspace_id
        and record.customer_id = conversations.customer_id
      left join read_marks mark on mark.workspace_id = conversations.workspace_id
        and mark.conversation_id = ${id} and mark.member_id = ${given.actorId}::uuid
      where ${sql.join(conditions, sql` and `)}
      order by ${at} ${sql.raw(way)}, ${id} ${sql.raw(way)} limit ${sql.raw(String(count))}`;
  });
}

function conditionsOf(query: ListQuery, given: Asked): Condition[] {
  const { state, waiting, snoozed, mentioned, tagId, channel, priority, assignee, team, customerId } = query;
  const isThere = (column: 'waiting_since' | 'snoozed_until', isIt: boolean): Condition =>
    sql`conversations.${sql.raw(column)} ${sql.raw(isIt ? 'is not null' : 'is null')}`;
  const isMine = isMentionedBy(given.actorId, given.mentionedSince);
  return [
    ...(state === undefined ? [] : [sql<SqlBool>`conversations.state = ${given.state}`]),
    ...(waiting === undefined ? [] : [isThere('waiting_since', waiting)]),
    ...(snoozed === undefined ? [] : [isThere('snoozed_until', snoozed)]),
    ...(priority === undefined ? [] : [sql<SqlBool>`conversations.priority = ${given.priority}`]),
    ...(mentioned === undefined ? [] : [mentioned ? isMine : sql<SqlBool>`not ${isMine}`]),
    ...(tagId === undefined ? [] : [isTagged(given)]),
    ...(channel === undefined ? [] : [sql<SqlBool>`conversations.channel = ${given.channel}`]),
    ...(query.importId === undefined ? [] : [isImported(given)]),
    ...(query.answered === undefined ? [] : [isAnswered(query.answered)]),
    ...(assignee === undefined ? [] : [isAssigned(assignee, given)]),
    ...(team === undefined ? [] : [sql<SqlBool>`conversations.team_id = any(${given.teamIds}::uuid[])`]),
    ...(customerId === undefined
      ? []
      : [sql<SqlBool>`conversations.customer_id = any(${given.customerIds}::uuid[])`]),
  ];
}

/** One's own, one's teams', nobody's team's: the same as `seesConversation`, in the database. */
export function isSeen({ actor }: Context): Condition {
  return isSeenBy(actor.id, [...actor.teamIds]);
}

function isSeenBy(actorId: string | null, teamIds: readonly string[]): Condition {
  return sql`(conversations.team_id is null or conversations.assignee_id = ${actorId}::uuid
    or conversations.team_id = any(${teamIds}::uuid[]))`;
}

function isTagged({ tagId }: Asked): Condition {
  return sql`exists (select from conversation_tags t where t.workspace_id = conversations.workspace_id
    and t.conversation_id = conversations.conversation_id and t.tag_id = ${tagId}::uuid)`;
}

function isImported({ importId }: Asked): Condition {
  return sql`exists (select from imported_conversations i where i.workspace_id = conversations.workspace_id
    and i.import_id = ${importId}::uuid and i.conversation_id = conversations.conversation_id)`;
}

function isAnswered(isIt: boolean): Condition {
  const answered = sql<SqlBool>`(conversations.first_response_at is not null and conversations.channel <> 'import')`;
  return isIt ? answered : sql`not ${answered}`;
}

function isAssigned(assignee: string, { assigneeId }: Asked): Condition {
  if (assignee === 'nobody') return sql`conversations.assignee_id is null`;
  return sql`conversations.assignee_id = ${assigneeId}::uuid`;
}

/** A note speaks to the caller that they have not read, or one of the last days. */
export function isMentioned(tx: Tx): Condition {
  return isMentionedBy(tx.actor.id, mentionedSince(tx));
}

function isMentionedBy(actorId: string | null, since: Date): Condition {
  return sql`exists (select from mentions m where m.workspace_id = conversations.workspace_id
    and m.conversation_id = conversations.conversation_id and m.member_id = ${actorId}::uuid
    and (m.mentioned_at > ${since} or m.number > coalesce((select r.number from read_marks r
      where r.workspace_id = m.workspace_id and r.conversation_id = m.conversation_id
        and r.member_id = m.member_id), 0)))`;
}

function mentionedSince(tx: Tx): Date {
  return new Date(tx.system.now().getTime() - mentionDays * 24 * 3600_000);
}
