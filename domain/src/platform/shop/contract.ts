import { z } from 'zod';
import { TimeZone } from '../../kit/calendar/time-zone.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Line } from '../../kit/shapes.ts';
import { locales } from '../../kit/words.ts';
import { manageShop } from '../permissions.ts';

/** What holds for the whole shop. */
export const ShopSettings = z.object({
  /** As customers and colleagues read it. */
  name: Line(80),
  /** By whose clock a day of the shop begins. */
  timeZone: TimeZone,
  /** What is written for whoever chose no language. */
  locale: z.enum(locales),
  /** True when everybody who works here must sign in in two steps. */
  isTwoFactorNeeded: z.boolean(),
});
export type ShopSettings = z.infer<typeof ShopSettings>;

export const readShop = endpoint('platform.read-shop', {
  method: 'GET',
  path: '/shop',
  may: manageShop,
  words: { zh: '查看店铺设置', en: 'Read the settings of the shop' },
  response: ShopSettings,
});

/** To demand two-step sign-in, or to demand it no more, takes the owner's right besides. */
export const changeShop = endpoint('platform.change-shop', {
  method: 'PATCH',
  path: '/shop',
  may: manageShop,
  words: { zh: '修改店铺设置', en: 'Change the settings of the shop' },
  body: z.strictObject(ShopSettings.shape).partial(),
  response: ShopSettings,
});
