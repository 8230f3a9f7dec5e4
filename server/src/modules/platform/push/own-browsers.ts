import { browserSwitched, type PushSubscription } from '@zhiyin/domain/platform';
import { type Context, requireMember } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import { announce } from '#platform/facts/announce.ts';
import type { Exchange } from '#platform/http/serve.ts';
import * as browsers from '#platform/push/browsers.ts';
import { tryBrowser as send } from '#platform/push/try-browser.ts';
import { requireSession } from '../sign-in/require-session.ts';

type OneBrowser = Pick<PushSubscription, 'endpoint'>;

/** Has the caller's browser told of their notices until this sign-in ends. Programs have no browser. */
export async function keepBrowser(
  ctx: Context,
  subscription: PushSubscription,
  exchange: Exchange,
): Promise<{ done: true }> {
  const id = requireMember(ctx);
  const { sessionId } = await requireSession(ctx, exchange);
  await transact(ctx, async (tx) => {
    const isNew = await browsers.keepBrowser(tx, { kind: 'member', id, sessionId }, subscription);
    if (isNew) await announce(tx, browserSwitched, { memberId: id, isOn: true });
  });
  return { done: true };
}

/** Whether a browser is told of the caller's notices. */
export async function lookAtBrowser(ctx: Context, { endpoint }: OneBrowser): Promise<{ isOn: boolean }> {
  const memberId = requireMember(ctx);
  return { isOn: (await look(ctx, (tx) => browsers.findBrowser(tx, memberId, endpoint))) !== null };
}

/** Has one of the caller's browsers told no more; one that is not told of anything stays so. */
export async function forgetBrowser(ctx: Context, { endpoint }: OneBrowser): Promise<{ done: true }> {
  const memberId = requireMember(ctx);
  await transact(ctx, async (tx) => {
    const browser = await browsers.findBrowser(tx, memberId, endpoint);
    if (!browser) return;
    await browsers.dropBrowsers(tx, [browser.browserId]);
    await announce(tx, browserSwitched, { memberId, isOn: false });
  });
  return { done: true };
}

/** Sends one of the caller's browsers a test. */
export function tryBrowser(ctx: Context, browser: OneBrowser): Promise<{ done: true }> {
  return send(ctx, requireMember(ctx), browser, '/console/account');
}
