import { type Ask, type AskSummary, surveysRead } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { type Narrowing, narrowed } from '../narrowed.ts';
import { asksWithConversation, shownAsks } from '../queries.ts';
import { presentAsk } from '../rows.ts';

interface Listing extends Narrowing {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What customers said, or were asked, of conversations the caller may see; newest first. */
export async function listAsks(
  ctx: Context,
  { after, limit, ...by }: Listing,
): Promise<{ items: Ask[]; next: string | null }> {
  requirePermission(ctx, surveysRead);
  const before = momentCursor.read(after);
  return look(ctx, async (tx) => {
    const rows = await shownAsks(tx)
      .where(narrowed(tx, by))
      .$if(before !== null, (all) =>
        all.where(sql<boolean>`(a.dated_at, a.ask_id) < (${before?.at}, ${before?.id}::uuid)`),
      )
      .orderBy('a.datedAt', 'desc')
      .orderBy('a.askId', 'desc')
      .limit(limit + 1)
      .execute();
    const page = asPage(rows, limit, (last) => momentCursor.write(last.datedAt, last.askId));
    return { ...page, items: page.items.map(presentAsk) };
  });
}

/** What a list of them comes to. */
export async function summariseAsks(ctx: Context, by: Narrowing): Promise<AskSummary> {
  requirePermission(ctx, surveysRead);
  return look(ctx, async (tx) => {
    const scored = [1, 2, 3, 4, 5].map((score) => sql`count(*) filter (where a.score = ${score})::int`);
    return asksWithConversation(tx)
      .where(narrowed(tx, by))
      .select([
        sql<number>`count(*) filter (where a.answered_at is not null or a.ended_why is distinct from 'reopened')::int`.as(
          'asked',
        ),
        sql<number>`count(a.answered_at)::int`.as('answered'),
        sql<number>`count(a.score)::int`.as('scored'),
        sql<number>`count(*) filter (where a.score >= 4)::int`.as('satisfied'),
        sql<number[]>`array[${sql.join(scored)}]`.as('byScore'),
        sql<number>`count(*) filter (where a.solved)::int`.as('saidSolved'),
        sql<number>`count(*) filter (where a.solved = false)::int`.as('saidUnsolved'),
        sql<number>`count(*) filter (where a.solved = false and a.attended_at is null)::int`.as('unattended'),
      ])
      .executeTakeFirstOrThrow();
  });
}
