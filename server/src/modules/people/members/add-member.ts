import type { Locale } from '@zhiyin/domain/kit';
import { announceRightsChanged } from '#platform/auth/rights.ts';
import type { Tx } from '#platform/context.ts';

/** Somebody with an account who becomes a member. */
export interface Joining {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly roleId: string;
  readonly locale: Locale;
  readonly timeZone: string;
}

/**
 * Makes an account a member, or brings back one who was removed, in the caller's transaction, who announces it.
 * Answers the member's id.
 */
export async function addMember(tx: Tx, person: Joining): Promise<string> {
  const { memberId } = await tx.db
    .insertInto('members')
    .values({
      ...person,
      workspaceId: tx.workspaceId,
      memberId: tx.system.newId(),
      createdAt: tx.system.now(),
      removedAt: null,
    })
    .onConflict((row) =>
      row.columns(['workspaceId', 'userId']).doUpdateSet({ roleId: person.roleId, removedAt: null }),
    )
    .returning('memberId')
    .executeTakeFirstOrThrow();
  await openDoor(tx, memberId, person.userId);
  await announceRightsChanged(tx, { memberId, userId: person.userId });
  return memberId;
}

/** Lets an account find the workspace when it signs in. */
export async function openDoor(tx: Tx, memberId: string, userId: string): Promise<void> {
  await tx.db
    .insertInto('memberships')
    .values({ workspaceId: tx.workspaceId, userId, memberId })
    .onConflict((row) => row.columns(['workspaceId', 'userId']).doUpdateSet({ memberId }))
    .execute();
}

/** Takes that away again. */
export async function closeDoor(tx: Tx, userId: string): Promise<void> {
  await tx.db
    .deleteFrom('memberships')
    .where('workspaceId', '=', tx.workspaceId)
    .where('userId', '=', userId)
    .execute();
}
