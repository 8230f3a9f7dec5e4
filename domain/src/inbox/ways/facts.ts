import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { inboxRead } from '../permissions.ts';
import { wayReasons } from './shapes.ts';

/** A conversation goes on by another channel: same messages, another way out. */
export const wayChanged = fact({
  kind: 'inbox.way-changed',
  words: { zh: '会话改走另一个渠道', en: 'The conversation goes on by another channel' },
  payload: z.object({
    conversationId: Id,
    customerId: Id,
    teamId: Id.nullable(),
    assigneeId: Id.nullable(),
    fromChannel: z.string(),
    channel: z.string(),
    channelId: Id.nullable(),
    why: z.enum(wayReasons),
  }),
  seenWith: inboxRead,
  subject: 'conversationId',
});

/** The shop wrote first: a conversation that no customer opened. */
export const conversationBegun = fact({
  kind: 'inbox.conversation-begun',
  words: { zh: '店铺主动联系了顾客', en: 'The shop wrote to a customer first' },
  payload: z.object({
    conversationId: Id,
    customerId: Id,
    teamId: Id.nullable(),
    assigneeId: Id.nullable(),
    channel: z.string(),
    channelId: Id.nullable(),
  }),
  seenWith: inboxRead,
  subject: 'conversationId',
});

export const wayFacts = [wayChanged, conversationBegun] as const;
