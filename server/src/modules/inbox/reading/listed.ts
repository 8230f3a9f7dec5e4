import { type listConversations as contract, inboxReadAll, mentionDays } from '@zhiyin/domain/inbox';
import { type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { recordsOf } from '#modules/customers';
import { type Context, may, type Tx } from '#platform/context.ts';
import { deskConversations } from '../queries.ts';

export type ListQuery = z.infer<typeof contract.query>;

/** The conversations of a list, in no order yet: those that the caller may see and that its filters let through. */
export async function listed(tx: Tx, query: ListQuery) {
  const { customerId } = query;
  let select = deskConversations(tx);
  for (const condition of conditionsOf(tx, query)) select = select.where(condition);
  if (customerId === undefined) return select;
  const records = await recordsOf(tx, customerId);
  return select.where('conversations.customerId', 'in', [customerId, ...records]);
}

type Condition = ReturnType<typeof sql<SqlBool>>;

function conditionsOf(tx: Tx, query: ListQuery): Condition[] {
  const { state, waiting, snoozed, mentioned, tagId, priority } = query;
  const is = (column: string, value: string): Condition => sql`conversations.${sql.ref(column)} = ${value}`;
  const isThere = (column: string, isIt: boolean): Condition =>
    isIt ? sql`conversations.${sql.ref(column)} is not null` : sql`conversations.${sql.ref(column)} is null`;
  return [
    ...(may(tx, inboxReadAll) ? [] : [isSeen(tx)]),
    ...(state === undefined ? [] : [is('state', state)]),
    ...(waiting === undefined ? [] : [isThere('waitingSince', waiting)]),
    ...(snoozed === undefined ? [] : [isThere('snoozedUntil', snoozed)]),
    ...(priority === undefined ? [] : [is('priority', priority)]),
    ...(mentioned === undefined ? [] : [mentioned ? isMentioned(tx) : sql<SqlBool>`not ${isMentioned(tx)}`]),
    ...(tagId === undefined ? [] : [isTagged(tagId)]),
    ...ofAssignee(tx, query.assignee),
    ...ofTeam(tx, query.team),
  ];
}

/** One's own, one's teams', nobody's team's: the same as `seesConversation`, in the database. */
export function isSeen({ actor }: Context): Condition {
  return sql`(conversations.team_id is null or conversations.assignee_id = ${actor.id}::uuid
    or conversations.team_id = any(${[...actor.teamIds]}::uuid[]))`;
}

function isTagged(tagId: string): Condition {
  return sql`exists (select from conversation_tags t where t.workspace_id = conversations.workspace_id
    and t.conversation_id = conversations.conversation_id and t.tag_id = ${tagId}::uuid)`;
}

/** A note speaks to the caller that they have not read, or one of the last days. */
export function isMentioned(tx: Tx): Condition {
  const since = new Date(tx.system.now().getTime() - mentionDays * 24 * 3600_000);
  return sql`exists (select from mentions m where m.workspace_id = conversations.workspace_id
    and m.conversation_id = conversations.conversation_id and m.member_id = ${tx.actor.id}::uuid
    and (m.mentioned_at > ${since} or m.number > coalesce((select r.number from read_marks r
      where r.workspace_id = m.workspace_id and r.conversation_id = m.conversation_id
        and r.member_id = m.member_id), 0)))`;
}

function ofAssignee({ actor }: Tx, assignee: string | undefined): Condition[] {
  if (assignee === undefined) return [];
  if (assignee === 'nobody') return [sql`conversations.assignee_id is null`];
  return [sql`conversations.assignee_id = ${assignee === 'me' ? actor.id : assignee}::uuid`];
}

function ofTeam({ actor }: Tx, team: string | undefined): Condition[] {
  if (team === undefined) return [];
  const teamIds = team === 'mine' ? [...actor.teamIds] : [team];
  return [sql`conversations.team_id = any(${teamIds}::uuid[])`];
}
