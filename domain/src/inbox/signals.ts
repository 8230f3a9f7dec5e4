import { z } from 'zod';
import { Id } from '../kit/shapes.ts';
import { signal } from '../kit/signal.ts';
import { inboxRead } from './permissions.ts';

/** Whose conversation it is, which decides who hears of it. */
const about = { conversationId: Id, customerId: Id, teamId: Id.nullable(), assigneeId: Id.nullable() };

/**
 * Somebody is at a conversation. Said on every change and, while any of it is true, every ten seconds; forgotten
 * after `presenceSeconds` of silence, as somebody who closed the laptop says nothing any more.
 */
export const atConversation = signal({
  kind: 'inbox.at-conversation',
  payload: z.object({
    ...about,
    /** `customer`, or the member. */
    who: z.union([z.literal('customer'), Id]),
    /** Writes to the other side at this moment. Whoever writes a note says false: customers hear of this. */
    isTyping: z.boolean(),
    isLooking: z.boolean(),
    /** A member has begun an answer that is not sent yet, whether they type just now or not. */
    isAnswering: z.boolean(),
  }),
  said: z.strictObject({
    conversationId: Id,
    isTyping: z.boolean(),
    isLooking: z.boolean(),
    isAnswering: z.boolean().default(false),
  }),
  seenWith: inboxRead,
  customerField: 'customerId',
  toCustomer: ({ who, conversationId, isTyping }) =>
    who === 'customer' ? null : { conversationId, isTyping },
});

/** One side has read up to a message. Where it stands is stored; this only says so at once. */
export const conversationRead = signal({
  kind: 'inbox.read',
  payload: z.object({ ...about, by: z.enum(['desk', 'customer']), number: z.number().int() }),
  said: null,
  seenWith: inboxRead,
  customerField: 'customerId',
  toCustomer: ({ conversationId, by, number }) => ({ conversationId, by, number }),
});

/** After how many seconds of silence `atConversation` is no longer true. */
export const presenceSeconds = 15;
