import { signal } from '@preact/signals';

const behind = new URLSearchParams(location.hash.slice(1));

/**
 * What the address brought behind its `#`, where it reaches no server by itself: a member's link, the digits of a
 * mailed code, or the key of a secure form. `null` when there was none, or when it was used.
 */
export const brought = {
  link: signal(behind.get('link')),
  code: signal(behind.get('code')),
  key: signal(behind.get('key')),
};

// Out of sight, and out of the browser's history.
if (behind.has('link') || behind.has('code') || behind.has('key'))
  history.replaceState(null, '', location.pathname);
