/** What the shop's page says to the frame. */
export type ToFrame =
  | { readonly type: 'shown'; readonly isFullScreen: boolean }
  | { readonly type: 'hidden' }
  /** Who the visitor is, as a token signed by the shop's server. */
  | { readonly type: 'identify'; readonly token: string };

/** What the frame says to the shop's page. */
export type ToPage =
  | { readonly type: 'ready' }
  | { readonly type: 'close' }
  | { readonly type: 'unread'; readonly count: number }
  | { readonly type: 'look'; readonly colour: string | null }
  /** The visitor has a conversation: load the frame on the next page as well, to hear of answers. */
  | { readonly type: 'talking' };

/** Who is at the other end: both are checked on everything that comes, and the origin is named on all that goes. */
export interface Peer {
  readonly window: () => Window | null;
  readonly origin: string;
}

/** As much of a message event as is looked at. */
export type Incoming = Pick<MessageEvent, 'data' | 'origin' | 'source'>;

/** Marks our messages among those of others, and the version of what they mean. */
const mark = 1;

/** Reads what the frame's side is told; `null` when it comes from anybody but the shop's page, or is nothing of ours. */
export function readToFrame(event: Incoming, peer: Peer): ToFrame | null {
  const message = fromPeer(event, peer);
  if (message?.['type'] === 'hidden') return { type: 'hidden' };
  if (message?.['type'] === 'shown') return { type: 'shown', isFullScreen: message['isFullScreen'] === true };
  if (message?.['type'] !== 'identify' || typeof message['token'] !== 'string') return null;
  return { type: 'identify', token: message['token'] };
}

/** Reads what the page's side is told; `null` when it comes from anybody but our frame, or is nothing of ours. */
export function readToPage(event: Incoming, peer: Peer): ToPage | null {
  const message = fromPeer(event, peer);
  switch (message?.['type']) {
    case 'ready':
    case 'close':
    case 'talking':
      return { type: message['type'] };
    case 'unread':
      return { type: 'unread', count: countOf(message['count']) };
    case 'look':
      return { type: 'look', colour: typeof message['colour'] === 'string' ? message['colour'] : null };
    default:
      return null;
  }
}

/** Sends to the peer's origin and to no other. */
export function post({ window: peer, origin }: Peer, message: ToFrame | ToPage): void {
  peer()?.postMessage({ ...message, zhiyin: mark }, origin);
}

function fromPeer(event: Incoming, peer: Peer): Readonly<Record<string, unknown>> | null {
  const from = peer.window();
  if (from === null || event.source !== from || event.origin !== peer.origin) return null;
  const data: unknown = event.data;
  if (typeof data !== 'object' || data === null || !('zhiyin' in data) || data.zhiyin !== mark) return null;
  return { ...data };
}

function countOf(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.floor(value) : 0;
}
