import { capabilityWords, isOutside } from '@zhiyin/domain/channels';
import { requireStanding, standingOf } from '#modules/channels';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { lettersSent } from '../letters/rows.ts';
import type { DeliveryRow } from '../outside/delivery-rows.ts';
import { keptTemplate } from '../outside/templates/kept-template.ts';
import { threadOf } from '../outside/threads.ts';
import type { ConversationRow } from '../rows.ts';
import { requireTheirs } from './require-theirs.ts';

/**
 * By which chat a message goes that is sent again: the one that its conversation goes by now, whole; a letter and an
 * approved text where they were written for.
 *
 * @throws Refusal `conflict` when nothing can be sent there now
 */
export async function turnAgain(
  tx: Tx,
  conversation: ConversationRow,
  { messageId, threadId }: DeliveryRow,
): Promise<{ threadId?: string; partsDone?: number }> {
  const isTemplate = (await keptTemplate(tx, messageId)) !== null;
  const stays = isTemplate || (await lettersSent(tx, [messageId])).has(messageId);
  const { channel, conversationId } = conversation;
  const present = isOutside(channel) ? await threadOf(tx, conversationId) : null;
  const isTurned = !stays && present !== null && threadId !== null && present !== threadId;
  const next = isTurned ? present : (threadId ?? present);
  const standing = next === null ? null : await standingOf(tx, next);
  if (next === null || !standing) throw new Refusal('conflict', capabilityWords.channelGone);
  await requireTheirs(tx, next, conversation);
  requireStanding(standing, { isTemplate });
  return isTurned ? { threadId: next, partsDone: 0 } : {};
}
