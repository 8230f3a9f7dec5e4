import { appWords as words } from '@zhiyin/domain/platform';

/** Made when the console is built, from its page: another build is another worker, and the reader hears of it. */
const build = '__ZHIYIN_BUILD__';
const prefix = 'zhiyin-console-';
const shellCache = `${prefix}${build}`;
/** Files of one build; those kept longest go first. */
const keptMax = 400;

/** Keeps what the page without a network is made of. */
export async function keepShell(below: string): Promise<void> {
  const cache = await caches.open(shellCache);
  await cache.addAll(['offline.css', 'offline.js', 'seal.svg'].map((name) => below + name));
}

/** Throws away what an older build left. */
export async function forgetOthers(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== shellCache);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** Assets carry a hash in their name: what was kept is what would come. */
export async function keptAsset(request: Request): Promise<Response> {
  const cache = await caches.open(shellCache);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok && answer.type === 'basic') await keep(cache, request, answer.clone());
  return answer;
}

async function keep(cache: Cache, request: Request, answer: Response): Promise<void> {
  await cache.put(request, answer);
  const kept = await cache.keys();
  for (const old of kept.slice(0, Math.max(0, kept.length - keptMax))) await cache.delete(old);
}

const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'";

/** Says that there is no network, in the browser's language; it tries again by itself, or by a press. */
export function offlinePage(below: string): Response {
  const locale = /^zh/i.test(navigator.language) ? 'zh' : 'en';
  const html = `<!doctype html>
<html lang="${locale === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.offlineTitle[locale]}</title>
<link rel="stylesheet" href="${below}offline.css">
<script src="${below}offline.js" defer></script>
<main>
<img src="${below}seal.svg" alt="" width="48" height="48">
<h1>${words.offlineTitle[locale]}</h1>
<p>${words.offlineSay[locale]}</p>
<p><a href="">${words.again[locale]}</a></p>
</main>
</html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  return new Response(html, { status: 503, headers });
}
