import { isOutside } from '@zhiyin/domain/channels';
import { lettersOf } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { lettersSent } from '../letters/rows.ts';

interface Written {
  readonly messageId: string;
  readonly clientMessageId: string;
  readonly channel: string;
  readonly text: string;
}

/** Messages as they are searched: what letters are about stands before what they say. */
export async function withSubjects<Message extends Written>(
  tx: Tx,
  messages: readonly Message[],
): Promise<Message[]> {
  const outside = messages.filter(({ channel }) => isOutside(channel));
  if (outside.length === 0) return [...messages];
  const [came, went] = await Promise.all([
    lettersOf(
      tx,
      outside.map(({ clientMessageId }) => clientMessageId),
    ),
    lettersSent(
      tx,
      outside.map(({ messageId }) => messageId),
    ),
  ]);
  return messages.map((message) => {
    const letter = came.get(message.clientMessageId) ?? went.get(message.messageId);
    const subject = letter?.subject ?? '';
    return subject === '' || message.text.includes(subject)
      ? message
      : { ...message, text: `${subject}\n${message.text}` };
  });
}
