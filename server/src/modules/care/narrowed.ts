import type { listFollowUps as contract } from '@zhiyin/domain/care';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { isVisible } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';

/** Which follow-ups a list or its sum is about. */
export type Narrowing = Omit<z.infer<typeof contract.query>, 'after' | 'limit'>;

/** The condition for follow-ups `f`, about conversations `c`, that the caller may see and asks for. */
export function narrowed(tx: Tx, by: Narrowing): RawBuilder<SqlBool> {
  const conditions = [isVisible(tx), ...ofBox(tx, by), ...ofWhat(by), ...ofEnd(tx, by), ...ofAnswer(by)];
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

function ofBox({ actor }: Tx, { box, owner }: Narrowing) {
  const mine = sql<SqlBool>`f.owner_id = ${actor.id}`;
  const team = sql<SqlBool>`(f.owner_id is null and (c.team_id is null or c.team_id = any(${[...actor.teamIds]}::uuid[])))`;
  return [
    ...(box === 'mine' ? [mine] : []),
    ...(box === 'team' ? [team] : []),
    ...(owner === undefined
      ? []
      : [owner === 'nobody' ? sql<SqlBool>`f.owner_id is null` : sql<SqlBool>`f.owner_id = ${owner}`]),
  ];
}

function ofWhat({ reason, from, to, conversationId }: Narrowing) {
  return [
    ...(reason === undefined ? [] : [sql<SqlBool>`f.reason = ${reason}`]),
    ...(from === undefined ? [] : [sql<SqlBool>`f.asked_at >= ${new Date(from)}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`f.asked_at < ${new Date(to)}`]),
    ...(conversationId === undefined ? [] : [sql<SqlBool>`f.conversation_id = ${conversationId}`]),
  ];
}

/** One of several that were picked counts as well. */
function ofAnswer({ question, answer }: Narrowing) {
  if (question === undefined || answer === undefined) return [];
  return [
    sql<SqlBool>`(f.state = 'done' and (f.answers ->> ${question} = ${answer}
      or jsonb_exists(f.answers -> ${question}, ${answer})))`,
  ];
}

const dayMs = 86_400_000;

function ofEnd({ system }: Tx, { state, due, outcome, reached }: Narrowing) {
  const now = system.now();
  const dueBy = { soon: new Date(now.getTime() + dayMs), overdue: now };
  return [
    ...(state === undefined ? [] : [sql<SqlBool>`f.state = ${state}`]),
    ...(due === undefined ? [] : [sql<SqlBool>`(f.state = 'open' and f.due_at < ${dueBy[due]})`]),
    ...(outcome === undefined ? [] : [sql<SqlBool>`f.outcome = ${outcome}`]),
    ...(reached === undefined
      ? []
      : [sql<SqlBool>`(f.state in ('done', 'given-up') and f.is_reached = ${reached === 'yes'})`]),
  ];
}
