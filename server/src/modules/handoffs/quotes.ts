import { HandoffQuote } from '@zhiyin/domain/handoffs';
import { quotedMax, quotedMessages, readablePreview } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';

/** Messages of a conversation that the caller may see, as the caller reads them now: what they may not read is not sent. */
export async function quotesFrom(
  tx: Tx,
  conversationId: string,
  messageIds: readonly string[],
): Promise<HandoffQuote[]> {
  const messages = await quotedMessages(tx, conversationId, messageIds);
  return messages.map(({ text, ...rest }) =>
    HandoffQuote.parse({ ...rest, text: readablePreview(tx, text, quotedMax) }),
  );
}
