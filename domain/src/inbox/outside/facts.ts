import { z } from 'zod';
import { channelFailures } from '../../channels/index.ts';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { inboxRead } from '../permissions.ts';
import { deliveryStates } from './contract.ts';

const about = {
  conversationId: Id,
  customerId: Id,
  teamId: Id.nullable(),
  assigneeId: Id.nullable(),
  messageId: Id,
  number: z.number().int(),
};

/** A customer took back, at the vendor, what they had written. */
export const messageRecalled = fact({
  kind: 'inbox.message-recalled',
  words: { zh: '顾客撤回了消息', en: 'A customer took a message back' },
  payload: z.object(about),
  seenWith: inboxRead,
  subject: 'conversationId',
});

/** A message that went out through a vendor stands differently now. */
export const deliveryChanged = fact({
  kind: 'inbox.delivery-changed',
  words: { zh: '消息的送达状态变了', en: 'A message’s delivery changed' },
  payload: z.object({
    ...about,
    state: z.enum(deliveryStates),
    failure: z.enum(channelFailures).nullable(),
  }),
  seenWith: inboxRead,
  subject: 'conversationId',
});
