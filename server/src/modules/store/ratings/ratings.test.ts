import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { importWords } from '@zhiyin/domain/platform';
import { tellRatings as contract, type NewRating, storeRead, storeWrite } from '@zhiyin/domain/store';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { useWorld } from '../../../../test/world.ts';
import { uploadFile } from '../../platform/files/upload-file.ts';
import { getImport } from '../imports/list-imports.ts';
import { previewImport } from '../imports/preview-import.ts';
import { startImport } from '../imports/start-import.ts';
import { listRatings } from './list-ratings.ts';
import { tellRatings } from './tell-ratings.ts';

const world = useWorld();
const page = { limit: 50 };
const samples = join(import.meta.dirname, '../../../../test/samples/store');

const aRating = (rating: object): NewRating =>
  contract.body.parse({
    ratings: [{ platform: 'taobao', number: '1', ratedAt: '2026-10-10T04:00:00.000Z', ...rating }],
  }).ratings[0] ?? expect.fail('no rating');

async function imported(ctx: Context, name: string, content: string | Buffer) {
  const { fileId } = await uploadFile(ctx, name, Readable.from([Buffer.from(content)]));
  const { plan, encoding } = await previewImport(ctx, { fileId, plan: null });
  const { importId } = await startImport(ctx, { fileId, plan });
  await world().settle();
  return { encoding, plan, done: await getImport(ctx, { importId }) };
}

it('keeps what is told twice once, and what is told later beside it', async () => {
  const shop = await world().aShop();
  const ctx = shop.as([storeWrite, storeRead]);
  const told = async (rating: object) =>
    (await tellRatings(ctx, { ratings: [aRating(rating)] })).items.map(({ outcome }) => outcome);
  expect(await told({ description: 5, service: 4, logistics: 3 })).toEqual(['added']);
  expect(await told({ description: 5, service: 4, logistics: 3 })).toEqual(['same']);
  expect(await told({ service: 2, comment: '回复慢' })).toEqual(['changed']);
  expect(await told({ lineNumber: '7', result: 'good' })).toEqual(['added']);
  const { items } = await listRatings(ctx, { ...page, platform: 'taobao', number: '1' });
  expect(items).toHaveLength(2);
  expect(items.find(({ lineNumber }) => lineNumber === '')).toMatchObject({
    description: 5,
    service: 2,
    logistics: 3,
    comment: '回复慢',
    isCounted: true,
  });
  await expect(
    tellRatings(shop.as([storeRead]), { ratings: [aRating({ service: 5 })] }),
  ).rejects.toMatchObject({
    kind: 'forbidden',
  });
  await expect(listRatings(shop.as([storeWrite]), page)).rejects.toMatchObject({ kind: 'forbidden' });
});

it('refuses a rating that says nothing, and a score that is none', () => {
  const given = (rating: object) =>
    contract.body.safeParse({
      ratings: [{ platform: 'taobao', number: '1', ratedAt: '2026-10-10T04:00:00.000Z', ...rating }],
    }).success;
  expect(given({ service: 5 })).toBe(true);
  expect([given({}), given({ service: 6 }), given({ service: 4.5 })]).toEqual([false, false, false]);
});

it('reads the platform’s own answer with every digit, twice and nothing the second time', async () => {
  const ctx = (await world().aShop()).as([storeWrite, storeRead]);
  const answer = await readFile(join(samples, 'top_traderates_get.json'));
  const first = await imported(ctx, 'rates.json', answer);
  expect(first.encoding).toBe('JSON');
  expect(first.done).toMatchObject({
    kind: 'ratings',
    platform: 'taobao',
    state: 'done',
    addedCount: 2,
    failedCount: 0,
  });
  const { items } = await listRatings(ctx, page);
  expect(items.map(({ number, lineNumber, result }) => [number, lineNumber, result])).toEqual([
    ['90000000000000030', '90000000000000031', 'good'],
    ['90000000000000020', '90000000000000021', 'bad'],
  ]);
  expect(items[1]).toMatchObject({ comment: '尺码偏小，客服回复慢', ratedAt: '2026-10-10T04:00:00.000Z' });
  expect((await imported(ctx, 'again.json', answer)).done).toMatchObject({ addedCount: 0, sameCount: 2 });
});

it('takes in what the platform says even where it says what no database keeps', async () => {
  const ctx = (await world().aShop()).as([storeWrite, storeRead]);
  const answer = await readFile(join(samples, 'top_traderates_get.json'), 'utf8');
  const odd = answer.replace('尺码偏小', '尺码\\u0000偏小\\ud83d');
  expect(odd).not.toBe(answer);
  const { done } = await imported(ctx, 'rates.json', odd);
  expect(done).toMatchObject({ state: 'done', addedCount: 2, failedCount: 0 });
  const { items } = await listRatings(ctx, page);
  expect(items[1]?.comment).toBe('尺码偏小\ufffd，客服回复慢');
});

it('reads a table of scores, and keeps what is wrong to be mended', async () => {
  const ctx = (await world().aShop()).as([storeWrite, storeRead]);
  const table =
    '订单编号,买家会员名,描述相符,服务态度,物流服务,评价时间\n1,甲,5,5,4,2026-10-10 12:00\n2,乙,5,9,4,2026-10-10 12:00\n3,丙,5,5,4,';
  const { done } = await imported(ctx, 'ratings.csv', table);
  expect(done).toMatchObject({ kind: 'ratings', addedCount: 1, failedCount: 2 });
});

it('takes a file that holds no list for no table', async () => {
  const ctx = (await world().aShop()).as([storeWrite]);
  const { fileId } = await uploadFile(
    ctx,
    'a.json',
    Readable.from([Buffer.from('{"error_response":{"code":27}}')]),
  );
  await expect(previewImport(ctx, { fileId, plan: null })).rejects.toMatchObject({
    reason: importWords.notATable,
  });
});

it('reads reviews gathered from several platforms, each where it belongs, twice and nothing the second time', async () => {
  const ctx = (await world().aShop()).as([storeWrite, storeRead]);
  const sheet = await readFile(join(samples, 'reviews-of-platforms.xlsx'));
  const { plan, done } = await imported(ctx, 'reviews.xlsx', sheet);
  expect(plan.columns).toEqual(['platform', 'shop', 'ratedAt', 'number', 'title', 'comment', 'stars']);
  expect(done).toMatchObject({ kind: 'ratings', addedCount: 3, failedCount: 0 });
  const { items } = await listRatings(ctx, page);
  expect(
    items.map(({ platform, shop, stars, result }) => [platform, shop, stars, result]).toSorted(),
  ).toEqual([
    ['douyin', '合成抖音店', 5, 'good'],
    ['pdd', '合成拼多多店', 1, 'bad'],
    ['taobao', '合成旗舰店', null, 'bad'],
  ]);
  expect((await imported(ctx, 'again.xlsx', sheet)).done).toMatchObject({ addedCount: 0, sameCount: 3 });
});
