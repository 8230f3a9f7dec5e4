import { boardReadColleagues } from '@zhiyin/domain/insights';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Context, may } from '#platform/context.ts';

/** Whose the account of a row `f` is, as it is matched now. */
export const accountOf = sql`left join told_accounts a on a.workspace_id = f.workspace_id
  and a.platform = f.platform and a.shop = f.shop and a.account = f.account`;

/** Colleagues' rows only with that right; everybody sees their own. */
export function isOwnOrAll(ctx: Context): RawBuilder<SqlBool> {
  return may(ctx, boardReadColleagues) ? sql<SqlBool>`true` : sql<SqlBool>`a.member_id = ${ctx.actor.id}`;
}
