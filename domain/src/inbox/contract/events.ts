import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { LiveFact } from '../../platform/index.ts';
import { inboxRead } from '../permissions.ts';
import { conversationParams } from './shapes.ts';

/** Most events one conversation shows. */
export const eventsMax = 300;

/** What was done with a conversation, in order, the last `eventsMax` of it: the lines between its messages. */
export const listEvents = endpoint('inbox.list-events', {
  method: 'GET',
  path: '/conversations/:conversationId/events',
  may: inboxRead,
  words: { zh: '列出会话的处理经过', en: 'List what was done with a conversation' },
  params: conversationParams,
  response: z.object({ events: z.array(LiveFact) }),
});
