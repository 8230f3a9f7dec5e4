/// <reference lib="webworker" />
import { followPush, showPush } from '@zhiyin/domain/platform';
import { shellCache } from './shell/shell-cache.ts';

/** Made when the portal is built, from its page: another build is another worker, and the customer hears of it. */
const build = '__ZHIYIN_BUILD__';

/** Pages and assets of some versions; the ones kept longest go first. */
const keptMax = 60;

/** The worker's own global, which TypeScript takes for a window's. */
function worker(scope: unknown): scope is ServiceWorkerGlobalScope {
  return typeof scope === 'object' && scope !== null && 'clients' in scope;
}

if (worker(self)) listen(self);

/** Keeps the page and its assets, and nothing else: no answer of the server is ever stored here. */
function listen(scope: ServiceWorkerGlobalScope): void {
  Reflect.set(scope, 'zhiyinBuild', build);
  scope.addEventListener('install', () => void scope.skipWaiting());
  scope.addEventListener('activate', (event) => {
    event.waitUntil(Promise.all([forgetOthers(), scope.clients.claim()]));
  });
  scope.addEventListener('fetch', (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
    const below = new URL(scope.registration.scope).pathname;
    if (request.mode === 'navigate') event.respondWith(freshPage(request, pageKey(url, below)));
    else if (url.pathname.startsWith(`${below}assets/`)) event.respondWith(keptAsset(request));
  });
  scope.addEventListener('push', (event) => event.waitUntil(showPush(scope, event.data?.json())));
  scope.addEventListener('notificationclick', (event) =>
    event.waitUntil(followPush(scope, event.notification)),
  );
}

async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('zhiyin-portal-') && name !== shellCache);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Every page of a shop's portal is the same document. */
function pageKey(url: URL, below: string): string {
  const [shopKey = ''] = url.pathname.slice(below.length).split('/');
  return `${url.origin}${below}${shopKey}`;
}

/** The newest page there is; without a network the one that was kept. */
async function freshPage(request: Request, key: string): Promise<Response> {
  const cache = await caches.open(shellCache);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await keep(cache, key, answer.clone());
    return answer;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw error;
  }
}

/** Assets carry a hash in their name: what was kept is what would come. */
async function keptAsset(request: Request): Promise<Response> {
  const cache = await caches.open(shellCache);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await keep(cache, request.url, answer.clone());
  return answer;
}

async function keep(cache: Cache, key: string, answer: Response): Promise<void> {
  await cache.put(key, answer);
  const kept = await cache.keys();
  for (const old of kept.slice(0, Math.max(0, kept.length - keptMax))) await cache.delete(old);
}
