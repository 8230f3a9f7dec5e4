import {
  accountChanged,
  type ChannelAccount,
  channelsManage,
  type changeAccount as contract,
  accountWords as words,
} from '@zhiyin/domain/channels';
import { z } from 'zod';
import { type Context, requirePermission } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { Refusal } from '#platform/refusal.ts';
import { adapterOf } from '../adapters/registry.ts';
import { sealSecrets, secretsOf } from '../adapters/session.ts';
import { keepAddresses } from '../receiver/mail-addresses.ts';
import { namesIn, requireOnlyOne } from './one-account.ts';
import { readAnswers, textsOf } from './read-answers.ts';
import { findAccount, lockAccount } from './rows.ts';

const Plain = z.record(z.string(), z.unknown());

/** Changes name and answers. What was found out with the old ones counts no longer. */
export async function changeAccount(
  ctx: Context,
  accountId: string,
  { revision, name, answers }: z.infer<typeof contract.body>,
): Promise<ChannelAccount> {
  requirePermission(ctx, channelsManage);
  return transact(ctx, async (tx) => {
    const before = await lockAccount(tx, accountId);
    if (before.revision !== revision) throw new Refusal('conflict', words.accountChangedMeanwhile);
    const kept = secretsOf(tx.system, before.sealedSecrets);
    const { plain, secrets } = readAnswers(tx, adapterOf(tx.system, before.kind), answers, kept);
    const fields = changedIn(
      { name: before.name, ...Plain.parse(before.answers), ...kept },
      { name, ...plain, ...secrets },
    );
    if (fields.length === 0) return findAccount(tx, accountId);
    const adapter = adapterOf(tx.system, before.kind);
    const sealedSecrets = sealSecrets(tx.system, secrets);
    const known = namesIn(tx, adapter, before).map(({ is }) => is.join(' '));
    const fresh = namesIn(tx, adapter, { answers: plain, sealedSecrets }).filter(
      ({ is }) => !known.includes(is.join(' ')),
    );
    if (before.archivedAt === null) await requireOnlyOne(tx, before, adapter, fresh);
    const isSame = fields.every((field) => field === 'name');
    await tx.db
      .updateTable('channelAccounts')
      .set({
        name,
        answers: JSON.stringify(plain),
        sealedSecrets,
        revision: revision + 1,
        ...(!isSame && { state: 'unchecked', sealedToken: null, tokenUntil: null, failure: null }),
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('accountId', '=', accountId)
      .execute();
    await keepAddresses(tx, accountId, adapter.addresses?.(textsOf(plain)) ?? []);
    await announce(tx, accountChanged, { accountId, channel: before.kind, fields });
    return findAccount(tx, accountId);
  });
}

function changedIn(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]);
}
