/// <reference lib="webworker" />

import { followPush, showPush } from '@zhiyin/domain/platform';
import { forgetOthers, keepShell, keptAsset, offlinePage } from './shell.ts';

/** The worker's own global, which TypeScript takes for a window's. */
function worker(scope: unknown): scope is ServiceWorkerGlobalScope {
  return typeof scope === 'object' && scope !== null && 'clients' in scope;
}

if (worker(self)) listen(self);

/**
 * Stands between the console and the network for what is the same for everybody: files with a hash in their name, and a
 * page that says that there is no network. No answer of the server and no page of the console is ever kept here.
 */
function listen(scope: ServiceWorkerGlobalScope): void {
  const below = new URL(scope.registration.scope).pathname;
  scope.addEventListener('install', (event) => {
    event.waitUntil(keepShell(below).then(() => scope.skipWaiting()));
  });
  scope.addEventListener('activate', (event) => {
    event.waitUntil(Promise.all([forgetOthers(), scope.clients.claim()]));
  });
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
    if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => offlinePage(below)));
    else if (url.pathname.startsWith(`${below}assets/`)) event.respondWith(keptAsset(request));
    else if (/\/(offline\.(css|js)|seal\.svg)$/.test(url.pathname)) event.respondWith(keptAsset(request));
  });
  scope.addEventListener('push', (event) => event.waitUntil(showPush(scope, event.data?.json())));
  scope.addEventListener('notificationclick', (event) =>
    event.waitUntil(followPush(scope, event.notification)),
  );
}
