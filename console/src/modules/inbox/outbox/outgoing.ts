import { z } from 'zod';

/**
 * Something a member wrote that the server has not said to have stored. Its id was made here once: however often it
 * is sent, it is stored once.
 */
export const Outgoing = z.object({
  clientMessageId: z.uuid(),
  conversationId: z.uuid(),
  kind: z.enum(['reply', 'note']),
  text: z.string(),
  madeAt: z.string(),
  state: z.enum(['queued', 'sending', 'failed']),
  /** Why it was not sent, in the writer's language. */
  problem: z.string().nullable(),
  /** The line failed it, not the server: sending it again later is right, and what was written after it must wait. */
  isLineProblem: z.boolean(),
});
export type Outgoing = z.infer<typeof Outgoing>;
export type SendKind = Outgoing['kind'];
