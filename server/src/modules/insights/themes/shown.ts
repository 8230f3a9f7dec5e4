import { inboxRead } from '@zhiyin/domain/inbox';
import type { SaidAspect, SaidSource } from '@zhiyin/domain/insights';
import { storeRead } from '@zhiyin/domain/store';
import { surveysRead, surveysReadAnswers } from '@zhiyin/domain/surveys';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { isVisible } from '#modules/inbox';
import { isVisible as isTicketVisible } from '#modules/tickets';
import { type Context, may } from '#platform/context.ts';

/** What sentences are narrowed by. */
export interface Narrowing {
  readonly from: string;
  readonly to: string;
  readonly source?: SaidSource | undefined;
  readonly aspect?: SaidAspect | undefined;
}

/** Below so many answers nothing of an anonymous survey is shown. */
const anonymousMin = 5;

/** Sentences `s` with their conversations `c`, tickets and reviews, for a `from` clause. */
export const shownSentences = sql`said_sentences s
  left join conversations c on c.workspace_id = s.workspace_id and c.conversation_id = s.conversation_id
  left join tickets on tickets.workspace_id = s.workspace_id and tickets.ticket_id = s.ticket_id
  left join order_ratings review on s.source = 'review' and review.workspace_id = s.workspace_id
    and review.rating_id = s.source_id`;

/** Sentences that the caller may see and that a question is about. */
export function isShown(ctx: Context, { from, to, source, aspect }: Narrowing): RawBuilder<SqlBool> {
  return sql<SqlBool>`s.workspace_id = ${ctx.workspaceId} and s.said_at >= ${from} and s.said_at < ${to}
    and ${isSaidTo(ctx)}
    and ${source === undefined ? sql`true` : sql`s.source = ${source}`}
    and ${aspect === undefined ? sql`true` : sql`${aspect} = any(s.aspects)`}`;
}

/** Sentences that the caller may see: chats and tickets as in lists, ratings, surveys and reviews with their own rights. */
export function isSaidTo(ctx: Context): RawBuilder<SqlBool> {
  const inChats: SaidSource[] = [
    ...(may(ctx, surveysRead) ? (['answer'] as const) : []),
    ...(may(ctx, inboxRead) ? (['ending', 'complaint'] as const) : []),
  ];
  return sql<SqlBool>`(
    (s.source = any(${inChats}) and c.conversation_id is not null and ${isVisible(ctx)})
    or (s.source = 'ticket' and ${sql.lit(may(ctx, ticketsRead))} and tickets.ticket_id is not null and ${isTicketVisible(ctx)})
    or (s.source = 'review' and ${sql.lit(may(ctx, storeRead))} and review.comment <> '')
    or (s.source = 'survey' and ${sql.lit(may(ctx, surveysReadAnswers))} and s.survey_id <> all(array(${tooFew(ctx)}))))`;
}

/** Anonymous surveys with so few answers that one could guess whose they are. */
function tooFew({ workspaceId }: Context): RawBuilder<unknown> {
  return sql`select v.survey_id from surveys v
    where v.workspace_id = ${workspaceId} and (v.plan ->> 'isAnonymous')::boolean
      and (select count(*) from survey_responses r where r.workspace_id = v.workspace_id
        and r.survey_id = v.survey_id and r.left_out is null and r.is_shown) < ${anonymousMin}`;
}
