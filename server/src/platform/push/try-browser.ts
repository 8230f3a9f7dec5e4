import { say } from '@zhiyin/domain/kit';
import { type PushSubscription, pushWords } from '@zhiyin/domain/platform';
import type { Context } from '../context.ts';
import { look, transact } from '../database/transact.ts';
import { Refusal } from '../refusal.ts';
import { dropBrowsers, findBrowser } from './browsers.ts';
import { written } from './pushed.ts';
import { sendPush } from './send-push.ts';

/**
 * Sends a test at once, past the queue, so that whoever asks reads what the push service says. `link` is where a press
 * on it leads.
 *
 * @throws Refusal `conflict` when this browser is not told of anything, or the push service did not take it.
 */
export async function tryBrowser(
  ctx: Context,
  readerId: string,
  { endpoint }: Pick<PushSubscription, 'endpoint'>,
  link: string,
): Promise<{ done: true }> {
  const { system, locale } = ctx;
  const browser = await look(ctx, (tx) => findBrowser(tx, readerId, endpoint));
  if (!browser) throw new Refusal('conflict', pushWords.notOn);
  const [title, text, tag] = [say(pushWords.tryTitle, locale), say(pushWords.tryText, locale), 'test'];
  const body = written({ title, text, link, tag, isUrgent: true });
  const outcome = await sendPush(system, browser.subscription, { body, tag, isUrgent: true });
  if (outcome.kind === 'taken') return { done: true };
  if (outcome.kind !== 'gone') throw new Refusal('conflict', pushWords.failed, { why: outcome.why });
  await transact(ctx, (tx) => dropBrowsers(tx, [browser.browserId]));
  throw new Refusal('conflict', pushWords.gone);
}
