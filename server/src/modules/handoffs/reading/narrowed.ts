import { type HandoffMeasure, type HandoffQuery, statesToAnswer } from '@zhiyin/domain/handoffs';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { isVisible } from '../visibility.ts';

type Narrowing = Omit<Partial<HandoffQuery>, 'after' | 'limit'>;

/** What each figure of a pair counts, for the figure and for its list alike. */
export const measures: Record<HandoffMeasure, RawBuilder<SqlBool>> = {
  answered: sql`handoffs.answer_seconds is not null`,
  returned: sql`handoffs.returns > 0`,
  'handoff-rated': sql`handoffs.handoff_rating is not null`,
  'result-rated': sql`handoffs.result_rating is not null`,
  kept: sql`handoffs.outcome = 'kept'`,
  breached: sql`handoffs.outcome = 'breached'`,
};

/** The condition on `handoffs` that a list is narrowed by, what the caller may not see left out. */
export function narrowed(tx: Tx, by: Narrowing): RawBuilder<SqlBool> {
  const { id, teamIds } = tx.actor;
  const teams = sql`${[...teamIds]}::uuid[]`;
  const all: RawBuilder<SqlBool>[] = [isVisible(tx)];
  if (by.box === 'to-answer')
    all.push(
      sql`handoffs.to_team_id = any(${teams}) and handoffs.state = any(${[...statesToAnswer]}::text[])`,
    );
  if (by.box === 'sent')
    all.push(sql`(handoffs.sent_by = ${id}::uuid or handoffs.from_team_id = any(${teams}))`);
  if (by.state) all.push(sql`handoffs.state = ${by.state}`);
  if (by.typeId) all.push(sql`handoffs.type_id = ${by.typeId}`);
  if (by.fromTeamId === 'none') all.push(sql`handoffs.from_team_id is null`);
  if (by.fromTeamId && by.fromTeamId !== 'none') all.push(sql`handoffs.from_team_id = ${by.fromTeamId}`);
  if (by.toTeamId) all.push(sql`handoffs.to_team_id = ${by.toTeamId}`);
  if (by.measure) all.push(measures[by.measure]);
  if (by.conversationId) all.push(sql`handoffs.conversation_id = ${by.conversationId}`);
  if (by.ticketId) all.push(sql`handoffs.ticket_id = ${by.ticketId}`);
  if (by.since) all.push(sql`handoffs.sent_at >= ${new Date(by.since)}`);
  if (by.until) all.push(sql`handoffs.sent_at < ${new Date(by.until)}`);
  if (by.search) all.push(found(by.search));
  return sql`${sql.join(all, sql` and `)}`;
}

/** `#12` and `12` are numbers; anything else is part of a title. */
function found(search: string): RawBuilder<SqlBool> {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  if (number !== undefined) return sql`handoffs.number = ${Number(number)}`;
  return sql`handoffs.title ilike ${`%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`;
}
