import {
  mayStillMiss,
  measureRule,
  type PlatformTurn,
  type RuleToday,
  type Said,
  turnsOf,
} from '@zhiyin/domain/sla';
import { type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';
import { watchedRules } from './settings.ts';

/** Most lines of a day that are counted. */
const linesMax = 60_000;

/** How today goes under each rule the shop watches, of the conversations the caller may see. */
export async function rulesToday(tx: Tx): Promise<{ items: RuleToday[]; isAll: boolean }> {
  const watched = await watchedRules(tx);
  const [first] = watched;
  if (!first) return { items: [], isAll: true };
  const lines = await linesOfToday(tx, first.rule.hours.timeZone);
  const chats = [...Map.groupBy(lines, ({ conversationId }) => conversationId).values()];
  const now = tx.system.now();
  const items = watched.map(({ rule, goal }) => {
    const turns: PlatformTurn[] = chats.flatMap((said) => turnsOf(said[0]?.customerId ?? '', said, rule));
    const measured = measureRule(rule, turns, now);
    return { ruleKey: rule.key, goal, ...measured, mayMiss: mayStillMiss(rule, measured, goal) };
  });
  return { items, isAll: lines.length < linesMax };
}

interface Line extends Said {
  readonly conversationId: string;
  readonly customerId: string;
}

/** What was said today in the rules' time zone, and who handed over when, in order. */
async function linesOfToday(tx: Tx, timeZone: string): Promise<Line[]> {
  const { rows } = await sql<Line>`
    with today as (select date_trunc('day', ${tx.system.now()}::timestamptz, ${timeZone}) as start)
    select said.conversation_id, c.customer_id, said.at, said.by from (
      select conversation_id, number as place, sent_at as at,
        case author_kind when 'customer' then 'customer' when 'member' then 'human' else 'automatic' end as by
      from messages, today
      where workspace_id = ${tx.workspaceId} and sent_at >= today.start and visibility = 'public'
      union all
      select subject_id, null, occurred_at, 'handover' from facts, today
      where workspace_id = ${tx.workspaceId} and kind = 'inbox.conversation-assigned' and occurred_at >= today.start
        and (payload->>'isTransfer')::boolean
    ) said
    join conversations c on c.workspace_id = ${tx.workspaceId} and c.conversation_id = said.conversation_id
    where ${sql<SqlBool>`${isVisible(tx)}`}
    order by said.conversation_id, said.at, said.place nulls first limit ${linesMax}
  `.execute(tx.db);
  return rows;
}
