import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import {
  askedMetrics,
  dashboardsShare,
  newCard,
  ownDashboard,
  ownFiguresRead,
  readyDashboards,
  type Sharing,
  viewOf,
} from '@zhiyin/domain/insights';
import { readMetrics } from '@zhiyin/domain/platform';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';
import { fill, someConversations, somePeople } from '../../../../test/board/busy-shop.ts';
import { useWorld } from '../../../../test/world.ts';
import { askOwn, listOwnMetrics, listOwnRows } from './own-figures.ts';
import { getDashboard, listDashboards } from './read-dashboards.ts';
import { changeDashboard, createDashboard, deleteDashboard, restoreDashboard } from './write-dashboards.ts';

const world = useWorld();
const reader = [readMetrics];
const sharer = [readMetrics, dashboardsShare];
const card = { ...newCard('c1', 'figure'), metrics: ['inbox.conversations-opened'] };
const draft = {
  name: 'Mine',
  sharing: 'own' as Sharing,
  teamIds: [] as string[],
  cards: [card],
  view: viewOf('last-7'),
};
const make = (ctx: Context, more: Partial<typeof draft> = {}) =>
  createDashboard(ctx, { kind: 'dashboard', ...draft, ...more });
const namesFor = async (ctx: Context) => (await listDashboards(ctx)).items.map(({ name }) => name);

it('keeps a dashboard to its maker until it is shared', async () => {
  const shop = await world().aShop();
  const [maker, colleague] = [shop.as(sharer), shop.as(reader)];
  const { dashboardId } = await make(maker);
  expect(await namesFor(colleague)).toEqual([]);
  await expect(getDashboard(colleague, dashboardId)).rejects.toMatchObject({ kind: 'missing' });
  await changeDashboard(maker, dashboardId, { ...draft, sharing: 'shop', after: 1 });
  expect(await getDashboard(colleague, dashboardId)).toMatchObject({
    name: 'Mine',
    isMine: false,
    cards: [card],
  });
});

it('shows one that is shared with teams to their members alone', async () => {
  const shop = await world().aShop();
  const teamIds = [crypto.randomUUID()];
  await make(shop.as(sharer), { sharing: 'teams', teamIds });
  expect(await namesFor(shop.as(reader, { teamIds }))).toEqual(['Mine']);
  expect(await namesFor(shop.as(reader, { teamIds: [crypto.randomUUID()] }))).toEqual([]);
});

it('lets nobody share without the right, nor with no team at all', async () => {
  const shop = await world().aShop();
  await expect(make(shop.as(reader), { sharing: 'shop' })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(make(shop.as(sharer), { sharing: 'teams' })).rejects.toMatchObject({ kind: 'invalid' });
});

it('lets a colleague change what is shared only with the right to share', async () => {
  const shop = await world().aShop();
  const { dashboardId } = await make(shop.as(sharer), { sharing: 'shop' });
  const change = { ...draft, sharing: 'shop' as const, name: 'Ours', after: 1 };
  await expect(changeDashboard(shop.as(reader), dashboardId, change)).rejects.toMatchObject({
    kind: 'forbidden',
  });
  expect((await changeDashboard(shop.as(sharer), dashboardId, change)).name).toBe('Ours');
});

it('tells whoever edited an older one', async () => {
  const maker = (await world().aShop()).as(reader);
  const { dashboardId } = await make(maker);
  await changeDashboard(maker, dashboardId, { ...draft, name: 'First', after: 1 });
  const late = changeDashboard(maker, dashboardId, { ...draft, name: 'Second', after: 1 });
  await expect(late).rejects.toMatchObject({ kind: 'conflict' });
});

it('brings a deleted one back, for whoever could delete it', async () => {
  const shop = await world().aShop();
  const maker = shop.as(reader);
  const { dashboardId } = await make(maker);
  await deleteDashboard(maker, dashboardId);
  expect(await namesFor(maker)).toEqual([]);
  await expect(restoreDashboard(shop.as(reader), dashboardId)).rejects.toMatchObject({ kind: 'missing' });
  expect((await restoreDashboard(maker, dashboardId)).name).toBe('Mine');
});

it('asks in ready dashboards only what there is', () => {
  const { registry } = knownMetrics.of(world().system);
  const asked = [...readyDashboards, ownDashboard].flatMap(({ cards }) =>
    cards.flatMap((one) => askedMetrics(one).map((key) => ({ key, groupBy: one.groupBy }))),
  );
  const unknown = asked.filter(({ key }) => !registry.has(key));
  expect(unknown).toEqual([]);
});

const period = { from: '2020-01-01', to: '2020-01-02', zone: 'Asia/Shanghai' };

it('tells of one’s own work and of nobody else’s, whatever is asked', async () => {
  const shop = await world().aShop();
  const now = world().system.now();
  const people = somePeople();
  const [sample = []] = fc.sample(someConversations, { seed: 3, numRuns: 1 });
  const conversations = sample.map((one, index) => ({
    ...one,
    assignee: index % 3 === 0 ? 0 : one.assignee,
  }));
  await fill(shop, now, people, conversations);
  const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000).toISOString().slice(0, 10);
  const wide = { ...period, from: day(-30), to: day(2) };
  const question = {
    metric: 'inbox.conversations-opened',
    period: wide,
    bucket: 'none',
    compare: 'none',
  } as const;
  const own = async (memberId: string | undefined) => {
    const ctx = shop.as(
      [ownFiguresRead, inboxRead, inboxReadAll],
      memberId === undefined ? {} : { id: memberId },
    );
    const any = {
      ...question,
      filter: { any: [{ all: [] }, { field: 'assignee', operator: 'is-not-empty' }] },
    };
    const { answers } = await askOwn(ctx, [any]);
    const { items } = await listOwnRows(ctx, { ...question, limit: 200 });
    return [answers[0]?.total.n, items.length];
  };
  const [someone] = people.members;
  const mine = conversations.filter(({ assignee }) => assignee === 0).length;
  expect(mine).toBeGreaterThan(0);
  expect(await own(someone?.memberId)).toEqual([mine, mine]);
  expect(await own(undefined)).toEqual([0, 0]);
});

it('offers no metric that does not know whose work it was', async () => {
  const shop = await world().aShop();
  const { items } = await listOwnMetrics(shop.asOwner());
  expect(items.length).toBeGreaterThan(5);
  expect(items.filter(({ fields }) => !('assignee' in fields))).toEqual([]);
});
