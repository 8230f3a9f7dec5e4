import type { UploadAsked } from '../../../widget/src/chat/call/upload.ts';
import type { SendAnswer, StoredFile, ThreadAnswer } from '../../../widget/src/chat/contract.ts';
import type { Said } from '../../../widget/src/chat/presence/presence.ts';
import type { FileTrouble, Limits } from '../../../widget/src/text/limits.ts';

/** How a conversation reaches the server. */
export interface Ways {
  readonly read: (part: object) => Promise<ThreadAnswer>;
  readonly send: (message: object) => Promise<SendAnswer>;
  readonly upload: (asked: UploadAsked) => Promise<StoredFile>;
  readonly markRead: (mark: { conversationId: string; number: number }) => Promise<unknown>;
  readonly sayPresence: (said: Said) => void;
  /** A message was stored: lists have changed. */
  readonly onStored: () => void;
  /** What one message can carry; `null` while nobody knows. */
  readonly limits: () => Limits;
  /** Says why a file cannot go. */
  readonly sayTrouble: (trouble: FileTrouble) => string;
}
