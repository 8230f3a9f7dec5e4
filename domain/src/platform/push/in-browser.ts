/**
 * What the console's worker and the portal's do with a push, and how both pages ask a browser for one. Workers and pages
 * are built apart; of what a browser has, only what is used here is named.
 */

interface Page {
  readonly url: string;
  readonly focused: boolean;
  focus(): Promise<unknown>;
}

/** The part of a service worker's global that pushes need. */
export interface PushScope {
  readonly clients: {
    matchAll(asked: { type: 'window'; includeUncontrolled: true }): Promise<readonly Page[]>;
    openWindow(link: string): Promise<unknown>;
  };
  readonly registration: {
    readonly scope: string;
    showNotification(
      title: string,
      shown: { body: string; tag: string; icon: string; badge: string; data: string },
    ): Promise<void>;
  };
  readonly location: { readonly origin: string };
}

/** What the server encrypts for a browser. */
interface Told {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  readonly tag: string;
}

function isTold(given: unknown): given is Told {
  if (typeof given !== 'object' || given === null) return false;
  return ['title', 'text', 'link', 'tag'].every((name) => typeof Reflect.get(given, name) === 'string');
}

const pages = { type: 'window', includeUncontrolled: true } as const;

/** Shows what came, unless the reader has the very page before them; nothing of what is none of ours. */
export async function showPush({ clients, registration }: PushScope, told: unknown): Promise<void> {
  if (!isTold(told)) return;
  const windows = await clients.matchAll(pages);
  if (windows.some((one) => one.focused && pathOf(one) === told.link)) return;
  await registration.showNotification(told.title, {
    body: told.text,
    tag: told.tag,
    icon: new URL('icon-192.png', registration.scope).href,
    badge: new URL('badge-96.png', registration.scope).href,
    data: told.link,
  });
}

/** Brings the page that a push is about to the front: the window that shows it, or a new one. What others show stays. */
export async function followPush(
  scope: PushScope,
  notification: { readonly data: unknown; close(): void },
): Promise<void> {
  notification.close();
  const link = pathWithin(scope, notification.data);
  const windows = await scope.clients.matchAll(pages);
  const there = windows.find((one) => pathOf(one) === link);
  await (there ? there.focus() : scope.clients.openWindow(link));
}

function pathOf({ url }: Page): string {
  return new URL(url).pathname;
}

/** A page of ours, whatever stands in what came. */
function pathWithin({ registration, location }: PushScope, link: unknown): string {
  const url = URL.parse(String(link), location.origin);
  const home = new URL(registration.scope).pathname;
  return url?.origin === location.origin && url.pathname.startsWith(home) ? url.pathname : home;
}

interface Subscribed {
  readonly endpoint: string;
  readonly options: { readonly applicationServerKey: ArrayBuffer | null };
  getKey(name: 'p256dh' | 'auth'): ArrayBuffer | null;
  unsubscribe(): Promise<boolean>;
}

/** The part of a browser's push manager that is used. */
export interface PushAsker {
  getSubscription(): Promise<Subscribed | null>;
  subscribe(asked: { userVisibleOnly: true; applicationServerKey: string }): Promise<Subscribed>;
}

/**
 * What the browser has with our key, as the server is told of it. One made with another key, of a server before this
 * one, reaches nobody. @throws when the browser or its push service does not want to.
 */
export async function subscribeBrowser(asker: PushAsker, key: string) {
  const before = await asker.getSubscription();
  const isOurs = before !== null && written(before.options.applicationServerKey) === key;
  if (before !== null && !isOurs) await before.unsubscribe();
  const kept = isOurs ? before : await asker.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  return {
    endpoint: kept.endpoint,
    keys: { p256dh: written(kept.getKey('p256dh')), auth: written(kept.getKey('auth')) },
  };
}

/** Bytes in base64url. */
function written(bytes: ArrayBuffer | null): string {
  const text = String.fromCharCode(...new Uint8Array(bytes ?? new ArrayBuffer(0)));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
