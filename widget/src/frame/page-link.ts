import { type Dress, type Peer, post, readToFrame } from '../bridge/bridge.ts';
import type { Identity } from '../bridge/identity.ts';
import type { PageNote } from '../bridge/page-note.ts';
import { parseUrl } from '../text/parse-url.ts';

/** What the page around the frame may bring about. */
export interface PageEvents {
  readonly onShown: (isFullScreen: boolean) => void;
  readonly onHidden: () => void;
  readonly onFocus: (isHere: boolean) => void;
  readonly onIdentity: (identity: Identity) => void;
  readonly onReset: () => void;
  readonly onPage: (page: PageNote) => void;
}

/** The way to the page around the frame. */
export interface PageLink {
  readonly close: () => void;
  readonly tellUnread: (count: number) => void;
  readonly tellDress: (dress: Dress) => void;
  readonly tellTalking: () => void;
  readonly tellForgotten: () => void;
}

/** Links up with the page at this origin and no other. `null` when there is no page around us. */
export function linkPage(pageOrigin: string | null, events: PageEvents): PageLink | null {
  const page = parseUrl(pageOrigin ?? '');
  if (window.parent === window || !page) return null;
  const peer: Peer = { window: () => window.parent, origin: page.origin };
  addEventListener('message', (event) => {
    const message = readToFrame(event, peer);
    switch (message?.type) {
      case 'shown':
        return events.onShown(message.isFullScreen);
      case 'hidden':
        return events.onHidden();
      case 'focus':
        return events.onFocus(message.isHere);
      case 'identify':
        return events.onIdentity(message.identity);
      case 'reset':
        return events.onReset();
      case 'page':
        return events.onPage(message.page);
    }
  });
  post(peer, { type: 'ready' });
  return {
    close: () => post(peer, { type: 'close' }),
    tellUnread: (count) => post(peer, { type: 'unread', count }),
    tellDress: (dress) => post(peer, { type: 'look', ...dress }),
    tellTalking: () => post(peer, { type: 'talking' }),
    tellForgotten: () => post(peer, { type: 'forgotten' }),
  };
}
