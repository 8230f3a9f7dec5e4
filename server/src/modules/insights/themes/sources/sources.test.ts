import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { type SaidSource, themesRead } from '@zhiyin/domain/insights';
import { readMetrics, textRedacted } from '@zhiyin/domain/platform';
import { tellRatings as contract, ratingsChanged, storeRead, storeWrite } from '@zhiyin/domain/store';
import { surveysReadAnswers } from '@zhiyin/domain/surveys';
import { ticketsRead } from '@zhiyin/domain/tickets';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { follow, unfollow } from '#platform/lots/follow-log.ts';
import { write } from '../../../../../test/asks.ts';
import { aPortal } from '../../../../../test/portal.ts';
import { answerSurvey as answer, aSurvey, goodAnswers, openKeyOf } from '../../../../../test/surveys.ts';
import { aTicketShop } from '../../../../../test/ticket-desk.ts';
import { type Shop, useWorld } from '../../../../../test/world.ts';
import { askMetrics } from '../../../platform/metrics/read-metrics.ts';
import { tellRatings } from '../../../store/ratings/tell-ratings.ts';
import { writeRatings } from '../../../store/ratings/write-ratings.ts';
import { leaveOut } from '../../../surveys/results/leave-out.ts';
import { listSurveyResponses } from '../../../surveys/results/list-responses.ts';
import { listQuotes } from '../actions/list-quotes.ts';
import { pastReviews, readReviewsAgain } from '../past-reviews.ts';
import { readTextsAgain } from '../read-again.ts';
import { textFollower } from '../read-texts.ts';

const world = useWorld();
const day = 86_400_000;

/** Lets what is read a second behind be read. */
async function heard(): Promise<void> {
  await world().settle();
  world().pass(2);
  await world().settle();
}

async function said(shop: Shop, source: SaidSource, rights: Parameters<Shop['as']>[0]) {
  const now = world().system.now().getTime();
  const during = { from: new Date(now - day).toISOString(), to: new Date(now + day).toISOString() };
  const { items } = await listQuotes(shop.as(rights), { ...during, source, themeId: 'rest', limit: 20 });
  return items;
}

const surveyor = [themesRead, surveysReadAnswers];

it('reads open answers to surveys that count, for whoever may see answers', async () => {
  const door = await aPortal(world());
  await transact(door.shop.asSystem(), (tx) => follow(tx, textFollower));
  const { manager, survey } = await aSurvey(door);
  const { surveyId } = survey;
  await answer(door, openKeyOf(survey), { ...goodAnswers, wish: '发货太慢了。客服很热情！' });
  await heard();
  const quotes = await said(door.shop, 'survey', surveyor);
  expect(quotes.map(({ text }) => text).sort()).toEqual(['发货太慢了。', '客服很热情！']);
  expect(quotes[0]).toMatchObject({ surveyId, conversationId: null, ticketId: null });
  expect(await said(door.shop, 'survey', [themesRead, inboxRead, inboxReadAll])).toEqual([]);

  const [response] = (await listSurveyResponses(manager, { surveyId, limit: 10 })).items;
  await leaveOut(manager, { surveyId, responseId: response?.responseId ?? '', isLeftOut: true });
  await heard();
  expect(await said(door.shop, 'survey', surveyor)).toEqual([]);
});

it('shows nothing of an anonymous survey before five have answered', async () => {
  const door = await aPortal(world());
  await transact(door.shop.asSystem(), (tx) => follow(tx, textFollower));
  const { survey } = await aSurvey(door, { isAnonymous: true });
  const answers = { ...goodAnswers, wish: '发货太慢了' };
  for (let count = 0; count < 4; count++) await answer(door, openKeyOf(survey), answers);
  await heard();
  expect(await said(door.shop, 'survey', surveyor)).toEqual([]);
  await answer(door, openKeyOf(survey), answers);
  await heard();
  expect(await said(door.shop, 'survey', surveyor)).toHaveLength(5);
  await answer(door, openKeyOf(survey), { ...answers, wish: '太慢了，打 13812345678' });
  await transact(door.shop.asSystem(), async (tx) => {
    const sixth = tx.db.selectFrom('surveyResponses').select('responseId').where('isShown', '=', false);
    const { responseId } = await sixth.where('surveyId', '=', survey.surveyId).executeTakeFirstOrThrow();
    const place = 'platform.form-answers';
    await announce(tx, textRedacted, { place, recordId: responseId, kinds: ['phone'] });
  });
  await heard();
  expect(await said(door.shop, 'survey', surveyor)).toHaveLength(5);
});

