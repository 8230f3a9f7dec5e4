import { z } from 'zod';
import { TimeZone } from '../../kit/calendar/time-zone.ts';
import { endpoint } from '../../kit/endpoint.ts';
import { Id, Line } from '../../kit/shapes.ts';
import { locales } from '../../kit/words.ts';

export const getSetUp = endpoint('platform.get-set-up', {
  method: 'GET',
  path: '/set-up',
  may: 'anyone',
  words: { zh: '查看是否需要初始设置', en: 'See whether this server still waits for its owner' },
  /** `isTokenNeeded` is true for callers from other machines: the token stands where the server was started. */
  response: z.object({ needed: z.boolean(), isTokenNeeded: z.boolean() }),
});

export const setUp = endpoint('platform.set-up', {
  method: 'POST',
  path: '/set-up',
  may: 'anyone',
  words: { zh: '创建店铺和店主', en: 'Create the shop and its owner' },
  body: z.strictObject({
    shopName: Line(80),
    timeZone: TimeZone,
    locale: z.enum(locales),
    name: Line(80),
    email: z.email().max(254),
    password: z.string().max(1000),
    token: z.string().max(200).optional(),
  }),
  response: z.object({ workspaceId: Id, memberId: Id }),
  callsPerMinute: 30,
});
