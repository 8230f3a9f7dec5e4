import { groundOfSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import type { Context } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { openOutgoing } from '#platform/outgoing/outgoing.ts';
import { keepBrowser } from '#platform/push/browsers.ts';
import { pushOutgoing } from '#platform/push/push-outgoing.ts';
import { vapidKeys } from '#platform/push/vapid.ts';
import { aBrowser, type Browser } from './browser.ts';
import { goodPassword } from './sign-in.ts';
import { openPushService, type PushService } from './stand-ins/push-service.ts';
import type { World } from './world.ts';

/** A push service that the world's servers may call. */
export async function aPushService(world: World): Promise<PushService> {
  const service = await openPushService(() => world.system.now());
  pushOutgoing.use(world.system, openOutgoing({ ports: [443, service.port], allowPrivate: ['127.0.0.1'] }));
  return service;
}

let accounts = 0;

/** A browser that somebody is signed in with; `sessionId` is that sign-in. */
export async function aSignedInBrowser(world: World): Promise<{ browser: Browser; sessionId: string }> {
  const [auth, ground] = [authOf(world.system), groundOfSystem(world.system, 'test')];
  const email = `pushed${++accounts}.${process.pid}@example.com`;
  await auth.signUp(ground, { email, name: 'Somebody Else', password: goodPassword });
  const browser = aBrowser();
  await auth.signIn(ground, { email, password: goodPassword }, browser.exchange());
  const session = await auth.sessionOf(browser.headers());
  return { browser, sessionId: session?.sessionId ?? '' };
}

/** A member's browser that is told of their notices: what comes to it, and the sign-in that it ends with. */
export async function aToldBrowser(world: World, service: PushService, member: Context) {
  const { sessionId, browser: signedIn } = await aSignedInBrowser(world);
  const browser = service.aBrowser(vapidKeys.of(world.system).publicKey);
  const reader = { kind: 'member', id: member.actor.id ?? '', sessionId } as const;
  await transact(member, (tx) => keepBrowser(tx, reader, browser.subscription));
  return { ...browser, sessionId, signedIn };
}
