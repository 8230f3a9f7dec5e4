import { ownBrowserSwitched, portalWords } from '@zhiyin/domain/channels';
import type { PushSubscription } from '@zhiyin/domain/platform';
import { type Context, requireVisitor, type Tx } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import { beforeNextFacts } from '#platform/facts/sequencer.ts';
import { credentialsOf } from '#platform/http/identify.ts';
import type { Exchange } from '#platform/http/serve.ts';
import * as browsers from '#platform/push/browsers.ts';
import { tryBrowser } from '#platform/push/try-browser.ts';
import { Refusal } from '#platform/refusal.ts';
import { readSessionToken } from '../sessions/session-token.ts';
import { shopKeyOf } from '../shop-key.ts';

type OneBrowser = Pick<PushSubscription, 'endpoint'>;

/** Has a customer's browser told of answers to them, until this sign-in ends. */
export async function keepOwnBrowser(
  ctx: Context,
  subscription: PushSubscription,
  { request }: Exchange,
): Promise<{ done: true }> {
  const id = requireVisitor(ctx);
  const named = readSessionToken(ctx.system, credentialsOf(request.headers).bearer);
  if (!named) throw new Refusal('conflict', portalWords.portalSignInFirst);
  await transact(ctx, async (tx) => {
    const reader = { kind: 'customer', id, sessionId: named.sessionId } as const;
    const isNew = await browsers.keepBrowser(tx, reader, subscription);
    if (!isNew) return;
    await listen(tx);
    await announce(tx, ownBrowserSwitched, { customerId: id, isOn: true });
  });
  return { done: true };
}

/** From now on it is looked whether an answer is to be told; in shops whose customers never asked it is not. */
async function listen(tx: Tx): Promise<void> {
  const begun = await tx.db
    .insertInto('pushListening')
    .values({ workspaceId: tx.workspaceId })
    .onConflict((row) => row.doNothing())
    .returning('workspaceId')
    .executeTakeFirst();
  if (begun) await beforeNextFacts(tx);
}

/** Whether a browser is told of answers to the caller. */
export async function lookAtOwnBrowser(ctx: Context, { endpoint }: OneBrowser): Promise<{ isOn: boolean }> {
  const customerId = requireVisitor(ctx);
  return { isOn: (await look(ctx, (tx) => browsers.findBrowser(tx, customerId, endpoint))) !== null };
}

/** Has one of the caller's browsers told no more. */
export async function forgetOwnBrowser(ctx: Context, { endpoint }: OneBrowser): Promise<{ done: true }> {
  const customerId = requireVisitor(ctx);
  await transact(ctx, async (tx) => {
    const browser = await browsers.findBrowser(tx, customerId, endpoint);
    if (!browser) return;
    await browsers.dropBrowsers(tx, [browser.browserId]);
    await announce(tx, ownBrowserSwitched, { customerId, isOn: false });
  });
  return { done: true };
}

/** Sends one of the caller's browsers a test. */
export function tryOwnBrowser(ctx: Context, browser: OneBrowser): Promise<{ done: true }> {
  return tryBrowser(ctx, requireVisitor(ctx), browser, `/portal/${shopKeyOf(ctx.workspaceId)}`);
}
