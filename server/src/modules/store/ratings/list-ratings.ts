import { type Rating, storeRead } from '@zhiyin/domain/store';
import { type Context, requirePermission } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { asPage, momentCursor } from '#platform/http/page.ts';
import { presentRating, ratingColumns } from './rows.ts';

interface Query {
  readonly after?: string | undefined;
  readonly limit: number;
  readonly platform?: string | undefined;
  readonly number?: string | undefined;
}

export async function listRatings(
  ctx: Context,
  { after, limit, platform, number }: Query,
): Promise<{ items: Rating[]; next: string | null }> {
  requirePermission(ctx, storeRead);
  const before = momentCursor.read(after);
  const rows = await look(ctx, (tx) => {
    let select = tx.db
      .selectFrom('orderRatings')
      .select(ratingColumns)
      .where('workspaceId', '=', tx.workspaceId);
    if (platform !== undefined) select = select.where('platform', '=', platform);
    if (number !== undefined) select = select.where('number', '=', number);
    if (before) {
      select = select.where((is) =>
        is.or([
          is('ratedAt', '<', before.at),
          is.and([is('ratedAt', '=', before.at), is('ratingId', '<', before.id)]),
        ]),
      );
    }
    return select
      .orderBy('ratedAt', 'desc')
      .orderBy('ratingId', 'desc')
      .limit(limit + 1)
      .execute();
  });
  return asPage(rows.map(presentRating), limit, (last) => momentCursor.write(last.ratedAt, last.ratingId));
}
