import {
  accountArchived,
  accountRestored,
  type ChannelAccount,
  channelsManage,
} from '@zhiyin/domain/channels';
import { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { adapterOf } from '../adapters/registry.ts';
import { askSoon } from '../arrivals/ask-soon.ts';
import { keepAddresses } from '../receiver/mail-addresses.ts';
import { namesIn, requireOnlyOne } from './one-account.ts';
import { textsOf } from './read-answers.ts';
import { findAccount, lockAccount } from './rows.ts';

const Answers = z.record(z.string(), z.unknown());

/** Switches an account off. Switched off again, nothing changes. */
export async function archiveAccount(ctx: Context, accountId: string): Promise<ChannelAccount> {
  return switchTo(ctx, accountId, true);
}

/** Switches it on again. @throws Refusal `invalid` when another one in use is the same account. */
export async function restoreAccount(ctx: Context, accountId: string): Promise<ChannelAccount> {
  return switchTo(ctx, accountId, false);
}

async function switchTo(ctx: Context, accountId: string, isOff: boolean): Promise<ChannelAccount> {
  requirePermission(ctx, channelsManage);
  return transact(ctx, async (tx) => {
    const account = await lockAccount(tx, accountId);
    const { kind, archivedAt, answers } = account;
    if ((archivedAt !== null) === isOff) return findAccount(tx, accountId);
    const adapter = adapterOf(tx.system, kind);
    if (!isOff) await requireOnlyOne(tx, account, adapter, namesIn(tx, adapter, account));
    await tx.db
      .updateTable('channelAccounts')
      .set({ archivedAt: isOff ? tx.system.now() : null })
      .where('workspaceId', '=', tx.workspaceId)
      .where('accountId', '=', accountId)
      .execute();
    const named = adapter.addresses?.(textsOf(Answers.parse(answers))) ?? [];
    await keepAddresses(tx, accountId, isOff ? [] : named);
    await announce(tx, isOff ? accountArchived : accountRestored, { accountId, channel: kind });
    if (!isOff) await askSoon(tx, accountId);
    return findAccount(tx, accountId);
  });
}
