import {
  forgetBrowser,
  keepBrowser,
  lookAtBrowser,
  readPushKey,
  subscribeBrowser,
} from '@zhiyin/domain/platform';
import { call } from '#lib/call/call.ts';

/** Whether this browser is told of things while the console is closed, or why it cannot be. */
export type BrowserState = 'unsupported' | 'denied' | 'off' | 'on';

const scope = '/console/';
/** Who switched it on here: the same person signing in again goes on without being asked. */
const ownerKey = 'zhiyin.push-owner';

function isSupported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
}

/** Starts what answers while the console is closed, or finds that it runs. */
export function startWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(`${scope}service-worker.js`, { scope });
}

async function findSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function readState(): Promise<BrowserState> {
  if (!isSupported()) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const subscription = await findSubscription();
  if (subscription === null) return 'off';
  const { isOn } = await call(lookAtBrowser, { body: { endpoint: subscription.endpoint } });
  return isOn ? 'on' : 'off';
}

/** Asks the reader and the browser's push service, then tells ours. @throws when either does not want to. */
export async function switchOn(memberId: string): Promise<void> {
  if ((await Notification.requestPermission()) !== 'granted') return;
  await startWorker();
  const { pushManager } = await navigator.serviceWorker.ready;
  const { key } = await call(readPushKey, {});
  await call(keepBrowser, { body: await subscribeBrowser(pushManager, key) });
  remember(memberId);
}

export async function switchOff(): Promise<void> {
  remember(null);
  const subscription = await findSubscription();
  if (subscription === null) return;
  await call(forgetBrowser, { body: { endpoint: subscription.endpoint } });
  await subscription.unsubscribe();
}

/** The endpoint of this browser, to send it a test; null when it is not told of anything. */
export async function findEndpoint(): Promise<string | null> {
  return (await findSubscription())?.endpoint ?? null;
}

/** Goes on with what this member has switched on here: their last sign-in has ended, or the push service moved. */
export async function keepOn(memberId: string): Promise<void> {
  if (!isSupported() || localStorage.getItem(ownerKey) !== memberId) return;
  if (Notification.permission === 'granted') await switchOn(memberId);
}

function remember(memberId: string | null): void {
  if (memberId === null) localStorage.removeItem(ownerKey);
  else localStorage.setItem(ownerKey, memberId);
}
