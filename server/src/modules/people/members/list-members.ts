import { type Member, peopleRead } from '@zhiyin/domain/people';
import { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { pageOfMembers, presentMember, showMember, teamsOf } from './queries.ts';

const Cursor = z.uuid().optional().catch(undefined);

/** Colleagues, oldest first, a page at a time. */
export async function listMembers(
  ctx: Context,
  query: { after?: string | undefined; limit: number; includeRemoved: boolean },
): Promise<{ items: Member[]; next: string | null }> {
  requirePermission(ctx, peopleRead);
  return look(ctx, async (tx) => {
    const after = Cursor.parse(query.after);
    const rows = await pageOfMembers(tx, { ...query, after, limit: query.limit + 1 });
    const page = rows.slice(0, query.limit);
    const teams = await teamsOf(
      tx,
      page.map(({ memberId }) => memberId),
    );
    const items = page.map((row) => presentMember(row, teams.get(row.memberId) ?? []));
    return { items, next: rows.length > page.length ? (items.at(-1)?.memberId ?? null) : null };
  });
}

/** One colleague. */
export async function getMember(ctx: Context, memberId: string): Promise<Member> {
  requirePermission(ctx, peopleRead);
  return look(ctx, (tx) => showMember(tx, memberId));
}
