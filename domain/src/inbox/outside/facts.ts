import { z } from 'zod';
import { channelFailures } from '../../channels/index.ts';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { inboxRead } from '../permissions.ts';
import { deliveryStates } from './contract.ts';

/** A message that went out through a vendor stands differently now. */
export const deliveryChanged = fact({
  kind: 'inbox.delivery-changed',
  words: { zh: '消息的送达状态变了', en: 'A message’s delivery changed' },
  payload: z.object({
    conversationId: Id,
    customerId: Id,
    teamId: Id.nullable(),
    assigneeId: Id.nullable(),
    messageId: Id,
    number: z.number().int(),
    state: z.enum(deliveryStates),
    failure: z.enum(channelFailures).nullable(),
  }),
  seenWith: inboxRead,
  subject: 'conversationId',
});
