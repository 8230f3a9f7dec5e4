import type { ConversationPage, ThreadAnswer, ThreadPart } from './contract.ts';

/** What earlier conversations are read by. */
export interface Earlier {
  /** A page of the visitor's conversations, last message first; `after` is the page before's `next`. */
  readonly list: (after: string | null) => Promise<ConversationPage>;
  readonly read: (part: ThreadPart & { conversationId: string }) => Promise<ThreadAnswer>;
}
