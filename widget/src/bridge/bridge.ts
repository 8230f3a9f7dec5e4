import { isColour } from '../colour/readable.ts';
import { type Identity, readIdentity } from './identity.ts';
import { type PageNote, readPageNote } from './page-note.ts';

/** What the shop's page says to the frame. */
export type ToFrame = FromPage | { readonly type: 'identify'; readonly identity: Identity };

/** The same as the page says it: who the visitor is has still to be read. */
export type SaidToFrame = FromPage | { readonly type: 'identify'; readonly identity: unknown };

type FromPage =
  | { readonly type: 'shown'; readonly isFullScreen: boolean }
  | { readonly type: 'hidden' }
  /** Whether the page itself has the keyboard; when the frame has it, the frame knows by itself. */
  | { readonly type: 'focus'; readonly isHere: boolean }
  /** The visitor has signed out of the shop: forget them. */
  | { readonly type: 'reset' }
  /** Where the visitor is. The first one also says that all that went before has been said. */
  | { readonly type: 'page'; readonly page: PageNote };

/** What the frame says to the shop's page. */
export type ToPage =
  | { readonly type: 'ready' }
  | { readonly type: 'close' }
  | { readonly type: 'unread'; readonly count: number }
  | ({ readonly type: 'look' } & Dress)
  /** The visitor has a conversation: load the frame on the next page as well, to hear of answers. */
  | { readonly type: 'talking' }
  /** Who was here before is forgotten. */
  | { readonly type: 'forgotten' };

/** How the shop wants its button: each `null` or empty where it does not say. */
export interface Dress {
  readonly colour: string | null;
  readonly side: Side | null;
  /** Words beside the picture. */
  readonly label: string;
}

/** On which side of the page the button stands. */
export type Side = 'left' | 'right';

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
  switch (message?.['type']) {
    case 'hidden':
    case 'reset':
      return { type: message['type'] };
    case 'shown':
      return { type: 'shown', isFullScreen: message['isFullScreen'] === true };
    case 'focus':
      return { type: 'focus', isHere: message['isHere'] === true };
    case 'identify': {
      const identity = readIdentity(message['identity']);
      return identity && { type: 'identify', identity };
    }
    case 'page':
      return { type: 'page', page: readPageNote(message['page']) };
    default:
      return null;
  }
}

/** Reads what the page's side is told; `null` when it comes from anybody but our frame, or is nothing of ours. */
export function readToPage(event: Incoming, peer: Peer): ToPage | null {
  const message = fromPeer(event, peer);
  const { type, count } = message ?? {};
  switch (type) {
    case 'ready':
    case 'close':
    case 'talking':
    case 'forgotten':
      return { type };
    case 'unread':
      return { type, count: countOf(count) };
    case 'look':
      return { type, ...readDress(message) };
    default:
      return null;
  }
}

/** Reads how the button is to look, wherever that was kept or sent. */
export function readDress(given: unknown): Dress {
  const { colour, side, label } = Object(given);
  return {
    colour: isColour(colour) ? colour : null,
    side: readSide(side),
    label: typeof label === 'string' ? label.slice(0, 40) : '',
  };
}

/** A side by its name; `null` when it is none. */
export function readSide(name: unknown): Side | null {
  return name === 'left' || name === 'right' ? name : null;
}

/** Sends to the peer's origin and to no other. */
export function post({ window: peer, origin }: Peer, message: SaidToFrame | ToPage): void {
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
