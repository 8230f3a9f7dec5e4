import { type Peer, post, readToFrame } from '../bridge/bridge.ts';
import { parseUrl } from '../text/parse-url.ts';

/** What the page around the frame may bring about. */
export interface PageEvents {
  readonly onShown: (isFullScreen: boolean) => void;
  readonly onHidden: () => void;
}

/** The way to the page around the frame. */
export interface PageLink {
  readonly close: () => void;
  readonly tellUnread: (count: number) => void;
  readonly tellColour: (colour: string | null) => void;
  readonly tellTalking: () => void;
}

/** Links up with the page at this origin and no other. `null` when there is no page around us. */
export function linkPage(pageOrigin: string | null, events: PageEvents): PageLink | null {
  const page = parseUrl(pageOrigin ?? '');
  if (window.parent === window || !page) return null;
  const peer: Peer = { window: () => window.parent, origin: page.origin };
  addEventListener('message', (event) => {
    const message = readToFrame(event, peer);
    if (message?.type === 'shown') events.onShown(message.isFullScreen);
    if (message?.type === 'hidden') events.onHidden();
  });
  post(peer, { type: 'ready' });
  return {
    close: () => post(peer, { type: 'close' }),
    tellUnread: (count) => post(peer, { type: 'unread', count }),
    tellColour: (colour) => post(peer, { type: 'look', colour }),
    tellTalking: () => post(peer, { type: 'talking' }),
  };
}
