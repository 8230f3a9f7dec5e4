import { signal } from '@preact/signals';
import { place } from '../place.ts';

const behind = new URLSearchParams(location.hash.slice(1));
const kinds = ['link', 'code', 'key'] as const;
const isBroughtBy = (hash: URLSearchParams): boolean => kinds.some((kind) => hash.has(kind));

/** A browser keeps this on its disk: what a secure form or a suggestion is opened with is never among it. */
const mayKeep = place.peek().path[0] === 'survey';

/** The key that this survey was opened with before its page was loaded again. */
function keptKey(): string | null {
  if (!mayKeep) return null;
  const kept: unknown = history.state;
  if (typeof kept !== 'object' || kept === null || !('key' in kept)) return null;
  return typeof kept.key === 'string' ? kept.key : null;
}

/**
 * What the address brought behind its `#`, where it reaches no server by itself: a member's link, the digits of a
 * mailed code, or the key of a survey, a secure form or a suggestion. `null` when there was none, or when it was used.
 */
export const brought = {
  link: signal(behind.get('link')),
  code: signal(behind.get('code')),
  key: signal(behind.get('key') ?? keptKey()),
};

// Out of sight, and out of the addresses that the browser remembers.
if (isBroughtBy(behind))
  history.replaceState(mayKeep ? { key: behind.get('key') } : null, '', location.pathname);

/** Lets go of the key once it is used, or not wanted; loaded again, the page knows none. */
export function forgetKey(): void {
  brought.key.value = null;
  history.replaceState(null, '', location.pathname);
}

// Another link to the page that is open.
addEventListener('hashchange', () => {
  if (isBroughtBy(new URLSearchParams(location.hash.slice(1)))) location.reload();
});
