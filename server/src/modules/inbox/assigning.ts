import { inboxRead, inboxWords, type TransferReason } from '@zhiyin/domain/inbox';
import { actorsOf } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { invalidAt } from '#platform/refusal.ts';
import { aboutOf, type ConversationRow } from './rows.ts';

/** What is told of a conversation that changed hands. */
export function assigned(
  before: ConversationRow,
  now: ConversationRow,
  transfer?: { readonly reason: TransferReason | null },
) {
  const { assigneeId: from, teamId: fromTeamId } = before;
  const how = { isTransfer: transfer !== undefined, transferReason: transfer?.reason ?? null };
  return { ...aboutOf(now), from, to: now.assigneeId, fromTeamId, ...how };
}

/** @throws Refusal `invalid` when nobody of that id works in the shop, or they see no conversations: it would be lost. */
export async function requireColleague(tx: Tx, memberId: string, path: string): Promise<void> {
  const colleague = (await actorsOf(tx, [memberId])).get(memberId);
  if (colleague?.permissions.has(inboxRead.key)) return;
  const reason = colleague ? inboxWords.memberSeesNone : inboxWords.memberNotFound;
  throw invalidAt(tx, path, reason);
}
