import {
  type changeShop as contract,
  demandTwoFactor,
  manageShop,
  type ShopSettings,
  shopChanged,
  shopWords,
} from '@zhiyin/domain/platform';
import type { z } from 'zod';
import { announceRightsChanged } from '#platform/auth/rights.ts';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { findShop } from './read-shop.ts';

type Change = z.infer<typeof contract.body>;

/**
 * Changes what holds for the whole shop. Whoever demands two-step sign-in of everybody must have it: they would lock
 * themselves out of the very switch.
 *
 * @param hasTwoFactor asks whether the caller's own account has it
 */
export async function changeShop(
  ctx: Context,
  change: Change,
  hasTwoFactor: () => Promise<boolean>,
): Promise<ShopSettings> {
  requirePermission(ctx, manageShop);
  if (change.isTwoFactorNeeded !== undefined) requirePermission(ctx, demandTwoFactor);
  if (change.isTwoFactorNeeded && !(await hasTwoFactor())) {
    throw new Refusal('conflict', shopWords.ownTwoFactorFirst);
  }
  return transact(ctx, async (tx) => {
    const { workspaceId } = tx;
    const before = await findShop(tx);
    const { name = before.name, timeZone = before.timeZone, locale = before.locale } = change;
    const { isTwoFactorNeeded = before.isTwoFactorNeeded } = change;
    const after = { name, timeZone, locale, isTwoFactorNeeded };
    await tx.db.updateTable('workspaces').set(after).where('workspaceId', '=', workspaceId).execute();
    await announce(tx, shopChanged, {
      workspaceId,
      name: { from: before.name, to: name },
      timeZone: { from: before.timeZone, to: timeZone },
      locale: { from: before.locale, to: locale },
      isTwoFactorNeeded: { from: before.isTwoFactorNeeded, to: isTwoFactorNeeded },
    });
    // Everybody is looked at again, with their sockets: some may go no further now, or may again.
    if (isTwoFactorNeeded !== before.isTwoFactorNeeded) await announceRightsChanged(tx, {});
    return after;
  });
}
