import { isOutside } from '@zhiyin/domain/channels';
import { automaticReplySent, inboxWords } from '@zhiyin/domain/inbox';
import { type Locale, localeOf, ruleSkips } from '@zhiyin/domain/kit';
import type { Tx } from '#platform/context.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Skipped, StepRun } from '#platform/rules/rule-kinds.ts';
import { appendMessage } from '../../append-message.ts';
import { lockConversation } from '../../queries.ts';
import { aboutOf, type ConversationRow } from '../../rows.ts';
import { conversations } from '../../subject.ts';
import { goWhereReached } from '../../ways/go-where-reached.ts';
import { type SendingTime, timeToSend } from './sending-time.ts';

/** Whom a rule writes to. */
interface Reader {
  readonly name: string;
  readonly language: Locale;
  readonly conversation: ConversationRow;
}

/**
 * Writes to the customer in the shop's name, now or later. It is no answer: whoever waits goes on waiting.
 *
 * @param textFor what is said, made when it is sent
 * @throws Refusal `conflict` when the conversation is closed
 */
export async function sayToCustomer(
  tx: Tx,
  step: StepRun,
  time: SendingTime,
  textFor: (reader: Reader) => string | Promise<string>,
): Promise<Date | Skipped | undefined> {
  const held = await lockConversation(tx, step.subjectId);
  const moment = await timeToSend(tx, time, step);
  if (moment instanceof Date) return moment;
  if (moment) return { skipped: moment };
  if (held.state === 'closed') {
    if (step.isLater) return { skipped: ruleSkips.ended };
    throw new Refusal('conflict', inboxWords.conversationClosed);
  }
  // A vendor's window may have closed by now: then it goes where they are reached, as a colleague's answer would.
  const conversation = isOutside(held.channel) ? await goWhereReached(tx, held, false) : held;
  const reader = await readerOf(tx, conversation);
  const { message, conversation: after } = await appendMessage(
    tx,
    conversation,
    {
      clientMessageId: tx.system.newId(),
      text: await textFor(reader),
      authorKind: 'system',
      authorId: null,
      visibility: 'public',
    },
    { waitingSince: conversation.waitingSince },
  );
  const { messageId, number, sentAt } = message;
  await announce(tx, automaticReplySent, {
    ...aboutOf(after),
    messageId,
    number,
    sentAt: sentAt.toISOString(),
  });
  return undefined;
}

async function readerOf(tx: Tx, conversation: ConversationRow): Promise<Reader> {
  const { conversationId } = conversation;
  const fields = ['customerName', 'customerLanguage'];
  const record = (await conversations.records(tx, [conversationId], fields)).get(conversationId);
  return {
    name: String(record?.['customerName'] ?? ''),
    language: localeOf(String(record?.['customerLanguage'] ?? 'zh')),
    conversation,
  };
}

/** What is said in the reader's language; the other one where it is left empty. */
export function spokenTo({ language }: Reader, text: Readonly<Record<Locale, string>>): string {
  return [text[language], text.zh, text.en].find((one) => one.trim() !== '') ?? '';
}
