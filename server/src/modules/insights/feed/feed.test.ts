import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { dayAfter, feedRead, feedTeach } from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';
import { shopDay } from '../shop-day.ts';
import { findInsightsNow, judgeInsight } from './judge-insight.ts';
import { addPromotion, changePromotion, listPromotions, removePromotion } from './promotions.ts';
import { getFeedState, listInsights } from './read-feed.ts';
import { listInsightSamples } from './samples.ts';
import { insightTitles } from './titles.ts';

const world = useWorld();
const lead = [inboxRead, inboxReadAll, readMetrics, feedRead, feedTeach];
const opened = 'inbox.conversations-opened';
const all = { limit: 50 };

interface Past {
  readonly days: number;
  readonly more: number;
  /** Whether they ended as they began. */
  readonly isClosed?: boolean;
}

/** Nine to thirteen conversations a day for twelve weeks; on the last `days` of them, `more` more about refunds. */
async function aShopWithAPast({ days, more, isClosed = false }: Past): Promise<Shop> {
  const shop = await world().aShop();
  const { conversation } = await sendVisitorMessage(shop.asVisitor(), {
    clientMessageId: v7(),
    text: 'Where is my parcel?',
    fileIds: [],
  });
  await world().settle();
  await transact(shop.asSystem(), async (tx) => {
    const { timeZone } = await shopDay(tx);
    await sql`
      insert into conversations select copied.* from conversations c
      cross join generate_series(1, 84) as d (ago)
      cross join lateral generate_series(1, 9 + (d.ago * 7) % 5 + case when d.ago <= ${days} then ${more}::int else 0 end) as k (nth)
      cross join lateral jsonb_populate_record(c, jsonb_build_object(
        'conversation_id', gen_random_uuid(),
        'opened_at', (date_trunc('day', now() at time zone ${timeZone}) - make_interval(days => d.ago)
          + make_interval(hours => 9, mins => k.nth)) at time zone ${timeZone},
        'closed_at', case when ${isClosed}::boolean then (date_trunc('day', now() at time zone ${timeZone})
          - make_interval(days => d.ago) + make_interval(hours => 9, mins => k.nth)) at time zone ${timeZone} end,
        'reason_key', case when k.nth % 4 = 0 or k.nth > 13 then 'refund' else 'delivery' end)) as copied
      where c.workspace_id = ${shop.workspaceId} and c.conversation_id = ${conversation.conversationId}
    `.execute(tx.db);
  });
  return shop;
}

async function search(ctx: Context): Promise<void> {
  await findInsightsNow(ctx);
  await world().settle();
}

async function today(shop: Shop): Promise<string> {
  const { dayStart, timeZone } = await look(shop.asSystem(), shopDay);
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(dayStart);
}

