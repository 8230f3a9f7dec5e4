import type { listAsks as contract } from '@zhiyin/domain/surveys';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import { isVisible } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';

/** Which questions a list or its sum is about. */
export type Narrowing = Omit<z.infer<typeof contract.query>, 'after' | 'limit'>;

const states = {
  open: sql<SqlBool>`(a.answered_at is null and a.ended_at is null)`,
  answered: sql<SqlBool>`a.answered_at is not null`,
  expired: sql<SqlBool>`(a.answered_at is null and a.ended_why = 'expired')`,
  withdrawn: sql<SqlBool>`(a.answered_at is null and a.ended_why = 'reopened')`,
} as const;
const solveds = {
  yes: sql<SqlBool>`a.solved`,
  no: sql<SqlBool>`a.solved = false`,
  unsaid: sql<SqlBool>`(a.answered_at is not null and a.solved is null)`,
} as const;
const unattended = sql<SqlBool>`(a.solved = false and a.attended_at is null)`;
const commented = sql<SqlBool>`a.comment <> ''`;

/** The condition for questions `a`, about conversations `c`, that the caller may see and asks for. */
export function narrowed(tx: Tx, by: Narrowing): RawBuilder<SqlBool> {
  const conditions = [isVisible(tx), ...ofAnswer(by), ...ofWhat(tx, by)];
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

function ofAnswer({ state, score, solved, unattended: isOpen, commented: isSaid }: Narrowing) {
  return [
    ...(state ? [states[state]] : []),
    ...(score === undefined ? [] : [sql<SqlBool>`a.score = ${score}`]),
    ...(solved ? [solveds[solved]] : []),
    ...(isOpen === undefined ? [] : [isOpen ? unattended : sql<SqlBool>`not coalesce(${unattended}, false)`]),
    ...(isSaid === undefined ? [] : [isSaid ? commented : sql<SqlBool>`not ${commented}`]),
  ];
}

function ofWhat(tx: Tx, { agent, from, to, conversationId }: Narrowing) {
  const agentId = agent === 'me' ? tx.actor.id : agent;
  return [
    ...(agent === 'nobody' ? [sql<SqlBool>`a.agent_id is null`] : []),
    ...(agent === undefined || agent === 'nobody' ? [] : [sql<SqlBool>`a.agent_id = ${agentId}`]),
    ...(from === undefined ? [] : [sql<SqlBool>`a.dated_at >= ${new Date(from)}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`a.dated_at < ${new Date(to)}`]),
    ...(conversationId === undefined ? [] : [sql<SqlBool>`a.conversation_id = ${conversationId}`]),
  ];
}
