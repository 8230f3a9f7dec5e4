import { isSessionKept } from '../auth/sessions/is-session-kept.ts';
import type { Context, Tx } from '../context.ts';
import { look, transact } from '../database/transact.ts';
import { type Again, dueKind, type Work } from '../due/due-kind.ts';
import { dropBrowsers, openSubscription } from './browsers.ts';
import { isLooking } from './onlookers.ts';
import { openPush, written } from './pushed.ts';
import { pushLastsSeconds, sendPush } from './send-push.ts';
import { noteAnswer, silentUntil } from './silent-services.ts';

/** 15 s, 30 s, 1 min … up to an hour apart; what is as old as `pushLastsSeconds` is no longer sent. */
const triesMax = 14;
const backOffSeconds = (tries: number): number => Math.min(3600, 15 * 2 ** (tries - 1));

const posting = {
  reach: (ctx: Context, work: Work) => post(ctx, work),
  atOnce: 4,
  triesMax,
  timeoutSeconds: 30,
  backOffSeconds,
};

/**
 * Brings one push to the push service of its browser. It may come twice when this process dies in between; the device
 * then shows it once, because both have the same tag.
 */
export const postPush = dueKind('post:push', posting);

/** The same for customers, who say themselves where their pushes go: however slow that is, members' do not wait. */
export const postCustomerPush = dueKind('post:customer-push', posting);

async function post(ctx: Context, { refId: pushId, tries }: Work): Promise<Again | undefined> {
  const { system } = ctx;
  const row = await look(ctx, (tx) => findPush(tx, pushId));
  if (!row) return undefined;
  const { browserId } = row;
  const subscription = openSubscription(system, row.sealedSubscription);
  const isSignedIn = row.readerKind === 'customer' || (await isSessionKept(system, row.sessionId));
  if (!subscription || !isSignedIn) return done(ctx, (tx) => dropBrowsers(tx, [browserId]));
  const push = openPush(system, row.sealedPush);
  const isOld = system.now().getTime() - row.createdAt.getTime() >= pushLastsSeconds * 1000;
  if (isOld || isLooking(ctx, row.readerId, push.subjectId)) return done(ctx, (tx) => drop(tx, pushId));

  const silent = silentUntil(system, subscription.endpoint);
  if (silent) return { at: silent };
  const outcome = await sendPush(system, subscription, { ...push, body: written(push) });
  noteAnswer(system, subscription.endpoint, outcome.kind === 'later' && outcome.isSilent === true);
  if (outcome.kind === 'gone') return done(ctx, (tx) => dropBrowsers(tx, [browserId]));
  if (outcome.kind === 'later' && tries < triesMax) {
    if (outcome.afterSeconds === null) throw new Error(outcome.why);
    return { at: new Date(system.now().getTime() + outcome.afterSeconds * 1000) };
  }
  if (outcome.kind !== 'taken') system.log.warn({ push: pushId, why: outcome.why }, 'a push was given up');
  return done(ctx, (tx) => drop(tx, pushId));
}

async function done(ctx: Context, write: (tx: Tx) => Promise<void>): Promise<undefined> {
  await transact(ctx, write);
  return undefined;
}

/** A push with the browser it is for; undefined when either is gone. */
function findPush(tx: Tx, pushId: string) {
  return tx.db
    .selectFrom('pushes')
    .innerJoin('pushBrowsers as browser', (on) =>
      on
        .onRef('browser.workspaceId', '=', 'pushes.workspaceId')
        .onRef('browser.browserId', '=', 'pushes.browserId'),
    )
    .select([
      'pushes.browserId',
      'pushes.sealedPush',
      'pushes.createdAt',
      'browser.sealedSubscription',
      'browser.readerKind',
      'browser.readerId',
      'browser.sessionId',
    ])
    .where('pushes.workspaceId', '=', tx.workspaceId)
    .where('pushes.pushId', '=', pushId)
    .executeTakeFirst();
}

async function drop(tx: Tx, pushId: string): Promise<void> {
  await tx.db
    .deleteFrom('pushes')
    .where('workspaceId', '=', tx.workspaceId)
    .where('pushId', '=', pushId)
    .execute();
}
