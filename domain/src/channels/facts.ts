import { z } from 'zod';
import { fact } from '../kit/fact.ts';
import { Id } from '../kit/shapes.ts';
import { channelsRead } from './permissions.ts';

export const widgetCreated = fact({
  kind: 'channels.widget-created',
  words: { zh: '新建了聊天窗口', en: 'A web chat was added' },
  payload: z.object({ widgetId: Id }),
  seenWith: channelsRead,
  subject: 'widgetId',
});

export const widgetChanged = fact({
  kind: 'channels.widget-changed',
  words: { zh: '修改了聊天窗口', en: 'A web chat was changed' },
  payload: z.object({ widgetId: Id, fields: z.array(z.string()) }),
  seenWith: channelsRead,
  subject: 'widgetId',
});

export const channelsFacts = [widgetCreated, widgetChanged] as const;
