import { subscribeBrowser } from '@zhiyin/domain/platform';
import type { World } from '../../../widget/src/chat/world.ts';
import { folder } from '../place.ts';
import type { Session } from '../session/session.ts';

/** Whether this browser is told of answers while the portal is closed, or why it cannot be. */
export type BrowserState = 'unsupported' | 'denied' | 'off' | 'on';

/** Where it stands that the customer wants it; a sign-out takes it away with everything else of theirs. */
const wish = 'push';
const browsers = 'portal-session/browsers';

function isSupported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
}

async function findSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(folder);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function readState(session: Session): Promise<BrowserState> {
  if (!isSupported()) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const subscription = await findSubscription();
  if (subscription === null) return 'off';
  const body = { endpoint: subscription.endpoint };
  const { isOn } = await session.as<{ isOn: boolean }>({ path: `${browsers}/look`, body });
  return isOn ? 'on' : 'off';
}

/** Asks the customer and the browser's push service, then tells ours. @throws when either does not want to. */
export async function switchOn(session: Session, { shelf }: World): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return;
  const { pushManager } = await navigator.serviceWorker.ready;
  const { key } = await session.call<{ key: string }>({ path: 'push/key' });
  await session.as({ path: browsers, body: await subscribeBrowser(pushManager, key) });
  shelf.set(wish, 'on');
}

/** Other shops' portals on this server may be told on this browser, too: it stays subscribed for them. */
export async function switchOff(session: Session, { shelf }: World): Promise<void> {
  shelf.remove(wish);
  const subscription = await findSubscription();
  if (subscription === null) return;
  await session.as({ path: `${browsers}/forget`, body: { endpoint: subscription.endpoint } });
}

export async function sendTest(session: Session): Promise<void> {
  const endpoint = (await findSubscription())?.endpoint ?? '';
  await session.as({ path: `${browsers}/try`, body: { endpoint } });
}

/** Goes on with what the customer wants: the push service may have moved, and what is old is forgotten. */
export async function keepOn(session: Session, world: World): Promise<void> {
  if (!isSupported() || world.shelf.get(wish) === null) return;
  if (Notification.permission === 'granted') await switchOn(session, world);
}
