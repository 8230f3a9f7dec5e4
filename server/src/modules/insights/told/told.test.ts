import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  boardRead,
  boardReadColleagues,
  dayAfter,
  type ToldExportKey,
  type ToldLine,
  todayIn,
  toldExports,
  toldManage,
  toldReasons,
} from '@zhiyin/domain/insights';
import type { MetricQuestion } from '@zhiyin/domain/kit';
import { readMetrics } from '@zhiyin/domain/platform';
import { describe, expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { anAgent } from '../../../../test/desk.ts';
import { aLivingShop, live } from '../../../../test/measures/life.ts';
import { type Shop, useWorld } from '../../../../test/world.ts';
import { uploadFile } from '../../platform/files/upload-file.ts';
import { askMetrics } from '../../platform/metrics/read-metrics.ts';
import { listFigureAccounts, matchFigureAccount } from './accounts.ts';
import { compareFigures } from './compare.ts';
import { cancelFigureImport, listFigureImports, startFigureImport } from './imports.ts';
import { previewFigures } from './preview.ts';

const world = useWorld();
const samples = join(import.meta.dirname, '../../../../test/samples/figures');
const zone = 'Asia/Shanghai';
const day = { from: '2026-10-01', to: '2026-10-02' };

async function stored(ctx: Context, name: string, content: string | Buffer): Promise<string> {
  return (await uploadFile(ctx, name, Readable.from([Buffer.from(content)]))).fileId;
}

/** A file taken in as it is read at first, its days said where it has none. */
async function taken(ctx: Context, name: string, content: string | Buffer, more: object = {}) {
  const fileId = await stored(ctx, name, content);
  const seen = await previewFigures(ctx, { fileId, plan: null });
  const days = seen.lacks === 'days' ? { from: '2026-10-01', to: '2026-10-01' } : {};
  await startFigureImport(ctx, { fileId, plan: { ...seen.plan, ...days, ...more } });
  await world().settle();
  const [done] = (await listFigureImports(ctx, { limit: 1 })).items;
  return { seen, done };
}

/** Somebody of that name who works in the shop. */
async function called(shop: Shop, name: string): Promise<string> {
  const memberId = (await anAgent(shop)).actor.id ?? expect.fail('nobody');
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('members')
      .set({ name })
      .where('workspaceId', '=', tx.workspaceId)
      .where('memberId', '=', memberId)
      .execute(),
  );
  return memberId;
}

const takenSample = async (ctx: Context, key: ToldExportKey, more: object = {}) =>
  taken(ctx, `${key}.xlsx`, await readFile(join(samples, `${key}.xlsx`)), more);

async function linesOf(ctx: Context, key: ToldExportKey, more: object = {}): Promise<ToldLine[]> {
  const asked = { export: key, from: '2026-09-01', to: '2026-11-01', of: 'shop' as const, limit: 100 };
  return (await compareFigures(ctx, { ...asked, ...more })).items;
}

async function figureOf(ctx: Context, metric: string, more: Partial<MetricQuestion> = {}) {
  const question: MetricQuestion = {
    metric,
    period: { ...day, zone },
    bucket: 'none',
    compare: 'none',
    ...more,
  };
  const { answers } = await askMetrics(ctx, [question]);
  return answers[0]?.total.value;
}

const reception = (...rows: string[]) =>
  ['日期,客服,咨询人数,平均响应时长,3分钟人工响应率,咨询客服人次,旺旺回复率', ...rows].join('\n');

