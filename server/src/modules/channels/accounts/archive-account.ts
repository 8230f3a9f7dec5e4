import {
  accountArchived,
  accountRestored,
  type ChannelAccount,
  channelsManage,
} from '@zhiyin/domain/channels';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { askSoon } from '../arrivals/ask-soon.ts';
import { findAccount, lockAccount } from './rows.ts';

/** Switches an account off. Switched off again, nothing changes. */
export async function archiveAccount(ctx: Context, accountId: string): Promise<ChannelAccount> {
  return switchTo(ctx, accountId, true);
}

/** Switches it on again. */
export async function restoreAccount(ctx: Context, accountId: string): Promise<ChannelAccount> {
  return switchTo(ctx, accountId, false);
}

async function switchTo(ctx: Context, accountId: string, isOff: boolean): Promise<ChannelAccount> {
  requirePermission(ctx, channelsManage);
  return transact(ctx, async (tx) => {
    const { kind, archivedAt } = await lockAccount(tx, accountId);
    if ((archivedAt !== null) === isOff) return findAccount(tx, accountId);
    await tx.db
      .updateTable('channelAccounts')
      .set({ archivedAt: isOff ? tx.system.now() : null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('accountId', '=', accountId)
      .execute();
    await announce(tx, isOff ? accountArchived : accountRestored, { accountId, channel: kind });
    if (!isOff) await askSoon(tx, accountId);
    return findAccount(tx, accountId);
  });
}
