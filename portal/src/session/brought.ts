import { signal } from '@preact/signals';

const behind = new URLSearchParams(location.hash.slice(1));
const kinds = ['link', 'code', 'key'] as const;
const isBroughtBy = (hash: URLSearchParams): boolean => kinds.some((kind) => hash.has(kind));

/** The key that this page was opened with before it was loaded again. */
function keptKey(): string | null {
  const kept: unknown = history.state;
  if (typeof kept !== 'object' || kept === null || !('key' in kept)) return null;
  return typeof kept.key === 'string' ? kept.key : null;
}

/**
 * What the address brought behind its `#`, where it reaches no server by itself: a member's link, the digits of a
 * mailed code, or the key of a secure form. `null` when there was none, or when it was used.
 */
export const brought = {
  link: signal(behind.get('link')),
  code: signal(behind.get('code')),
  key: signal(behind.get('key') ?? keptKey()),
};

// Out of sight, and out of the addresses that the browser remembers.
if (isBroughtBy(behind)) history.replaceState({ key: behind.get('key') }, '', location.pathname);

// Another link to the page that is open.
addEventListener('hashchange', () => {
  if (isBroughtBy(new URLSearchParams(location.hash.slice(1)))) location.reload();
});
