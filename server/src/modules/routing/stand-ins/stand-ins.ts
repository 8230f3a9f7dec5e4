import { type StandIn, standInFor } from '@zhiyin/domain/people';
import { recordsOf } from '#modules/customers';
import { lastAssigneeOf } from '#modules/inbox';
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

/** Whose a customer is: of who had their last conversation, or of who that one stood in for. Null for nobody's. */
export async function knownBy(
  tx: Tx,
  customerId: string,
  standIns: ReadonlyMap<string, StandIn>,
): Promise<Known | null> {
  const records = await recordsOf(tx, customerId);
  const last = await lastAssigneeOf(tx, records);
  if (last === null) return null;
  const ownerId = (await ownerBehind(tx, records, last)) ?? last;
  return { ownerId, memberId: standInFor(ownerId, standIns) ?? ownerId };
}

/** Who the customer's last stand-in stood in for; null when that was not this one. */
async function ownerBehind(
  tx: Tx,
  customerIds: readonly string[],
  substituteId: string,
): Promise<string | null> {
  const row = await tx.db
    .selectFrom('routingStandIns')
    .select(['ownerId', 'substituteId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('customerId', 'in', [...customerIds])
    .orderBy('since', 'desc')
    .orderBy('conversationId', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.substituteId === substituteId ? row.ownerId : null;
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
