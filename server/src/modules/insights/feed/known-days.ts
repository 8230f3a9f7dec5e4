import { dayAfter, type KnownDay, knownDaysOf, type Promotion } from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';
import { allCalendars } from '#platform/calendars/find-calendar.ts';
import type { Tx } from '#platform/context.ts';

/** The promotions of the shop, the latest first. */
export async function allPromotions(tx: Tx): Promise<Promotion[]> {
  const rows = await tx.db
    .selectFrom('promotions')
    .select(['promotionId', 'name', 'fromDay', 'toDay'])
    .where('workspaceId', '=', tx.workspaceId)
    .orderBy('fromDay', 'desc')
    .orderBy('promotionId')
    .execute();
  return rows.map(({ fromDay, toDay, ...row }) => ({ ...row, from: fromDay, to: toDay }));
}

/** What days are known for, by the shop's promotions and calendars. */
export async function knownDays(tx: Tx, period: { from: string; to: string }): Promise<KnownDay[]> {
  const calendars = await allCalendars(tx);
  return knownDaysOf(
    period,
    await allPromotions(tx),
    calendars.map(({ definition }) => definition),
  );
}

/** The same by day, of some days. */
export async function knownAmong(tx: Tx, days: readonly string[]): Promise<ReadonlyMap<string, Text>> {
  const [from, last] = [days[0], days.at(-1)];
  if (from === undefined || last === undefined) return new Map();
  const known = await knownDays(tx, { from, to: dayAfter(last, 1) });
  return new Map(known.map(({ day, name }) => [day, name]));
}
