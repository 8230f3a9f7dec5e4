import { z } from 'zod';
import { customersRead } from '../customers/index.ts';
import { fact } from '../kit/fact.ts';
import { Id, Moment } from '../kit/shapes.ts';
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

export const widgetArchived = fact({
  kind: 'channels.widget-archived',
  words: { zh: '停用了聊天窗口', en: 'A web chat was archived' },
  payload: z.object({ widgetId: Id }),
  seenWith: channelsRead,
  subject: 'widgetId',
});

export const widgetRestored = fact({
  kind: 'channels.widget-restored',
  words: { zh: '恢复了聊天窗口', en: 'A web chat was restored' },
  payload: z.object({ widgetId: Id }),
  seenWith: channelsRead,
  subject: 'widgetId',
});

export const identitySecretRotated = fact({
  kind: 'channels.identity-secret-rotated',
  words: { zh: '更换了访客身份密钥', en: 'The secret of visitors’ identities was rotated' },
  /** `previousUntil` is when the secret before it stops being valid; null when there was none or it ended at once. */
  payload: z.object({ widgetId: Id, previousUntil: Moment.nullable() }),
  seenWith: channelsRead,
  subject: 'widgetId',
});

export const preChatAnswered = fact({
  kind: 'channels.pre-chat-answered',
  words: { zh: '访客回答了开场问题', en: 'A visitor answered what is asked before a chat' },
  payload: z.object({ customerId: Id, widgetId: Id, responseId: Id }),
  seenWith: customersRead,
  subject: 'customerId',
});

export const channelsFacts = [
  widgetCreated,
  widgetChanged,
  widgetArchived,
  widgetRestored,
  identitySecretRotated,
  preChatAnswered,
] as const;
