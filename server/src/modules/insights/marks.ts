import { inboxRead } from '@zhiyin/domain/inbox';
import { type BoardFigure, boardFigures } from '@zhiyin/domain/insights';
import { surveysRead } from '@zhiyin/domain/surveys';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import { type Context, may } from '#platform/context.ts';

/** How a figure finds what counts in it. `c` is the conversation; the moment, the member and the value say why and how. */
interface Source {
  readonly from?: RawBuilder<unknown>;
  readonly markId?: RawBuilder<unknown>;
  readonly member: RawBuilder<unknown>;
  readonly team?: RawBuilder<unknown>;
  readonly at: RawBuilder<unknown>;
  readonly value?: RawBuilder<unknown>;
  readonly where: (dayStart: Date) => RawBuilder<SqlBool>;
}

const awake = sql<SqlBool>`c.state = 'open' and c.snoozed_until is null`;
const assignee = sql`c.assignee_id`;
/** Conversations answered today, once for each who answered; found by `replies` of `withMarks`. */
const replied = { from: sql`replies c`, member: sql`c.author_id` };
const closing = {
  member: sql`coalesce(c.assignee_id, c.answered_by)`,
  at: sql`c.closed_at`,
  where: (dayStart: Date) => sql<SqlBool>`c.closed_at >= ${dayStart} and c.state = 'closed'`,
};

const sources: Readonly<Record<BoardFigure, Source>> = {
  waiting: {
    member: assignee,
    at: sql`c.waiting_since`,
    where: () => sql<SqlBool>`${awake} and c.waiting_since is not null`,
  },
  unassigned: {
    member: assignee,
    at: sql`c.opened_at`,
    where: () => sql<SqlBool>`${awake} and c.assignee_id is null`,
  },
  'in-progress': {
    member: assignee,
    at: sql`c.last_message_at`,
    where: () => sql<SqlBool>`${awake} and c.assignee_id is not null`,
  },
  snoozed: {
    member: assignee,
    at: sql`c.snoozed_until`,
    where: () => sql<SqlBool>`c.state = 'open' and c.snoozed_until is not null`,
  },
  answered: { ...replied, at: sql`c.last_at`, where: () => sql<SqlBool>`true` },
  closed: closing,
  'first-response': {
    ...replied,
    at: sql`c.first_at`,
    value: sql`extract(epoch from c.first_at - c.opened_at)`,
    where: () => sql<SqlBool>`c.first_response_at = c.first_at`,
  },
  resolution: { ...closing, value: sql`extract(epoch from c.closed_at - c.opened_at)` },
  csat: {
    from: sql`asks a join conversations c on c.workspace_id = a.workspace_id and c.conversation_id = a.conversation_id`,
    markId: sql`a.ask_id`,
    member: sql`a.agent_id`,
    team: sql`a.team_id`,
    at: sql`a.answered_at`,
    value: sql`a.score`,
    // Of an answer the moment lists go by is that of the answer, and it has the index.
    where: (dayStart) => sql<SqlBool>`a.dated_at >= ${dayStart} and a.score is not null`,
  },
};

/** The figures that a reader may have at all: none without conversations, satisfaction only with its own right. */
export function figuresFor(ctx: Context): readonly BoardFigure[] {
  if (!may(ctx, inboxRead)) return [];
  return boardFigures.filter((figure) => figure !== 'csat' || may(ctx, surveysRead));
}

/**
 * What counts in some figures, for a `with` clause, as the table `marks`: `figure`, `mark_id`, `conversation_id`,
 * `member_id`, `team_id`, `at`, `value`. Only of conversations the caller may see, as in lists: a number must not
 * tell what a list would hide.
 */
export function withMarks(
  ctx: Context,
  figures: readonly BoardFigure[],
  dayStart: Date,
): RawBuilder<unknown> {
  const marks = figures.map((figure) => marksOf(ctx, figure, dayStart));
  return sql`
    replies as materialized (
      select said.*, c.workspace_id, c.assignee_id, c.team_id, c.opened_at, c.first_response_at
      from (
        select conversation_id, author_id, min(sent_at) as first_at, max(sent_at) as last_at from messages
        where workspace_id = ${ctx.workspaceId} and sent_at >= ${dayStart}
          and author_kind = 'member' and visibility = 'public'
        group by conversation_id, author_id) said
      -- The fence makes the database look up today's few conversations one by one, instead of reading all there are.
      cross join lateral (
        select * from conversations
        where workspace_id = ${ctx.workspaceId} and conversation_id = said.conversation_id offset 0) c),
    marks as materialized (${sql.join(marks, sql` union all `)})`;
}

function marksOf(ctx: Context, figure: BoardFigure, dayStart: Date): RawBuilder<unknown> {
  const source = sources[figure];
  return sql`
    select ${sql.lit(figure)} as figure, ${source.markId ?? sql`c.conversation_id`} as mark_id, c.conversation_id,
      ${source.member} as member_id, ${source.team ?? sql`c.team_id`} as team_id, ${source.at} as at,
      (${source.value ?? sql`null`})::double precision as value
    from ${source.from ?? sql`conversations c`}
    where c.workspace_id = ${ctx.workspaceId} and ${source.where(dayStart)} and ${isVisible(ctx)}`;
}

/**
 * The teams that a mark counts for: the conversation's, or, of a conversation of no team, those of whoever the mark
 * names. Joins `tm` to `marks`; the team is `teamOfMark`, null for none.
 */
export function withTeams(ctx: Context): RawBuilder<unknown> {
  return sql`left join team_members tm
    on marks.team_id is null and tm.workspace_id = ${ctx.workspaceId} and tm.member_id = marks.member_id`;
}

export const teamOfMark = sql`coalesce(marks.team_id, tm.team_id)`;
