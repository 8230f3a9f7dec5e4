import type { LeftOutReason } from '@zhiyin/domain/surveys';
import { resolveActor } from '#modules/people';
import { authOf } from '#platform/auth/auth.ts';
import { isSignedInFrom } from '#platform/auth/sessions/signed-in-from.ts';
import type { Context } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { networkOf } from '#platform/http/limits.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { readSettings } from '../queries.ts';

/** For how long a network that a member signed in from counts as the shop's. */
const ownDays = 30;

/**
 * Why an answer is the shop's own and not counted: it comes from a browser that a colleague is signed in with, or from a
 * network that the shop named, or one that a colleague signed in from lately. Null for anybody else's.
 */
export async function ownReason(ctx: Context, { request }: Exchange): Promise<LeftOutReason | null> {
  const session = await authOf(ctx.system)
    .sessionOf(request.headers, true)
    .catch(() => null);
  if (session && (await resolveActor(ctx.system, session.userId, ctx.workspaceId))) return 'own-browser';
  if (ctx.address === null) return null;
  return (await isOwnAddress(ctx, ctx.address)) ? 'own-address' : null;
}

async function isOwnAddress(ctx: Context, address: string): Promise<boolean> {
  const { named, userIds } = await look(ctx, async (tx) => {
    const { ownAddresses } = await readSettings(tx);
    const members = await tx.db
      .selectFrom('members')
      .select('userId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('removedAt', 'is', null)
      .execute();
    return { named: ownAddresses, userIds: members.map(({ userId }) => userId) };
  });
  if (named.some((one) => networkOf(one) === networkOf(address))) return true;
  const since = new Date(ctx.system.now().getTime() - ownDays * 86_400_000);
  return isSignedInFrom(ctx.system, userIds, address, since);
}
