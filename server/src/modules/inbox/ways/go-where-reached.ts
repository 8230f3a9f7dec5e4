import { isReachable } from '@zhiyin/domain/inbox';
import type { Tx } from '#platform/context.ts';
import type { ConversationRow } from '../rows.ts';
import { goBy } from './take-way.ts';
import { waysOf } from './ways-of.ts';

/**
 * Has a conversation, whose row the caller holds, go where the customer is reached before they are told something that
 * they do not expect: where it is while that takes messages and they are there, else by the way that they prefer, else
 * by another that takes them. Never to what is only written down; without any other way it stays.
 *
 * @param isOver the conversation was closed: a customer who left our own chat is not there to read it
 */
export async function goWhereReached(
  tx: Tx,
  conversation: ConversationRow,
  isOver: boolean,
): Promise<ConversationRow> {
  const ways = await waysOf(tx, conversation);
  const current = ways.find(({ isCurrent }) => isCurrent);
  const isThere = current?.vendor ? isReachable(current.standing) : !isOver;
  if (current && isThere) return conversation;
  const others = ways.filter(
    ({ isCurrent, vendor, standing }) =>
      !isCurrent && vendor !== null && standing === 'open' && vendor.proof !== 'written',
  );
  const next = others.find(({ isPreferred }) => isPreferred) ?? others[0];
  if (!next) return conversation;
  return goBy(tx, conversation, next, current?.vendor ? 'window-closed' : 'better-there');
}
