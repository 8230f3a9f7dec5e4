import { z } from 'zod';
import { endpoint } from '../kit/endpoint.ts';
import { Id, Line, Moment } from '../kit/shapes.ts';
import { locales } from '../kit/words.ts';
import { channelsManage, channelsRead } from './permissions.ts';

const Colour = z.string().regex(/^#[0-9a-f]{6}$/);
const Domain = z
  .string()
  .max(253)
  .regex(/^(\*\.)?([a-z0-9-]{1,63}\.)*[a-z0-9-]{1,63}(:\d{1,5})?$/);

/** A chat on a page of the shop. `siteKey` is what the page's script names; it is no secret. */
export const Widget = z.object({
  widgetId: Id,
  siteKey: z.string(),
  name: z.string(),
  greetingZh: z.string(),
  greetingEn: z.string(),
  colour: z.string(),
  allowedDomains: z.array(z.string()),
  createdAt: Moment,
});
export type Widget = z.infer<typeof Widget>;

const settings = {
  name: Line(80),
  greetingZh: Line(200),
  greetingEn: Line(200),
  colour: Colour,
  allowedDomains: z.array(Domain).max(50),
};
const widget = z.strictObject({ widgetId: Id });

export const listWidgets = endpoint('channels.list-widgets', {
  method: 'GET',
  path: '/widgets',
  may: channelsRead,
  words: { zh: '列出聊天窗口', en: 'List web chats' },
  response: z.object({ items: z.array(Widget) }),
});

export const createWidget = endpoint('channels.create-widget', {
  method: 'POST',
  path: '/widgets',
  may: channelsManage,
  words: { zh: '新建聊天窗口', en: 'Add a web chat' },
  body: z.strictObject({
    ...settings,
    colour: Colour.default('#b3402a'),
    allowedDomains: settings.allowedDomains.default([]),
  }),
  response: Widget,
});

export const changeWidget = endpoint('channels.change-widget', {
  method: 'PATCH',
  path: '/widgets/:widgetId',
  may: channelsManage,
  words: { zh: '修改聊天窗口', en: 'Change a web chat' },
  params: widget,
  body: z.strictObject(settings).partial(),
  response: Widget,
});

/** A visitor's page begins: known visitors bring their token, new ones get one. Nothing is stored before they write. */
export const startVisit = endpoint('channels.start-visit', {
  method: 'POST',
  path: '/widget/visits',
  isReading: true,
  may: 'anyone',
  words: { zh: '访客打开聊天窗口', en: 'A visitor opens the chat' },
  body: z.strictObject({
    siteKey: z.string().max(100),
    locale: z.enum(locales),
    token: z.string().max(2000).nullable().default(null),
  }),
  response: z.object({
    token: z.string(),
    customerId: Id,
    shopName: z.string(),
    greeting: z.string(),
    colour: z.string(),
  }),
});

export const channelsEndpoints = [listWidgets, createWidget, changeWidget, startVisit] as const;
