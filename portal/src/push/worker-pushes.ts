/// <reference lib="webworker" />

/** What the shop's server encrypts for this browser. */
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

/** Shows what came, unless the customer has the very page before them. */
export async function onPush(scope: ServiceWorkerGlobalScope, data: PushMessageData | null): Promise<void> {
  const told: unknown = data?.json();
  if (!isTold(told)) return;
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.some((one) => one.focused && pathOf(one) === told.link)) return;
  await scope.registration.showNotification(told.title, {
    body: told.text,
    tag: told.tag,
    icon: new URL('icon-192.png', scope.registration.scope).href,
    badge: new URL('badge-96.png', scope.registration.scope).href,
    data: told.link,
  });
}

/** Brings the page it is about to the front: the window that shows it, or a new one. */
export async function onPress(scope: ServiceWorkerGlobalScope, notification: Notification): Promise<void> {
  notification.close();
  const link = pathWithin(scope, notification.data);
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find((one) => pathOf(one) === link);
  await (there ? there.focus() : scope.clients.openWindow(link));
}

function pathOf({ url }: Client): string {
  return new URL(url).pathname;
}

/** A page of a portal, whatever stands in what came. */
function pathWithin({ registration, location }: ServiceWorkerGlobalScope, link: unknown): string {
  const url = URL.parse(String(link), location.origin);
  const home = new URL(registration.scope).pathname;
  return url?.origin === location.origin && url.pathname.startsWith(home) ? url.pathname : home;
}