it('reads what complains in tickets of customers, and counts it by where it was said', async () => {
  const shop = await aTicketShop(world());
  await transact(shop.asSystem(), (tx) => follow(tx, textFollower));
  const visitor = shop.asVisitor();
  await write(visitor);
  const customerId = visitor.actor.id;
  const told = { title: '退货', description: '杯子碎了，到现在还没退款。请寄到新地址。' };
  const { ticketId } = await shop.aTicket({ ...told, customerId });
  await shop.aTicket({ ...told, customerId: null });
  await heard();
  const quotes = await said(shop, 'ticket', [themesRead, ticketsRead]);
  expect(quotes.map(({ text }) => text)).toEqual(['杯子碎了，到现在还没退款。']);
  expect(quotes[0]).toMatchObject({ ticketId, isComplaint: true, surveyId: null });
  expect(await said(shop, 'ticket', [themesRead, inboxRead])).toEqual([]);

  const reader = shop.as([themesRead, ticketsRead, readMetrics]);
  const now = world().system.now().getTime();
  const dayAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const period = { from: dayAt(now - day), to: dayAt(now + 2 * day), zone: 'UTC' };
  const question = { metric: 'insights.sentences', period, bucket: 'none', compare: 'none' } as const;
  const { answers } = await askMetrics(reader, [
    { ...question, groupBy: 'saidIn' },
    { ...question, groupBy: 'theme' },
  ]);
  expect(answers[0]?.rows).toMatchObject([{ group: 'ticket', value: 1 }]);
  expect(answers[1]?.rows).toMatchObject([{ group: null, value: 1 }]);
});

it('reads reviews of orders for whoever may see orders, each with its order, and again when they change', async () => {
  const shop = await world().aShop();
  await transact(shop.asSystem(), (tx) => follow(tx, textFollower));
  const seller = shop.as([storeRead, storeWrite]);
  const ratedAt = new Date(world().system.now().getTime() - 3_600_000).toISOString();
  const tell = (comments: Readonly<Record<string, string>>) =>
    tellRatings(
      seller,
      contract.body.parse({
        ratings: Object.entries(comments).map(([number, comment]) => ({
          platform: 'taobao',
          ...{ number, ratedAt, comment, service: 2, reply: '抱歉，发货太慢了' },
        })),
      }),
    );
  await tell({
    '7001': '发货太慢了。Packaging was broken!',
    '7002': '此用户没有填写评价。',
    '7003': '系统默认好评',
  });
  await heard();
  const reader = [themesRead, storeRead];
  const quotes = await said(shop, 'review', reader);
  expect(quotes.map(({ text }) => text).sort()).toEqual(['Packaging was broken!', '发货太慢了。']);
  expect(quotes[0]).toMatchObject({
    orderNumber: '7001',
    conversationId: null,
    surveyId: null,
    ticketId: null,
  });
  expect(quotes.map(({ feeling }) => feeling)).toEqual(['negative', 'negative']);
  expect(await said(shop, 'review', [themesRead, inboxRead, inboxReadAll])).toEqual([]);

  await tell({ '7001': '客服很热情！', '7002': '茶很香' });
  await heard();
  const anew = await said(shop, 'review', reader);
  expect(anew.map(({ text, orderNumber }) => `${orderNumber} ${text}`).sort()).toEqual([
    '7001 客服很热情！',
    '7002 茶很香',
  ]);
});

