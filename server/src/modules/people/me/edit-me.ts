import type { Locale } from '@zhiyin/domain/kit';
import { type Member, profileEdited } from '@zhiyin/domain/people';
import { type Context, requireMember } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { asLocale, lockMember, showMember } from '../members/queries.ts';

/** Changes one's own name, language or time zone in this shop. */
export async function editMe(
  ctx: Context,
  change: { name?: string | undefined; locale?: Locale | undefined; timeZone?: string | undefined },
): Promise<Member> {
  const memberId = requireMember(ctx);
  return transact(ctx, async (tx) => {
    const before = await lockMember(tx, memberId);
    const { name = before.name, locale = asLocale(before.locale), timeZone = before.timeZone } = change;
    await tx.db
      .updateTable('members')
      .set({ name, locale, timeZone })
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', memberId)
      .execute();
    await announce(tx, profileEdited, {
      memberId,
      isNameChanged: name !== before.name,
      locale: { from: asLocale(before.locale), to: locale },
      timeZone: { from: before.timeZone, to: timeZone },
    });
    return showMember(tx, memberId);
  });
}
