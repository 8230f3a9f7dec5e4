import { visitPagesMax } from '@zhiyin/domain/channels';
import { customersMerge, customersRead } from '@zhiyin/domain/customers';
import { expect, it } from 'vitest';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { mergeCustomers } from '../../customers/actions/merge-customers.ts';
import { customers, greetCustomer } from '../../customers/index.ts';
import { channels } from '../index.ts';
import { forgetVisits } from './forget-visits.ts';
import { listVisits } from './list-visits.ts';
import { notePage } from './note-page.ts';

const shop = useBareShop({ modules: [customers, channels] });
const desktop = {
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Firefox/133.0',
  language: 'zh-CN,zh',
};
const phone = { userAgent: 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.53', language: '' };

function aVisitor(): { ctx: Context; customerId: string } {
  const customerId = shop().system.newId();
  const ctx = shop().as('visitor', customerId);
  return { customerId, ctx: { ...ctx, actor: { ...ctx.actor, channelId: shop().system.newId() } } };
}
const write = (customerId: string) =>
  transact(shop().as('system', null), (tx) => greetCustomer(tx, customerId, 'en', 'widget'));
const see = (ctx: Context, path: string, browser = desktop) =>
  notePage(ctx, { url: `https://shop.example${path}`, title: `Page ${path}`, referrer: '' }, browser);
const visitsOf = async (customerId: string) =>
  (await listVisits(shop().member(customersRead), { customerId })).items;

it('stores nothing of a visitor who never wrote, and their pages once they did', async () => {
  const { ctx, customerId } = aVisitor();
  await see(ctx, '/tea');
  await expect(visitsOf(customerId)).rejects.toMatchObject({ kind: 'missing' });
  await write(customerId);
  expect(await visitsOf(customerId)).toEqual([]);
  await notePage(
    ctx,
    { url: 'https://shop.example/cart?token=1', title: 'Cart', referrer: 'https://search.example/?q=tea' },
    desktop,
  );
  expect(await visitsOf(customerId)).toMatchObject([
    {
      browser: 'Firefox 133',
      os: 'Linux',
      device: 'desktop',
      language: 'zh-CN',
      referrerHost: 'search.example',
      pages: [{ url: 'https://shop.example/cart', title: 'Cart' }],
    },
  ]);
});

it('counts every page and keeps the latest', async () => {
  const { ctx, customerId } = aVisitor();
  await write(customerId);
  for (let page = 1; page <= visitPagesMax + 3; page++) await see(ctx, `/${page}`);
  await see(ctx, `/${visitPagesMax + 3}`);
  const [visit, ...others] = await visitsOf(customerId);
  expect(others).toEqual([]);
  expect(visit?.pageCount).toBe(visitPagesMax + 3);
  expect(visit?.pages).toHaveLength(visitPagesMax);
  expect(visit?.pages[0]?.title).toBe(`Page /${visitPagesMax + 3}`);
});

it('begins another visit after half an hour, and for another device', async () => {
  const { ctx, customerId } = aVisitor();
  await write(customerId);
  await see(ctx, '/a');
  await see(ctx, '/b', phone);
  shop().pass(29 * 60);
  await see(ctx, '/c');
  shop().pass(31 * 60);
  await see(ctx, '/d');
  const paths = (await visitsOf(customerId)).map(({ pages }) => pages.map(({ title }) => title));
  expect(paths).toEqual([['Page /d'], ['Page /c', 'Page /a'], ['Page /b']]);
});

it('keeps two pages at once in one visit', async () => {
  const { ctx, customerId } = aVisitor();
  await write(customerId);
  await Promise.all(Array.from({ length: 6 }, (_, index) => see(ctx, `/${index}`)));
  const visits = await visitsOf(customerId);
  expect(visits.map(({ pageCount }) => pageCount)).toEqual([6]);
});

it.each([
  { url: 'javascript:alert(1)', kept: [], why: 'it is no page' },
  { url: 'https://shop.example/a\u0000b', kept: ['https://shop.example/a%00b'], why: 'the address has NUL' },
  {
    url: `https://shop.example/${'x'.repeat(1900)}`,
    kept: [expect.stringMatching(/^.{500}$/)],
    why: 'it is long',
  },
])('keeps $kept when $why', async ({ url, kept }) => {
  const { ctx, customerId } = aVisitor();
  await write(customerId);
  await notePage(ctx, { url, title: 'a\u0000b\ud800', referrer: 'nonsense' }, desktop);
  expect((await visitsOf(customerId)).flatMap(({ pages }) => pages.map((page) => page.url))).toEqual(kept);
});

it('shows the visits of all records of a person', async () => {
  const [one, other] = [aVisitor(), aVisitor()];
  await write(one.customerId);
  await write(other.customerId);
  await see(one.ctx, '/one');
  await see(other.ctx, '/other');
  expect(await visitsOf(one.customerId)).toHaveLength(1);
  const desk = shop().member(customersMerge);
  await mergeCustomers(desk, one.customerId, { fromCustomerId: other.customerId, fields: [] });
  expect(await visitsOf(one.customerId)).toHaveLength(2);
  expect(await visitsOf(other.customerId)).toHaveLength(2);
});

it('is seen by those who may see customers', async () => {
  const { customerId } = aVisitor();
  await write(customerId);
  await expect(listVisits(shop().member(), { customerId })).rejects.toMatchObject({ kind: 'forbidden' });
  await expect(listVisits(shop().member(customersRead), { customerId })).resolves.toEqual({ items: [] });
});

it('forgets visits after 90 days', async () => {
  const { ctx, customerId } = aVisitor();
  await write(customerId);
  await see(ctx, '/old');
  shop().pass(89 * 86_400);
  await see(ctx, '/new');
  shop().pass(2 * 86_400);
  const work = { refId: shop().workspaceId, tries: 1 };
  const again = await transact(shop().as('system', null), async (tx) => forgetVisits.run?.(tx, work));
  expect((await visitsOf(customerId)).flatMap(({ pages }) => pages.map(({ title }) => title))).toEqual([
    'Page /new',
  ]);
  expect(again?.at).toEqual(new Date(shop().system.now().getTime() + 86_400_000));
});