it('forgets of a review what was taken out of it, and reads those told of before each was named', async () => {
  const shop = await world().aShop();
  const system = shop.asSystem();
  await transact(system, (tx) => follow(tx, textFollower));
  const ratedAt = world().system.now().toISOString();
  const [told] = await writeRatings(shop.as([storeRead, storeWrite]), [
    {
      ...{
        platform: 'jd',
        number: '8001',
        lineNumber: '',
        buyerId: null,
        result: null,
        title: null,
        shop: null,
      },
      ...{
        stars: null,
        reply: null,
        description: null,
        service: null,
        logistics: null,
        isCounted: null,
        extra: {},
      },
      ...{ comment: '杯子碎了', ratedAt },
    },
  ]);
  const ratingId = told?.ratingId ?? '';
  await heard();
  const reader = [themesRead, storeRead];
  expect(await said(shop, 'review', reader)).toHaveLength(1);
  await transact(system, async (tx) => {
    await tx.db.deleteFrom('saidSentences').where('workspaceId', '=', tx.workspaceId).execute();
    await announce(tx, ratingsChanged, { ratingId, count: 1 });
  });
  await heard();
  expect(await said(shop, 'review', reader)).toHaveLength(1);

  await transact(system, async (tx) => {
    await tx.db
      .updateTable('orderRatings')
      .set({ comment: null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('ratingId', '=', ratingId)
      .execute();
    await announce(tx, textRedacted, { place: 'store.ratings', recordId: ratingId, kinds: ['phone'] });
  });
  expect(await said(shop, 'review', reader)).toEqual([]);
  await heard();
  const left = await transact(system, (tx) =>
    tx.db
      .selectFrom('saidSentences')
      .select('sentenceId')
      .where('workspaceId', '=', tx.workspaceId)
      .execute(),
  );
  expect(left).toEqual([]);
});

/** Reviews as they stand in the table, one in a hundred with words. Answers their ids in order. */
async function manyReviews(shop: Shop, count: number): Promise<string[]> {
  const ratingIds = Array.from({ length: count }, () => world().system.newId()).sort();
  await transact(shop.asSystem(), (tx) =>
    sql`
      insert into order_ratings (workspace_id, rating_id, platform, number, comment, rated_at, changed_at)
      select ${tx.workspaceId}, id, 'jd', '9' || place, case when place % 100 = 0 then '发货太慢了' end,
        ${world().system.now()}, ${world().system.now()}
      from unnest(${ratingIds}::uuid[]) with ordinality of (id, place)
    `.execute(tx.db),
  );
  return ratingIds;
}

async function reviewsRead(shop: Shop): Promise<number> {
  const rows = await transact(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('saidSentences')
      .select('sourceId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('source', '=', 'review')
      .execute(),
  );
  return rows.length;
}

it('reads the reviews of many facts, however many each names', async () => {
  const shop = await world().aShop();
  await transact(shop.asSystem(), (tx) => follow(tx, textFollower));
  const ratingIds = await manyReviews(shop, 12_000);
  await transact(shop.asSystem(), async (tx) => {
    for (let from = 0; from < ratingIds.length; from += 200) {
      const named = ratingIds.slice(from, from + 200);
      await announce(tx, ratingsChanged, { ratingId: named[0] ?? '', count: 200, ratingIds: named });
    }
  });
  await heard();
  expect(await reviewsRead(shop)).toBe(120);
});

it('reads reviews of before anybody read them, some hundreds at a time, each once, and goes on where it was', async () => {
  const shop = await world().aShop();
  const system = shop.asSystem();
  await transact(system, (tx) => follow(tx, textFollower));
  const ratingIds = await manyReviews(shop, 1_100);
  const step = (refId: string) =>
    transact(system, async (tx) => {
      await pastReviews.run?.(tx, { refId, tries: 1 });
      return tx.db
        .selectFrom('due')
        .select('refId')
        .where('workspaceId', '=', tx.workspaceId)
        .where('kind', '=', pastReviews.kind)
        .execute();
    });
  expect(await step('00000000-0000-0000-0000-000000000000')).toEqual([{ refId: ratingIds[499] }]);
  expect(await reviewsRead(shop)).toBe(5);
  await world().settle();
  expect(await reviewsRead(shop)).toBe(11);

  await transact(system, readTextsAgain);
  await heard();
  expect(await reviewsRead(shop)).toBe(11);
  expect(await said(shop, 'review', [themesRead, storeRead])).toHaveLength(11);
});

it('reads no reviews of a shop that does not read what is said', async () => {
  const shop = await world().aShop();
  await transact(shop.asSystem(), (tx) => unfollow(tx, textFollower));
  await manyReviews(shop, 100);
  await transact(shop.asSystem(), readReviewsAgain);
  await heard();
  expect(await reviewsRead(shop)).toBe(0);
});
