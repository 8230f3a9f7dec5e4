import {
  accountCreated,
  accountsMax,
  type ChannelAccount,
  channelsManage,
  type createAccount as contract,
  accountWords as words,
} from '@zhiyin/domain/channels';
import type { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { adapterOf } from '../adapters/registry.ts';
import { sealSecrets } from '../adapters/session.ts';
import { keepAddresses } from '../receiver/mail-addresses.ts';
import { namesIn, requireOnlyOne } from './one-account.ts';
import { readAnswers, textsOf } from './read-answers.ts';
import { allAccounts, findAccount } from './rows.ts';

/** Connects an account; it is tried when somebody checks it. */
export async function createAccount(
  ctx: Context,
  { kind, name, answers }: z.infer<typeof contract.body>,
): Promise<ChannelAccount> {
  requirePermission(ctx, channelsManage);
  const { plain, secrets } = readAnswers(ctx, adapterOf(ctx.system, kind), answers);
  return transact(ctx, async (tx) => {
    if ((await allAccounts(tx)).length >= accountsMax)
      throw new Refusal('limit', words.accountsAtMost, { max: accountsMax });
    const adapter = adapterOf(tx.system, kind);
    const accountId = tx.system.newId();
    const named = { answers: plain, sealedSecrets: sealSecrets(tx.system, secrets) };
    await requireOnlyOne(tx, { accountId, kind }, adapter, namesIn(tx, adapter, named));
    await tx.db
      .insertInto('channelAccounts')
      .values({
        workspaceId: tx.workspaceId,
        accountId,
        kind,
        name,
        answers: JSON.stringify(plain),
        sealedSecrets: named.sealedSecrets,
        createdAt: tx.system.now(),
      })
      .execute();
    await keepAddresses(tx, accountId, adapter.addresses?.(textsOf(plain)) ?? []);
    await announce(tx, accountCreated, { accountId, channel: kind });
    return findAccount(tx, accountId);
  });
}
