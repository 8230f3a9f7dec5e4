import { isOutside } from '@zhiyin/domain/channels';
import { letterFilesBytesMax, type NewLetter, letterRefusals as words } from '@zhiyin/domain/inbox';
import type { StoredFile } from '@zhiyin/domain/platform';
import { threadLetterOf } from '#modules/channels';
import { showFiles } from '#modules/platform';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { threadOf } from '../outside/threads.ts';
import type { ConversationRow } from '../rows.ts';
import type { LetterRow } from './rows.ts';
import { signatureIn } from './signatures.ts';

/** A letter as it will go out. */
export interface PreparedLetter {
  readonly row: LetterRow;
  /** What it passes on. */
  readonly files: readonly StoredFile[];
  /** False when it goes to others alone: the customer has no answer then. */
  readonly isAnswer: boolean;
}

/**
 * What a reply says of itself where messages are letters; null where they are none.
 *
 * @throws Refusal when there are none and one is given, when it has no recipient, or its sender is not the mailbox's
 */
export async function prepareLetter(
  tx: Tx,
  { conversationId, channel }: ConversationRow,
  given: NewLetter | null,
): Promise<PreparedLetter | null> {
  const threadId = isOutside(channel) ? await threadOf(tx, conversationId) : null;
  const start = threadId === null ? null : await threadLetterOf(tx, threadId);
  if (!start) {
    if (given) throw new Refusal('invalid', words.noLettersHere);
    return null;
  }
  const letter = given ?? {
    from: null,
    to: [...start.to],
    cc: [],
    bcc: [],
    subject: start.subject,
    forwards: null,
  };
  const { from, to, cc, bcc, subject, forwards } = letter;
  if (to.length === 0) throw new Refusal('conflict', words.letterNeedsRecipient);
  if (from !== null && !start.addresses.includes(from))
    throw new Refusal('invalid', words.letterFromStranger, { address: from });
  const signature = await signatureIn(tx, conversationId);
  const files = forwards === null ? [] : await filesOf(tx, conversationId, forwards);
  const isAnswer = forwards === null || [...to, ...cc, ...bcc].some((one) => start.to.includes(one));
  return { row: { from: from ?? start.from, to, cc, bcc, subject, signature }, files, isAnswer };
}

/** @throws Refusal when files are more than most mailboxes take */
export function requireCarried(files: readonly Pick<StoredFile, 'sizeBytes'>[]): void {
  const bytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (bytes <= letterFilesBytesMax) return;
  throw new Refusal('invalid', words.letterTooLarge, { max: letterFilesBytesMax / 1024 / 1024 });
}

async function filesOf(tx: Tx, conversationId: string, number: number): Promise<StoredFile[]> {
  const message = await tx.db
    .selectFrom('messages')
    .select('fileIds')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .where('number', '=', number)
    .where('visibility', '=', 'public')
    .executeTakeFirst();
  if (!message) throw new Refusal('missing', words.forwardNotFound);
  return showFiles(tx, message.fileIds);
}
