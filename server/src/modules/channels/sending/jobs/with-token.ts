import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import type { AccountRow } from '../../accounts/rows.ts';
import { lockAccount } from '../../accounts/rows.ts';
import type { ChannelAdapter, Session } from '../../adapters/adapter.ts';
import { sealToken, sessionOf } from '../../adapters/session.ts';

interface Doing<Result> {
  readonly work: (session: Session) => Promise<Result>;
  /** Whether the vendor refused the token. */
  readonly isRefused: (result: Result) => boolean;
}

/**
 * Does something at a vendor with a token that is good. One that the vendor refuses all the same is fetched anew once;
 * whoever asks at the same moment waits for the one being fetched. Null when none could be fetched.
 */
export async function withToken<Result>(
  ctx: Context,
  adapter: ChannelAdapter,
  row: AccountRow,
  { work, isRefused }: Doing<Result>,
): Promise<Result | null> {
  const session = sessionOf(ctx.system, row);
  if (!adapter.authorise || adapter.needsToken?.(session) === false) return work(session);
  const token = session.token ?? (await renew(ctx, adapter, row.accountId, null));
  if (token === null) return null;
  const first = await work({ ...session, token });
  if (!isRefused(first)) return first;
  const renewed = await renew(ctx, adapter, row.accountId, token);
  return renewed === null ? first : work({ ...session, token: renewed });
}

/** A token that is not the one refused. The account's row is held, so that one fetches and the others find it. */
async function renew(
  ctx: Context,
  adapter: ChannelAdapter,
  accountId: string,
  refused: string | null,
): Promise<string | null> {
  return transact(ctx, async (tx) => {
    const session = sessionOf(tx.system, await lockAccount(tx, accountId));
    if (session.token !== null && session.token !== refused) return session.token;
    const fetched = await adapter.authorise?.(session).catch(() => undefined);
    if (!fetched) return null;
    await tx.db
      .updateTable('channelAccounts')
      .set({ sealedToken: sealToken(tx.system, fetched.token), tokenUntil: fetched.until })
      .where('workspaceId', '=', tx.workspaceId)
      .where('accountId', '=', accountId)
      .execute();
    return fetched.token;
  });
}
