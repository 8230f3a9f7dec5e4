import { signal } from '@preact/signals';
import { folder } from '../place.ts';
import { shellCache } from './shell-cache.ts';

/** Whether a newer portal than this page has come. */
export const isNewer = signal(false);

/**
 * Makes the page one that can be installed and that opens without a network: names its manifest, starts what answers
 * then, and keeps what this very visit has loaded. Where the browser will not, nothing is lost.
 */
export async function install(shopKey: string, locale: string): Promise<void> {
  const manifest = document.createElement('link');
  manifest.rel = 'manifest';
  manifest.href = `${folder}${encodeURIComponent(shopKey)}/portal.webmanifest?locale=${locale}`;
  document.head.append(manifest);
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
  const { serviceWorker } = navigator;
  // The first one to take over was not there before: it is no newer version.
  let isFirst = serviceWorker.controller === null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (!isFirst) isNewer.value = true;
    isFirst = false;
  });
  await serviceWorker.register(`${folder}service-worker.js`, { scope: folder });
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const assets = loaded.filter(({ pathname }) => pathname.startsWith(`${folder}assets/`));
  const cache = await caches.open(shellCache);
  await cache.addAll([...new Set([`${folder}${shopKey}`, ...assets.map(({ href }) => href)])]);
}
