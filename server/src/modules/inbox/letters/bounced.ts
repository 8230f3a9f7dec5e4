import { threadLetterOf } from '#modules/channels';
import { noteUndeliverable } from '#modules/customers';
import type { Tx } from '#platform/context.ts';
import type { DeliveryRow } from '../outside/delivery-rows.ts';
import { threadOf } from '../outside/threads.ts';
import { lettersSent } from './rows.ts';

/**
 * Notes which addresses a letter of ours came back from for good. Only those that it was sent to: whoever says that a
 * letter came back can say nothing of others.
 *
 * @param recipients all it was sent to unless given
 */
export async function noteBounced(
  tx: Tx,
  { messageId, conversationId }: Pick<DeliveryRow, 'messageId' | 'conversationId'>,
  { recipients, detail }: { recipients?: readonly string[]; detail: string },
): Promise<void> {
  const sentTo = await recipientsOf(tx, messageId, conversationId);
  const asked = recipients?.map((one) => one.toLowerCase());
  const bounced = asked ? sentTo.filter((one) => asked.includes(one)) : sentTo;
  for (const address of bounced) await noteUndeliverable(tx, address, detail);
}

/** Nobody where the message was no letter. */
async function recipientsOf(tx: Tx, messageId: string, conversationId: string): Promise<string[]> {
  const row = (await lettersSent(tx, [messageId])).get(messageId);
  if (row) return [...new Set([...row.to, ...row.cc, ...row.bcc].map((one) => one.toLowerCase()))];
  const threadId = await threadOf(tx, conversationId);
  const answer = threadId === null ? null : await threadLetterOf(tx, threadId);
  return (answer?.to ?? []).map((one) => one.toLowerCase());
}
