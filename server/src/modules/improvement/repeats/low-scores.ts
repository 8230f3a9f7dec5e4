import type { RepeatKind } from '@zhiyin/domain/improvement';
import { findHandable } from '#modules/inbox';
import { productsOf } from '#modules/insights';
import { actorsOf } from '#modules/people';
import type { Tx } from '#platform/context.ts';

/** What a low score may come from. */
export interface Group {
  readonly kind: RepeatKind;
  readonly key: string;
}

/** Most low scores that are looked at together: as much evidence as a finding is opened with. */
const togetherMax = 20;

/** What the low score of a conversation may come from; `causeKey` is what a follow-up found, and counts before all else. */
export async function groupsOf(tx: Tx, conversationId: string, causeKey: string | null): Promise<Group[]> {
  const conversation = await findHandable(tx, conversationId);
  if (!conversation) return [];
  const { teamId, assigneeId, answeredBy } = conversation;
  const reasonKey = causeKey ?? conversation.reasonKey;
  const products = await productsOf(tx, conversationId);
  const teamIds = teamId === null ? await teamsOf(tx, assigneeId ?? answeredBy) : [teamId];
  return [
    ...(reasonKey === null ? [] : [{ kind: 'reason', key: reasonKey } as const]),
    ...products.map((key) => ({ kind: 'product', key }) as const),
    ...teamIds.map((key) => ({ kind: 'team', key }) as const),
  ];
}

async function teamsOf(tx: Tx, memberId: string | null): Promise<readonly string[]> {
  if (memberId === null) return [];
  return (await actorsOf(tx, [memberId])).get(memberId)?.teamIds ?? [];
}

/** Keeps a low score under what it may come from, instead of what was known of the conversation before. */
export async function keepLow(
  tx: Tx,
  conversationId: string,
  groups: readonly Group[],
  at: Date,
): Promise<void> {
  await forgetLow(tx, conversationId);
  if (groups.length === 0) return;
  const { workspaceId } = tx;
  await tx.db
    .insertInto('lowScores')
    .values(groups.map(({ kind, key }) => ({ workspaceId, conversationId, kind, groupKey: key, at })))
    .onConflict((known) => known.doNothing())
    .execute();
}

/** Whether the low score of a conversation is kept. */
export async function isKept(tx: Tx, conversationId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom('lowScores')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets the low score of a conversation whose customer thought better of it. */
export async function forgetLow(tx: Tx, conversationId: string): Promise<void> {
  await tx.db
    .deleteFrom('lowScores')
    .where('workspaceId', '=', tx.workspaceId)
    .where('conversationId', '=', conversationId)
    .execute();
}

/** The conversations of a group that had a low score since then, the latest first. */
export async function lowsSince(tx: Tx, { kind, key }: Group, since: Date): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('lowScores')
    .select('conversationId')
    .where('workspaceId', '=', tx.workspaceId)
    .where('kind', '=', kind)
    .where('groupKey', '=', key)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .orderBy('conversationId', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ conversationId }) => conversationId);
}

/** As many of them as a finding is opened with. */
export function firstShown(conversationIds: readonly string[]): string[] {
  return conversationIds.slice(0, togetherMax);
}
