import { checkDraft, isOutside } from '@zhiyin/domain/channels';
import { automaticReplySent, inboxReply, replySent } from '@zhiyin/domain/inbox';
import { limitsOf, partsOf, requireFits } from '#modules/channels';
import { showFiles } from '#modules/platform';
import { requirePermission, systemActor, type Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { appendMessage } from '../append-message.ts';
import { prepareLetter, requireCarried } from '../letters/prepare-letter.ts';
import { keepLetter } from '../letters/rows.ts';
import { requireWayOut } from '../outside/threads.ts';
import { lockConversation } from '../queries.ts';
import { aboutOf, type ConversationRow, type MessageRow } from '../rows.ts';

/** What another module has to say to a customer in one of their conversations. */
interface Writing {
  readonly conversationId: string;
  /** Made of what it stands for, so that it is said once. */
  readonly clientMessageId: string;
  /** The same in several lengths: the first that fits is sent. */
  readonly texts: readonly [string, ...string[]];
  /** That whoever wrote may use them was looked at already. */
  readonly fileIds: readonly string[];
  /** True for what no person wrote: whoever waits goes on waiting. */
  readonly isAutomatic: boolean;
}

/**
 * Writes to a customer in one of their conversations, by its channel, for other modules and within their transaction. A
 * conversation that is closed stays closed, nobody takes one, and what went by is no first response.
 *
 * @throws Refusal as `sendReply` does where it cannot go out or does not fit
 */
export async function writeIn(tx: Tx, writing: Writing): Promise<MessageRow> {
  const { isAutomatic, clientMessageId, fileIds } = writing;
  if (!isAutomatic) requirePermission(tx, inboxReply);
  const holder = isAutomatic ? { ...tx, actor: systemActor } : tx;
  const before = await lockConversation(holder, writing.conversationId);
  const files = fileIds.length > 0 ? [...(await showFiles(tx, fileIds))] : [];
  const limits = limitsOf(before.channel).fromShop;
  const [whole, ...shorter] = writing.texts;
  const fits = (text: string) => checkDraft(limits, { text, files }).length === 0;
  const text = fits(whole) ? whole : (shorter.find(fits) ?? shorter.at(-1) ?? whole);
  requireFits(tx, limits, { text, files });
  const { isLetter = false } = limitsOf(before.channel);
  const isSplit = isOutside(before.channel) && !isLetter;
  const parts = isSplit ? partsOf(tx, before.channel, text, files).length : 1;
  await requireWayOut(tx, before, { parts });
  const letter = await prepareLetter(tx, before, null);
  if (letter) requireCarried(files);
  const said = {
    ...{ clientMessageId, text, fileIds },
    visibility: 'public',
    authorKind: isAutomatic ? 'system' : 'member',
    authorId: isAutomatic ? null : tx.actor.id,
  } as const;
  const { message, conversation } = await appendMessage(tx, before, said, keptOf(before, isAutomatic));
  if (letter) await keepLetter(tx, message, letter.row);
  await tell(tx, { before, conversation, message, isAutomatic });
  return message;
}

/** What such a message leaves as it was. */
function keptOf(
  { waitingSince, firstResponseAt, answeredBy, state }: ConversationRow,
  isAutomatic: boolean,
): Partial<ConversationRow> {
  if (isAutomatic) return { waitingSince };
  return state === 'closed' ? { firstResponseAt, answeredBy } : {};
}

interface Told {
  readonly before: ConversationRow;
  readonly conversation: ConversationRow;
  readonly message: MessageRow;
  readonly isAutomatic: boolean;
}

async function tell(tx: Tx, { before, conversation, message, isAutomatic }: Told): Promise<void> {
  const { messageId, number, sentAt } = message;
  const said = { ...aboutOf(conversation), messageId, number, sentAt: sentAt.toISOString() };
  if (isAutomatic) {
    await announce(tx, automaticReplySent, said);
    return;
  }
  const { waitingSince, firstResponseAt, state } = before;
  await announce(tx, replySent, {
    ...said,
    waitedSeconds: waitingSince && (sentAt.getTime() - waitingSince.getTime()) / 1000,
    isFirstResponse: state === 'open' && firstResponseAt === null,
  });
}