describe('every platform’s file', () => {
  it('is known by its headers and read whole, twice and nothing the second time', async () => {
    const ctx = (await world().aShop()).asOwner();
    for (const { key, figures } of toldExports) {
      const { seen, done } = await takenSample(ctx, key);
      expect([key, seen.plan.export, seen.problemCount, seen.isRemembered]).toEqual([key, key, 0, false]);
      expect(done).toMatchObject({ export: key, state: 'done', failedCount: 0, sameCount: 0 });
      const [line] = await linesOf(ctx, key);
      expect(line).toMatchObject({ from: '2026-10-01', to: '2026-10-01', account: '' });
      // Site-wide ads are “-” in the sample: missing, and so not there.
      const missing = key === 'sycm-shop' ? ['site-ads'] : [];
      expect([
        key,
        figures.filter((one) => line?.values[one.key] === undefined).map((one) => one.key),
      ]).toEqual([key, missing]);
      const again = await takenSample(ctx, key);
      expect(again.seen.isRemembered).toBe(true);
      expect(again.done).toMatchObject({ addedCount: 0, changedCount: 0 });
    }
  });

  it('says what stands in its cells', async () => {
    const ctx = (await world().aShop()).asOwner();
    for (const { key } of toldExports) await takenSample(ctx, key);
    const values = async (key: ToldExportKey) => (await linesOf(ctx, key))[0]?.values;
    expect(await values('sycm-inquiries')).toMatchObject({
      inquirers: 1000,
      paid: 3_600_000,
      conversion: 0.45,
    });
    expect(await values('sycm-reception')).toMatchObject({
      'within-three-minutes': 0.965,
      response: 28.4,
      reception: 312,
      'answers-per-question': 1.409,
    });
    expect(await values('sycm-opinions')).toMatchObject({ 'all-sent-share': 0.525, 'unasked-service': 4.8 });
    expect(await values('sycm-shop')).toMatchObject({ visitors: 12_345, 'per-visitor': 648, 'scene-ads': 0 });
    expect(await values('kuaishou-service')).toMatchObject({ response: 27_712, sales: 382_800 });
    expect(await values('feige-service')).toMatchObject({ chats: 1200, response: 150, sales: 1_234_567 });
    expect(await linesOf(ctx, 'feige-service', { of: 'agents' })).toMatchObject([
      { account: '合成客服A', memberId: null, values: { chats: 600, 'within-three-minutes': 0.985 } },
    ]);
  });
});

