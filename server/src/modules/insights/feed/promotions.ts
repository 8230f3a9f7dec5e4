import {
  dayAfter,
  feedRead,
  feedReasons,
  feedTeach,
  type KnownDay,
  type Promotion,
  type PromotionDraft,
  promotionAdded,
  promotionChanged,
  promotionRemoved,
  promotionsMax,
  todayIn,
} from '@zhiyin/domain/insights';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { shopDay } from '../shop-day.ts';
import { allPromotions, knownDays } from './known-days.ts';

interface Stretch extends Omit<KnownDay, 'day'> {
  readonly from: string;
  readonly to: string;
}

/** The promotions, and what the days of a year to and fro are known for, day by day joined to stretches. */
export async function listPromotions(ctx: Context): Promise<{ items: Promotion[]; known: Stretch[] }> {
  requirePermission(ctx, feedRead);
  return look(ctx, async (tx) => {
    const { timeZone } = await shopDay(tx);
    const today = todayIn(timeZone, tx.system.now()).day;
    const days = await knownDays(tx, { from: dayAfter(today, -365), to: dayAfter(today, 365) });
    return { items: await allPromotions(tx), known: joined(days) };
  });
}

function joined(days: readonly KnownDay[]): Stretch[] {
  const stretches: { from: string; to: string; kind: KnownDay['kind']; name: KnownDay['name'] }[] = [];
  for (const { day, kind, name } of days) {
    const last = stretches.at(-1);
    const goesOn = last && last.kind === kind && last.name.zh === name.zh && dayAfter(last.to, 1) === day;
    if (goesOn) last.to = day;
    else stretches.push({ from: day, to: day, kind, name });
  }
  return stretches;
}

/** Enters a promotion. */
export async function addPromotion(ctx: Context, draft: PromotionDraft): Promise<{ promotionId: string }> {
  requirePermission(ctx, feedTeach);
  return transact(ctx, async (tx) => {
    if ((await allPromotions(tx)).length >= promotionsMax) {
      throw new Refusal('conflict', feedReasons.promotionsMax, { max: promotionsMax });
    }
    const promotionId = tx.system.newId();
    await tx.db
      .insertInto('promotions')
      .values({ workspaceId: tx.workspaceId, promotionId, ...stored(tx, draft) })
      .execute();
    await announce(tx, promotionAdded, { promotionId });
    return { promotionId };
  });
}

/** Changes a promotion. @throws Refusal `missing`. */
export async function changePromotion(
  ctx: Context,
  { promotionId, ...draft }: PromotionDraft & { promotionId: string },
): Promise<{ promotionId: string }> {
  requirePermission(ctx, feedTeach);
  return transact(ctx, async (tx) => {
    const { numUpdatedRows } = await tx.db
      .updateTable('promotions')
      .set(stored(tx, draft))
      .where('workspaceId', '=', tx.workspaceId)
      .where('promotionId', '=', promotionId)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('missing', feedReasons.promotionNotFound);
    await announce(tx, promotionChanged, { promotionId });
    return { promotionId };
  });
}

/** Removes a promotion. @throws Refusal `missing`. */
export async function removePromotion(ctx: Context, promotionId: string): Promise<{ done: true }> {
  requirePermission(ctx, feedTeach);
  return transact(ctx, async (tx) => {
    const { numDeletedRows } = await tx.db
      .deleteFrom('promotions')
      .where('workspaceId', '=', tx.workspaceId)
      .where('promotionId', '=', promotionId)
      .executeTakeFirst();
    if (numDeletedRows === 0n) throw new Refusal('missing', feedReasons.promotionNotFound);
    await announce(tx, promotionRemoved, { promotionId });
    return { done: true };
  });
}

function stored(tx: Tx, { name, from, to }: PromotionDraft) {
  return { name, fromDay: from, toDay: to, changedAt: tx.system.now() };
}
