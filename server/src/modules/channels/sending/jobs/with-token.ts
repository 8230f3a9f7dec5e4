import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import type { AccountRow } from '../../accounts/rows.ts';
import { lockAccount } from '../../accounts/rows.ts';
import type { ChannelAdapter, Session } from '../../adapters/adapter.ts';
import { sealSecrets, sealToken, secretsOf, sessionOf } from '../../adapters/session.ts';
import { TokenNotHad, TokenRefused } from '../../adapters/token-failures.ts';

interface Doing<Result> {
  readonly work: (session: Session) => Promise<Result>;
  /** Whether the vendor refused the token; what throws `TokenRefused` was refused, too. */
  readonly isRefused?: (result: Result) => boolean;
}

/**
 * Does something at a vendor with a token that is good. One that the vendor refuses all the same is fetched anew once;
 * whoever asks at the same moment waits for the one being fetched.
 *
 * @throws TokenRefused when the vendor gives none, TokenNotHad when it cannot be reached.
 */
export async function withToken<Result>(
  ctx: Context,
  adapter: ChannelAdapter,
  row: AccountRow,
  { work, isRefused = () => false }: Doing<Result>,
): Promise<Result> {
  const session = sessionOf(ctx.system, row);
  if (!adapter.authorise || adapter.needsToken?.(session) === false) return work(session);
  const token = session.token ?? (await renew(ctx, adapter, row.accountId, null));
  const first = await tried(() => work({ ...session, token }));
  if (first.isDone && !isRefused(first.result)) return first.result;
  const renewed = await renew(ctx, adapter, row.accountId, token);
  return work({ ...session, token: renewed });
}

type Tried<Result> = { readonly isDone: true; readonly result: Result } | { readonly isDone: false };

async function tried<Result>(work: () => Promise<Result>): Promise<Tried<Result>> {
  try {
    return { isDone: true, result: await work() };
  } catch (error) {
    if (error instanceof TokenRefused) return { isDone: false };
    throw error;
  }
}

/** A token that is not the one refused. The account's row is held, so that one fetches and the others find it. */
async function renew(
  ctx: Context,
  adapter: ChannelAdapter,
  accountId: string,
  refused: string | null,
): Promise<string> {
  return transact(ctx, async (tx) => {
    const row = await lockAccount(tx, accountId);
    const session = sessionOf(tx.system, row);
    if (session.token !== null && session.token !== refused) return session.token;
    const fetched = await adapter.authorise?.(session).catch(explain);
    if (!fetched) throw new TokenRefused('');
    const { token, until, secrets } = fetched;
    const kept = secrets && { ...secretsOf(tx.system, row.sealedSecrets), ...secrets };
    await tx.db
      .updateTable('channelAccounts')
      .set({
        sealedToken: sealToken(tx.system, token),
        tokenUntil: until,
        ...(kept && { sealedSecrets: sealSecrets(tx.system, kept) }),
      })
      .where('workspaceId', '=', tx.workspaceId)
      .where('accountId', '=', accountId)
      .execute();
    return token;
  });
}

function explain(error: unknown): never {
  const detail = error instanceof Error ? error.message : String(error);
  throw error instanceof OutgoingFailure || error instanceof Refusal
    ? new TokenNotHad(detail)
    : new TokenRefused(detail);
}