describe('an import', () => {
  it('leaves out totals, keeps what is wrong to be mended, and changes only what a later file says', async () => {
    const ctx = (await world().aShop()).asOwner();
    const first = await taken(
      ctx,
      'a.csv',
      reception('2026-10-01,店:甲,10,20,98%,20,95%', '昨天,店:甲,1,1,1%,1,1%', '汇总,店:甲,10,20,98%,20,95%'),
    );
    expect(first.seen).toMatchObject({ rowCount: 3, totalCount: 1, problemCount: 1 });
    expect(first.seen.problems).toEqual([{ line: 3, problem: 'day', column: '日期' }]);
    expect(first.done).toMatchObject({ addedCount: 1, failedCount: 1, doneCount: 3 });
    const second = await taken(ctx, 'b.csv', reception('2026/10/1,店:甲,12,-,--,,95%'));
    expect(second.done).toMatchObject({ addedCount: 0, changedCount: 1 });
    const [line] = await linesOf(ctx, 'sycm-reception', { of: 'agents' });
    expect(line?.values).toMatchObject({ askers: 12, response: 20, 'within-three-minutes': 0.98 });
  });

  it('takes in a cell that holds what no database keeps', async () => {
    const ctx = (await world().aShop()).asOwner();
    const row = {
      日期: '2026-10-01',
      客服: '店:\u0000甲',
      咨询人数: '10',
      平均响应时长: '20',
      旺旺回复率: '95%',
    };
    const { done } = await taken(ctx, 'a.json', JSON.stringify([row]));
    expect(done).toMatchObject({ state: 'done', addedCount: 1, failedCount: 0 });
    expect(await linesOf(ctx, 'sycm-reception', { of: 'agents' })).toMatchObject([{ account: '店:甲' }]);
  });

  it('is refused for what is no export, lacks days, or names columns that are not there', async () => {
    const ctx = (await world().aShop()).asOwner();
    const orders = await stored(ctx, 'o.csv', '订单编号,买家会员名,宝贝标题\n1,2,3\n');
    await expect(previewFigures(ctx, { fileId: orders, plan: null })).rejects.toMatchObject({
      reason: toldReasons.notKnown,
    });
    const fileId = await stored(ctx, 'k.csv', '咨询人数,人工会话量,不服务率\n3,2,1%\n');
    const { plan, lacks } = await previewFigures(ctx, { fileId, plan: null });
    expect(lacks).toBe('days');
    const start = (more: object) => startFigureImport(ctx, { fileId, plan: { ...plan, ...more } });
    await expect(start({})).rejects.toMatchObject({ reason: toldReasons.daysMissing });
    const days = { from: '2026-10-01', to: '2026-10-07' };
    const columns = ['payers', 'nothing', null];
    await expect(start({ ...days, columns })).rejects.toMatchObject({ reason: toldReasons.columnUnknown });
    await expect(start(days)).resolves.toMatchObject({ state: 'waiting', rowCount: 1 });
  });

  it('stops when it is told to, and is only for whoever may', async () => {
    const shop = await world().aShop();
    const ctx = shop.as([toldManage]);
    const fileId = await stored(ctx, 'a.csv', reception('2026-10-01,店:甲,10,20,98%,20,95%'));
    const { plan } = await previewFigures(ctx, { fileId, plan: null });
    const { importId } = await startFigureImport(ctx, { fileId, plan });
    expect(await cancelFigureImport(ctx, { importId })).toMatchObject({ state: 'cancelled' });
    await world().settle();
    const asked = { export: 'sycm-reception' as const, ...day, of: 'agents' as const, limit: 9 };
    expect((await compareFigures(shop.as([boardRead, boardReadColleagues]), asked)).items).toEqual([]);
    for (const refused of [
      previewFigures(shop.as([boardRead]), { fileId, plan: null }),
      startFigureImport(shop.as([boardRead]), { fileId, plan }),
      listFigureAccounts(shop.as([boardRead])),
      compareFigures(shop.as([toldManage]), asked),
    ])
      await expect(refused).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

describe('a figure that can be asked for', () => {
  it('adds counts, weighs quotients, and says nothing where it cannot be put together or nothing was told', async () => {
    const ctx = (await world().aShop()).asOwner();
    await taken(
      ctx,
      'a.csv',
      '日期,咨询人数,平均响应时长,咨询客服人次,旺旺回复率\n2026-10-01,10,20,100,90%\n2026-10-02,30,40,300,98%\n2026-10-03,-,-,-,-',
    );
    const two = { period: { from: '2026-10-01', to: '2026-10-04', zone } };
    const of = (figure: string) => `insights.told-sycm-reception-${figure}`;
    expect(await figureOf(ctx, of('askers'), two)).toBe(40);
    expect(await figureOf(ctx, of('replied'), two)).toBeCloseTo(0.96, 10);
    expect(await figureOf(ctx, of('response'), two)).toBeNull();
    expect(await figureOf(ctx, of('response'))).toBe(20);
    const third = { period: { from: '2026-10-03', to: '2026-10-04', zone } };
    expect([await figureOf(ctx, of('askers'), third), await figureOf(ctx, of('response'), third)]).toEqual([
      null,
      null,
    ]);
  });

  it('of agents follows whose the account is, and shows one’s own rows only', async () => {
    const shop = await world().aShop();
    const ctx = shop.asOwner();
    const [xiaoyu, other] = [await called(shop, '小雨'), await called(shop, '老王')];
    await taken(
      ctx,
      'a.csv',
      reception('2026-10-01,店:小雨,10,20,98%,20,95%', '2026-10-01,店:小雪,6,30,90%,9,90%'),
    );
    const { items } = await listFigureAccounts(ctx);
    expect(items.map(({ account, memberId, suggestedId }) => [account, memberId, suggestedId])).toEqual([
      ['店:小雨', null, xiaoyu],
      ['店:小雪', null, null],
    ]);
    const accountId = items[0]?.accountId ?? expect.fail('no account');
    await matchFigureAccount(ctx, { accountId, memberId: xiaoyu });
    await expect(matchFigureAccount(ctx, { accountId, memberId: shop.workspaceId })).rejects.toMatchObject({
      reason: toldReasons.memberNotFound,
    });
    const metric = 'insights.told-sycm-reception-askers-agents';
    const rights = [boardRead, readMetrics];
    expect(await figureOf(ctx, metric)).toBe(16);
    expect(await figureOf(shop.as(rights, { id: xiaoyu }), metric)).toBe(10);
    expect(await figureOf(shop.as(rights, { id: other }), metric)).toBeNull();
    expect(
      await linesOf(shop.as([boardRead], { id: xiaoyu }), 'sycm-reception', { of: 'agents' }),
    ).toMatchObject([{ account: '店:小雨', memberId: xiaoyu }]);
    expect(await figureOf(ctx, 'insights.told-sycm-reception-askers')).toBeNull();
  });
});

describe('side by side', () => {
  it('ours stand beside the platform’s, of the same day and the same person', async () => {
    // Noon where the shop is, so that the story does not run past its midnight.
    const sinceNoon = (world().system.now().getTime() / 1000 + 20 * 3600) % 86_400;
    world().pass(86_400 - sinceNoon + 60);
    const living = await aLivingShop(world());
    const ctx = living.shop.asOwner();
    const today = todayIn(zone, world().system.now()).day;
    await live(world(), living, [
      { does: 'write', who: 0, where: 0, afterSeconds: 60 },
      { does: 'reply', who: 0, where: 0, afterSeconds: 60 },
      { does: 'write', who: 1, where: 1, afterSeconds: 400 },
      { does: 'reply', who: 1, where: 1, afterSeconds: 10 },
    ]);
    await taken(ctx, 'shop.csv', `日期,咨询人数,平均响应时长,3分钟人工响应率\n${today},2,230,50%\n`);
    await taken(
      ctx,
      'agents.csv',
      reception(`${today},店:甲,1,60,100%,1,100%`, `${today},店:乙,1,-,0%,1,100%`),
    );
    const asked = { from: today, to: dayAfter(today, 1) };
    const pairOf = (line: ToldLine | undefined, figure: string) =>
      line?.pairs.find((pair) => pair.figure === figure);
    const [whole] = await linesOf(ctx, 'sycm-reception', asked);
    expect(pairOf(whole, 'within-three-minutes')).toMatchObject({ theirs: 0.5, ours: 0.5 });
    expect(pairOf(whole, 'first-response')).toMatchObject({ theirs: null, ours: expect.any(Number) });

    // Somebody waits whom nobody has answered: a number of the shop, and of no one in it.
    await live(world(), living, [{ does: 'write', who: 2, where: 2, afterSeconds: 400 }]);
    const [waited] = await linesOf(ctx, 'sycm-reception', asked);
    expect(pairOf(waited, 'within-three-minutes')?.ours).toBeCloseTo(1 / 3, 10);
    const [jia] = (await listFigureAccounts(ctx)).items.filter(({ account }) => account === '店:甲');
    const memberId = living.agents[0]?.actor.id ?? expect.fail('nobody');
    await matchFigureAccount(ctx, { accountId: jia?.accountId ?? '', memberId });
    const lines = await linesOf(ctx, 'sycm-reception', { ...asked, of: 'agents' });
    const by = (account: string) => lines.find((line) => line.account === account);
    expect(pairOf(by('店:甲'), 'within-three-minutes')).toMatchObject({ theirs: 1, ours: 1 });
    expect(pairOf(by('店:甲'), 'response')).toMatchObject({ theirs: 60, ours: expect.any(Number) });
    expect(pairOf(by('店:乙'), 'within-three-minutes')).toMatchObject({ theirs: 0, ours: null });
  });
});
