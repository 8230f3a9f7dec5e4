import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Id } from '../../kit/shapes.ts';
import { channelsManage, channelsRead } from '../permissions.ts';
import { Widget, WidgetSettings } from './shapes.ts';

const widget = z.strictObject({ widgetId: Id });
const { shape } = WidgetSettings;

/** Every chat, the ones in use first. */
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
    name: shape.name,
    titleZh: shape.titleZh.default(''),
    titleEn: shape.titleEn.default(''),
    greetingZh: shape.greetingZh,
    greetingEn: shape.greetingEn,
    offlineZh: shape.offlineZh.default(''),
    offlineEn: shape.offlineEn.default(''),
    launcherZh: shape.launcherZh.default(''),
    launcherEn: shape.launcherEn.default(''),
    colour: shape.colour.default('#b3402a'),
    position: shape.position.default('right'),
    formId: shape.formId.default(null),
    calendarId: shape.calendarId.default(null),
    allowedDomains: shape.allowedDomains.default([]),
  }),
  response: Widget,
});

export const changeWidget = endpoint('channels.change-widget', {
  method: 'PATCH',
  path: '/widgets/:widgetId',
  may: channelsManage,
  words: { zh: '修改聊天窗口', en: 'Change a web chat' },
  params: widget,
  body: WidgetSettings.partial(),
  response: Widget,
});

/** Takes a chat out of use: its pages show nothing any more. What was said in it stays. */
export const archiveWidget = endpoint('channels.archive-widget', {
  method: 'POST',
  path: '/widgets/:widgetId/archive',
  may: channelsManage,
  words: { zh: '停用聊天窗口', en: 'Archive a web chat' },
  params: widget,
  response: Widget,
});

export const restoreWidget = endpoint('channels.restore-widget', {
  method: 'POST',
  path: '/widgets/:widgetId/restore',
  may: channelsManage,
  words: { zh: '恢复聊天窗口', en: 'Restore a web chat' },
  params: widget,
  response: Widget,
});
