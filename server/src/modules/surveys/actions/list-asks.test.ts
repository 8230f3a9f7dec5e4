import { inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { readMetrics } from '@zhiyin/domain/platform';
import { surveysRead } from '@zhiyin/domain/surveys';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { aClosed, askDesk, asksOf } from '../../../../test/asks.ts';
import { asked, rowsOf } from '../../../../test/metrics.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { answerAsk } from './answer-ask.ts';
import { attendAsk } from './attend-ask.ts';
import { listAsks, summariseAsks } from './list-asks.ts';
import { listOpenAsks } from './list-open-asks.ts';

const world = useWorld();
const page = { limit: 50 };

type Said = { solved: boolean | null; score: number | null; comment: string };

async function said(shop: Shop, answer: Said | null): Promise<string> {
  const { visitor, conversationId } = await aClosed(world(), shop);
  const [ask] = (await listOpenAsks(visitor)).items;
  if (answer) await answerAsk(visitor, { askId: ask?.askId ?? '', ...answer });
  return conversationId;
}

const answers: (Said | null)[] = [
  { solved: true, score: 5, comment: '好' },
  { solved: true, score: 4, comment: '' },
  { solved: false, score: 2, comment: '没解决' },
  { solved: null, score: 3, comment: '' },
  { solved: true, score: null, comment: '' },
  null,
];

async function aShopWithAnswers() {
  const shop = await world().aShop();
  const ids: string[] = [];
  for (const answer of answers) ids.push(await said(shop, answer));
  return { shop, ids };
}

it('narrows by score, solved, state, comment and agent, and sums up what it lists', async () => {
  const { shop } = await aShopWithAnswers();
  const reader = shop.as(askDesk);
  const count = async (query: object) => (await listAsks(reader, { ...page, ...query })).items.length;
  expect(await count({})).toBe(6);
  expect(await count({ score: 5 })).toBe(1);
  expect(await count({ solved: 'yes' })).toBe(3);
  expect(await count({ solved: 'no' })).toBe(1);
  expect(await count({ solved: 'unsaid' })).toBe(1);
  expect(await count({ state: 'open' })).toBe(1);
  expect(await count({ state: 'answered' })).toBe(5);
  expect(await count({ commented: true })).toBe(2);
  expect(await count({ unattended: true })).toBe(1);
  expect(await count({ unattended: false })).toBe(5);
  expect(await count({ agent: 'me' })).toBe(0);
  expect(await count({ agent: (await asksOf(shop))[0]?.agentId ?? '' })).toBe(1);
  expect(await count({ to: new Date(0).toISOString() })).toBe(0);
  expect(await summariseAsks(reader, {})).toEqual({
    ...{ asked: 6, answered: 5, scored: 4, satisfied: 2, byScore: [0, 1, 1, 1, 1] },
    ...{ saidSolved: 3, saidUnsolved: 1, unattended: 1 },
  });
});

it('pages without a gap or a repeat', async () => {
  const { shop } = await aShopWithAnswers();
  const reader = shop.as(askDesk);
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await listAsks(reader, { limit: 2, after });
    seen.push(...items.map((ask) => ask.askId));
    after = next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual((await asksOf(shop)).map((ask) => ask.askId));
  expect(seen).toHaveLength(6);
});

it('measures shares over those who answered, and opens the conversations behind them', async () => {
  const { shop, ids } = await aShopWithAnswers();
  const reader = shop.as([...askDesk, readMetrics]);
  const total = async (metric: string) => (await asked(world(), reader, { metric })).total;
  expect(await total('surveys.csat')).toMatchObject({ value: 0.5, n: 4 });
  expect(await total('surveys.average-score')).toMatchObject({ value: 3.5, n: 4 });
  expect(await total('surveys.solved-rate')).toMatchObject({ value: 0.75, n: 4 });
  const rate = await total('surveys.response-rate');
  expect(rate.n).toBe(6);
  expect(rate.value).toBeCloseTo(5 / 6, 10);
  expect(new Set(await rowsOf(world(), reader, { metric: 'surveys.csat' }))).toEqual(
    new Set(ids.slice(0, 4)),
  );
  await expect(asked(world(), shop.as([readMetrics]), { metric: 'surveys.csat' })).rejects.toMatchObject({
    kind: 'forbidden',
  });
});

it('shows, counts and follows up nothing of another team’s conversations', async () => {
  const shop = await world().aShop();
  const teamId = v7();
  const conversationId = await said(shop, { solved: false, score: 1, comment: 'x' });
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('conversations')
      .set({ teamId })
      .where('workspaceId', '=', tx.workspaceId)
      .where('conversationId', '=', conversationId)
      .execute(),
  );
  const [ask] = await asksOf(shop);
  const askId = ask?.askId ?? '';
  const own = [inboxRead, inboxReply, surveysRead, readMetrics];
  const seen = async (teamIds: string[]) => {
    const ctx = shop.as(own, { teamIds });
    const { total } = await asked(world(), ctx, { metric: 'surveys.csat' });
    const { answered } = await summariseAsks(ctx, {});
    return [(await listAsks(ctx, page)).items.length, total.n, answered];
  };
  expect(await seen([v7()])).toEqual([0, 0, 0]);
  expect(await seen([teamId])).toEqual([1, 1, 1]);
  const stranger = shop.as(own, { teamIds: [v7()] });
  await expect(attendAsk(stranger, { askId, isAttended: true })).rejects.toMatchObject({ kind: 'missing' });
  const colleague = shop.as(own, { teamIds: [teamId] });
  expect(await attendAsk(colleague, { askId, isAttended: true })).toMatchObject({ isUnattended: false });
  expect(await attendAsk(colleague, { askId, isAttended: false })).toMatchObject({ isUnattended: true });
});

it('has nothing to follow up where nobody said “not solved”', async () => {
  const shop = await world().aShop();
  await said(shop, { solved: true, score: 1, comment: '' });
  const [ask] = await asksOf(shop);
  const attended = attendAsk(shop.as([inboxReply, inboxReadAll]), {
    askId: ask?.askId ?? '',
    isAttended: true,
  });
  await expect(attended).rejects.toMatchObject({ kind: 'conflict' });
});

it('is told only to who may see satisfaction', async () => {
  const shop = await world().aShop();
  await expect(listAsks(shop.as([inboxReadAll]), page)).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(summariseAsks(shop.as([inboxReadAll]), {})).rejects.toMatchObject({ kind: 'forbidden' });
  expect((await listAsks(shop.as([surveysRead, inboxReadAll]), page)).items).toEqual([]);
});
