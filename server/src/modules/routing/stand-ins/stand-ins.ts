import { type StandIn, standInFor } from '@zhiyin/domain/people';
import { recordsOfEach } from '#modules/customers';
import { lastAssigneesOf } from '#modules/inbox';
import type { PresentMember } from '#modules/people';
import type { Tx } from '#platform/context.ts';

/** Whose a customer is, and who takes what is theirs now. */
export interface Known {
  readonly ownerId: string;
  /** The owner, or who stands in for them. */
  readonly memberId: string;
}

/** Since when somebody is absent who is not there; null for who is there. */
export function absentSince({ status, since }: PresentMember, afterMinutes: number): Date | null {
  if (status !== 'away' && status !== 'offline') return null;
  return new Date(since === null ? 0 : new Date(since).getTime() + afterMinutes * 60_000);
}

/** Who is absent and who stands in for whom. */
export function standInsAmong(
  members: readonly PresentMember[],
  afterMinutes: number,
  now: Date,
): Map<string, StandIn> {
  return new Map(
    members.map((member) => {
      const since = absentSince(member, afterMinutes);
      const isAbsent = member.absentUntil !== null || (since !== null && since <= now);
      return [member.memberId, { isAbsent, substituteId: member.substituteId }];
    }),
  );
}

/**
 * Whose customers are: of who had their last conversation, or of who that one stood in for. Those who are nobody's are
 * left out.
 */
export async function knownBy(
  tx: Tx,
  customerIds: readonly string[],
  standIns: ReadonlyMap<string, StandIn>,
): Promise<Map<string, Known>> {
  const persons = await recordsOfEach(tx, customerIds);
  const records = [...new Set([...persons.values()].flat())];
  const [lasts, stoodIn] = [await lastAssigneesOf(tx, records), await standInsOf(tx, records)];
  const known = new Map<string, Known>();
  for (const [customerId, of] of persons) {
    const last = latest(of.flatMap((record) => lasts.get(record) ?? []));
    if (!last) continue;
    const behind = latest(of.flatMap((record) => stoodIn.get(record) ?? []));
    const ownerId = behind?.substituteId === last.memberId ? behind.ownerId : last.memberId;
    known.set(customerId, { ownerId, memberId: standInFor(ownerId, standIns) ?? ownerId });
  }
  return known;
}

function latest<One extends { readonly at: Date }>(all: readonly One[]): One | undefined {
  return all.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
}

/** The last stand-in of each of these customer records; those that had none are left out. */
async function standInsOf(tx: Tx, customerIds: readonly string[]) {
  if (customerIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('routingStandIns')
    .distinctOn('customerId')
    .select(['customerId', 'ownerId', 'substituteId', 'since as at'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'in', [...customerIds])
    .orderBy('customerId')
    .orderBy('since', 'desc')
    .orderBy('conversationId', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.customerId, row]));
}

/** Notes that somebody has a conversation in place of its customer's owner, who has the customer again when back. */
export async function keepStandIn(
  tx: Tx,
  standIn: {
    readonly conversationId: string;
    readonly customerId: string;
    readonly ownerId: string;
    readonly substituteId: string;
  },
): Promise<void> {
  const since = tx.system.now();
  const { ownerId, substituteId } = standIn;
  await tx.db
    .insertInto('routingStandIns')
    .values({ workspaceId: tx.workspaceId, ...standIn, since })
    .onConflict((row) =>
      row.columns(['workspaceId', 'conversationId']).doUpdateSet({ ownerId, substituteId, since }),
    )
    .execute();
}
