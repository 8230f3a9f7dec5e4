import { portalLeft } from '@zhiyin/domain/channels';
import { announceRightsChanged } from '#platform/auth/rights.ts';
import { type Context, requireVisitor, type Tx } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { credentialsOf } from '#platform/http/identify.ts';
import type { Exchange } from '#platform/http/serve.ts';
import { dropBrowsersOf } from '#platform/push/browsers.ts';
import { readSessionToken } from './session-token.ts';

/** Ends this sign-in, or all of this person's. A visitor who is not signed in has nothing to end. */
export async function leavePortal(
  ctx: Context,
  { everywhere }: { everywhere: boolean },
  { request }: Exchange,
): Promise<{ done: true }> {
  const customerId = requireVisitor(ctx);
  const named = readSessionToken(ctx.system, credentialsOf(request.headers).bearer);
  if (named) {
    const customerIds = [customerId, ...(ctx.actor.alsoCustomerIds ?? [])];
    await transact(ctx, (tx) => end(tx, everywhere ? { customerIds } : { sessionId: named.sessionId }));
  }
  return { done: true };
}

type Which = { readonly sessionId: string } | { readonly customerIds: string[] };

async function end(tx: Tx, which: Which): Promise<void> {
  const open = tx.db
    .updateTable('portalSessions')
    .set({ endedAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('endedAt', 'is', null);
  const chosen =
    'sessionId' in which
      ? open.where('sessionId', '=', which.sessionId)
      : open.where('customerId', 'in', which.customerIds);
  const all = await chosen.returning(['sessionId', 'customerId']).execute();
  await dropBrowsersOf(
    tx,
    all.map(({ sessionId }) => sessionId),
  );
  for (const ended of all) {
    await announce(tx, portalLeft, ended);
    await announceRightsChanged(tx, { memberId: ended.customerId });
  }
}
