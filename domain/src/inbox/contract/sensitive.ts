import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { inboxUnmask } from '../permissions.ts';
import { conversationParams, Message } from './shapes.ts';

/** One message as it was written; that it was looked at is recorded. */
export const unmaskMessage = endpoint('inbox.unmask-message', {
  method: 'POST',
  path: '/conversations/:conversationId/messages/:number/unmask',
  may: inboxUnmask,
  words: { zh: '查看一条消息里隐藏的内容', en: 'Show what is hidden in one message' },
  params: conversationParams.extend({ number: z.coerce.number().int().min(1) }),
  response: Message,
});
