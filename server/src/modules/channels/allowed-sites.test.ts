import { channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { expect, it } from 'vitest';
import { groundOfSystem } from '#platform/auth/as-system.ts';
import { plainChat } from '../../../test/plain-chat.ts';
import { useWorld } from '../../../test/world.ts';
import { changeWidget } from './actions/change-widget.ts';
import { createWidget } from './actions/create-widget.ts';
import { sitesAllowed } from './actions/sites-allowed.ts';
import { startVisit } from './actions/start-visit.ts';
import { isAllowedSite, readAddress } from './visits/site.ts';

const world = useWorld();

it('lets every site show the chat until the shop names its own', async () => {
  const ctx = (await world().aShop()).as([channelsRead, channelsManage]);
  const ground = groundOfSystem(world().system, 'test');
  const { siteKey, widgetId } = await createWidget(ctx, plainChat);
  expect(await sitesAllowed(ground, siteKey)).toEqual([]);
  await changeWidget(ctx, widgetId, { allowedDomains: ['shop.example', '*.shop.example'] });
  expect(await sitesAllowed(ground, siteKey)).toEqual(['shop.example', '*.shop.example']);
  expect(await sitesAllowed(ground, 'nobody')).toEqual([]);
});

it('starts a visit only from a page that is on the list', async () => {
  const ctx = (await world().aShop()).as([channelsRead, channelsManage]);
  const ground = groundOfSystem(world().system, 'test');
  const { siteKey, widgetId } = await createWidget(ctx, plainChat);
  await changeWidget(ctx, widgetId, { allowedDomains: ['shop.example'] });
  const from = (url: string) =>
    startVisit(ground, {
      siteKey,
      locale: 'en',
      token: null,
      identity: null,
      page: { url, title: '', referrer: '' },
    });
  await expect(from('https://shop.example/tea')).resolves.toMatchObject({ isIdentified: false });
  await expect(from('https://other.example/')).rejects.toMatchObject({ kind: 'forbidden' });
});

it.each([
  { allowed: [], host: 'any.example', is: true, why: 'no site is named' },
  { allowed: ['shop.example'], host: 'shop.example', is: true, why: 'it is named' },
  { allowed: ['shop.example'], host: 'www.shop.example', is: false, why: 'only the site itself is named' },
  { allowed: ['*.shop.example'], host: 'www.shop.example', is: true, why: 'all below it are named' },
  { allowed: ['*.shop.example'], host: 'a.b.shop.example', is: true, why: 'below means any depth' },
  { allowed: ['*.shop.example'], host: 'shop.example', is: false, why: 'it is not below itself' },
  { allowed: ['*.shop.example'], host: 'evilshop.example', is: false, why: 'it only ends alike' },
  { allowed: ['shop.example'], host: 'shop.example:8080', is: false, why: 'the port is another' },
  { allowed: ['localhost:3000'], host: 'localhost:3000', is: true, why: 'the port is named' },
  { allowed: ['shop.example:443'], host: 'shop.example', is: true, why: 'browsers leave out the usual port' },
])('says $is of $host on $allowed: $why', ({ allowed, host, is }) => {
  expect(isAllowedSite(allowed, host)).toBe(is);
});

it.each([
  ['https://me:pw@shop.example/tea?token=1#top', 'https://shop.example/tea'],
  ['http://localhost:3000/', 'http://localhost:3000/'],
  ['javascript:alert(1)', undefined],
  ['about:blank', undefined],
  ['', undefined],
])('keeps of %j only where it is', (address, kept) => {
  expect(readAddress(address)?.url).toBe(kept);
});
