import { openShelf } from '../../../widget/src/chat/keep/shelf.ts';
import type { World } from '../../../widget/src/chat/world.ts';
import { browserWorld as chatWorld } from '../../../widget/src/frame/browser-world.ts';

/** The browser, as the chat uses it, with what is kept for this portal apart from what the chat on a page keeps. */
export function browserWorld(shopKey: string): World {
  const key = `portal:${shopKey}`;
  return {
    ...chatWorld(key),
    shelf: openShelf(key, () => localStorage),
    apiBase: new URL('/api/', location.href).href,
  };
}