describe('the nightly search', () => {
  it('finds what was planted, says who made it, shows conversations of it to who may see them, and tells it once', async () => {
    const shop = await aShopWithAPast({ days: 5, more: 20 });
    const reader = shop.as(lead);
    await search(reader);
    const { items } = await listInsights(reader, all);
    const found = items.find(({ metric }) => metric === opened);
    expect(found).toMatchObject({ direction: 'up', field: null, since: dayAfter(await today(shop), -5) });
    expect(found?.before).toBeCloseTo(11, 0);
    expect(found?.after).toBeCloseTo(31, 0);
    expect(found?.adjusted).toBeLessThan(0.05);
    const insightId = found?.insightId ?? '';
    expect((await listInsights(reader, { ...all, insightId })).items).toHaveLength(1);
    const titles = (ctx: Context) => look(ctx, (tx) => insightTitles(tx, [insightId]));
    expect((await titles(reader)).get(insightId)).toContain(dayAfter(await today(shop), -5));
    expect(await titles(shop.as([inboxRead, readMetrics]))).toEqual(new Map());
    const parts = found?.parts.filter(({ field }) => field === 'reason') ?? [];
    expect(parts[0]).toMatchObject({ group: 'refund' });
    expect(parts.reduce((sum, { part }) => sum + (part ?? 0), 0)).toBeCloseTo(
      (found?.after ?? 0) - (found?.before ?? 0),
      6,
    );
    expect((await listInsightSamples(reader, found?.insightId ?? '')).items).toHaveLength(5);
    expect(await getFeedState(reader)).toMatchObject({ isLooking: false, unjudged: items.length });
    expect((await listInsights(shop.as([feedRead]), all)).items).toEqual([]);

    // The next night goes on with what was told, and tells it no second time.
    await search(reader);
    const again = await listInsights(reader, all);
    const ids = (told: typeof items): string[] => told.map(({ insightId }) => insightId).toSorted();
    expect(ids(again.items)).toEqual(ids(items));
  });

  it('tells one cause once: what is made of the same rows stands under the strongest, and is judged with it', async () => {
    const shop = await aShopWithAPast({ days: 5, more: 20, isClosed: true });
    const reader = shop.as(lead);
    await search(reader);
    const told = async () => {
      const { items } = await listInsights(reader, all);
      const closed = 'inbox.conversations-closed';
      const both = items.filter(({ metric }) => metric === opened || metric === closed);
      return both.map((one) => [one.metric, ...one.alongside.map(({ metric }) => metric)].toSorted());
    };
    const once = [['inbox.conversations-closed', opened]];
    expect(await told()).toEqual(once);
    // What stands under it is the same number as by itself, and goes by the rights to its own metric.
    const [insight] = (await listInsights(reader, all)).items.filter(({ alongside }) => alongside.length > 0);
    expect(insight?.alongside).toMatchObject([{ direction: 'up', since: insight?.since }]);
    expect(await getFeedState(reader)).toMatchObject({
      unjudged: (await listInsights(reader, all)).items.length,
    });

    await judgeInsight(reader, { insightId: insight?.insightId ?? '', verdict: 'not-useful', why: 'known' });
    await search(reader);
    expect(await told()).toEqual(once);
    expect((await listInsights(reader, { ...all, verdict: 'open' })).items).toEqual([]);
    await judgeInsight(reader, { insightId: insight?.insightId ?? '', verdict: null, why: null });
    await search(reader);
    expect(await told()).toEqual(once);
  });

  it('names no group that is as good as all there is', async () => {
    const shop = await aShopWithAPast({ days: 5, more: 20 });
    await search(shop.as(lead));
    const { items } = await listInsights(shop.as(lead), all);
    const fields = items.flatMap(({ parts, also }) => [...parts, ...also].map(({ field }) => field));
    expect(fields).toContain('reason');
    expect(fields).not.toContain('channel');
  });

  it('tells nothing where nothing happened, nor of a shop without a past', async () => {
    const calm = await aShopWithAPast({ days: 0, more: 0 });
    const bare = await world().aShop();
    for (const shop of [calm, bare]) {
      await search(shop.as(lead));
      expect((await listInsights(shop.as(lead), all)).items).toEqual([]);
      expect((await getFeedState(shop.as(lead))).lookedAt).not.toBeNull();
    }
  });

  it('takes days of a promotion for what they are', async () => {
    const shop = await aShopWithAPast({ days: 5, more: 20 });
    const day = await today(shop);
    await addPromotion(shop.as(lead), { name: '双11', from: dayAfter(day, -6), to: day });
    await search(shop.as(lead));
    expect((await listInsights(shop.as(lead), all)).items.filter(({ metric }) => metric === opened)).toEqual(
      [],
    );
  });
});

describe('what was not useful', () => {
  it.each([
    { why: 'known', told: 0 },
    { why: 'other', told: 1 },
  ] as const)(
    'because of “$why” is told $told times more, and taken back as at first',
    async ({ why, told }) => {
      const shop = await aShopWithAPast({ days: 5, more: 20 });
      const reader = shop.as(lead);
      await search(reader);
      const openIn = async () =>
        (await listInsights(reader, { ...all, verdict: 'open' })).items.filter(
          ({ metric, field }) => metric === opened && field === null,
        );
      const [first] = await openIn();
      const insightId = first?.insightId ?? '';
      await judgeInsight(reader, { insightId, verdict: 'not-useful', why });
      expect(await openIn()).toEqual([]);
      const seenAt = async () =>
        (await listInsights(reader, all)).items.find((one) => one.insightId === insightId)?.seenAt;
      const before = await seenAt();
      world().pass(60);
      await search(reader);
      expect((await seenAt()) !== before).toBe(told === 1);
      await judgeInsight(reader, { insightId, verdict: null, why: null });
      expect(await openIn()).toHaveLength(1);
    },
  );
});

it('keeps promotions, and says what days are known for', async () => {
  const shop = await world().aShop();
  const reader = shop.as(lead);
  const day = await today(shop);
  const draft = { name: '618', from: day, to: dayAfter(day, 2) };
  const { promotionId } = await addPromotion(reader, draft);
  await changePromotion(reader, { ...draft, promotionId, name: '年中大促' });
  expect(await listPromotions(reader)).toMatchObject({
    items: [{ promotionId, name: '年中大促' }],
    known: [{ from: day, to: dayAfter(day, 2), kind: 'promotion' }],
  });
  await removePromotion(reader, promotionId);
  expect((await listPromotions(reader)).items).toEqual([]);
  await expect(removePromotion(reader, promotionId)).rejects.toThrow();
});
