import { cannedTones, Message, NewPromise } from '@zhiyin/domain/inbox';
import { Card } from '@zhiyin/domain/store';
import { z } from 'zod';
import { LetterDraft } from '../letters/letter-drafts.ts';

/**
 * Something a member wrote that the server has not said to have stored. Its id was made here once: however often it
 * is sent, it is stored once.
 */
export const Outgoing = z.object({
  clientMessageId: z.uuid(),
  conversationId: z.uuid(),
  kind: z.enum(['reply', 'note']),
  text: z.string(),
  /** Uploaded already; shown while it is on its way. */
  files: Message.shape.files,
  mentions: Message.shape.mentions,
  /** Orders and products that it shows; what was kept before there were any has none. */
  cards: z.array(Card).optional(),
  /** What it promises, confirmed; what was kept before promises were noted has none. */
  promises: z.array(NewPromise).optional(),
  /**
   * Of a letter: to whom it goes, what about and when; null for an answer to whoever wrote last. It waits for its moment
   * at the server. What is no letter has none.
   */
  letter: LetterDraft.nullable().optional(),
  /** The last message its writer had seen; null when it goes out whatever colleagues have answered. */
  seen: z.number().nullable(),
  madeAt: z.string(),
  state: z.enum(['queued', 'sending', 'failed']),
  /** The canned reply it was made from, whose use is counted. */
  cannedReplyId: z.string().nullable(),
  cannedTone: z.enum(['plain', ...cannedTones]).optional(),
  isCannedEdited: z.boolean().optional(),
  /** Its writer sends what a list of words keeps back. */
  overridesWords: z.boolean().optional(),
  /** Why it was not sent, in the writer's language. */
  problem: z.string().nullable(),
  /** The line failed it, not the server: sending it again later is right, and what was written after it must wait. */
  isLineProblem: z.boolean(),
  /** A colleague answered meanwhile: its writer decides whether it still goes out. */
  isOvertaken: z.boolean(),
});
export type Outgoing = z.infer<typeof Outgoing>;
export type SendKind = Outgoing['kind'];
/** What its writer made, before anything became of it. */
export type Written = Omit<Outgoing, 'state' | 'problem' | 'isLineProblem' | 'isOvertaken'>;
