import { channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { expect, it } from 'vitest';
import { groundOfSystem } from '#platform/auth/as-system.ts';
import { useWorld } from '../../../test/world.ts';
import { changeWidget } from './actions/change-widget.ts';
import { createWidget } from './actions/create-widget.ts';
import { sitesAllowed } from './actions/sites-allowed.ts';

const world = useWorld();
const settings = {
  name: 'Shop page',
  greetingZh: '您好',
  greetingEn: 'Hi',
  colour: '#b3402a',
  allowedDomains: [],
};

it('lets every site show the chat until the shop names its own', async () => {
  const ctx = (await world().aShop()).as([channelsRead, channelsManage]);
  const ground = groundOfSystem(world().system, 'test');
  const { siteKey, widgetId } = await createWidget(ctx, settings);
  expect(await sitesAllowed(ground, siteKey)).toEqual([]);
  await changeWidget(ctx, widgetId, { allowedDomains: ['shop.example', '*.shop.example'] });
  expect(await sitesAllowed(ground, siteKey)).toEqual(['shop.example', '*.shop.example']);
  expect(await sitesAllowed(ground, 'nobody')).toEqual([]);
});
