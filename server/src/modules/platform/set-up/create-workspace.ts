import type { Locale } from '@zhiyin/domain/kit';
import { memberJoined } from '@zhiyin/domain/people';
import { workspaceCreated } from '@zhiyin/domain/platform';
import { addMember, makeBuiltInRoles } from '#modules/people';
import { asSystem, requireSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import { allPermissions } from '#platform/auth/permission-registry.ts';
import type { Context, Ground } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';

/** A shop to be, and who owns it. */
export interface NewShop {
  readonly shopName: string;
  readonly timeZone: string;
  readonly locale: Locale;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** A shop that was just made. */
export interface MadeShop {
  readonly workspaceId: string;
  /** The owner, as a member. */
  readonly memberId: string;
  readonly userId: string;
}

/**
 * Makes a workspace with the built-in roles and its owner, who gets a new account. For set-up, commands and tests;
 * modules fill the new workspace when they hear of it.
 *
 * @throws Refusal `invalid` for a password that is easily guessed, `conflict` when the address has an account.
 */
export async function createWorkspace(ground: Ground, shop: NewShop): Promise<MadeShop> {
  const auth = authOf(ground.system);
  const { email, name, password, shopName } = shop;
  const userId = await auth.signUp(ground, { email, name, password, own: [shopName] });
  try {
    const ctx = asSystem(ground, ground.system.newId(), 'set-up');
    return { ...(await found(ctx, shop, userId)), userId };
  } catch (error) {
    await auth.removeUser(userId);
    throw error;
  }
}

async function found(
  ctx: Context,
  shop: NewShop,
  userId: string,
): Promise<{ workspaceId: string; memberId: string }> {
  requireSystem(ctx);
  return transact(ctx, async (tx) => {
    const { workspaceId } = tx;
    const { shopName, timeZone, locale, name, email } = shop;
    const createdAt = tx.system.now();
    await tx.db
      .insertInto('workspaces')
      .values({ workspaceId, name: shopName, locale, timeZone, createdAt })
      .execute();
    const roleId = await makeBuiltInRoles(tx, allPermissions(tx.system));
    const owner = { userId, name, email: email.toLowerCase(), roleId, locale, timeZone };
    const memberId = await addMember(tx, owner);
    await announce(tx, workspaceCreated, { workspaceId, ownerId: memberId });
    await announce(tx, memberJoined, { memberId, roleId, invitationId: null });
    return { workspaceId, memberId };
  });
}
