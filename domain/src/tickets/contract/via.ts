import { z } from 'zod';
import { channelFailures } from '../../channels/index.ts';
import { deliveryStates } from '../../inbox/index.ts';
import { Id, Moment } from '../../kit/shapes.ts';

/** By which way the customer hears: a conversation by its id, a mail in a new thread, or their own page alone. */
export const TicketVia = z.union([z.enum(['portal', 'mail']), Id]);
export type TicketVia = z.infer<typeof TicketVia>;

/** As which message a comment went out, or came in, and what became of it. */
export const CommentMessage = z.object({
  messageId: Id,
  /** Null for whoever may not see the conversation. */
  conversationId: Id.nullable(),
  number: z.number().int(),
  channel: z.string(),
  state: z.enum(deliveryStates),
  /** Why it is not there yet, or will not be; the detail is the vendor's. */
  failure: z.enum(channelFailures).nullable(),
  failureDetail: z.string().nullable(),
  nextTryAt: Moment.nullable(),
});
export type CommentMessage = z.infer<typeof CommentMessage>;
