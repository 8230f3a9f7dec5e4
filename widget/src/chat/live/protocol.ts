import { isLoose, type Loose, readJson } from '../keep/read-json.ts';

/** What the server says on the socket, as far as a visitor's page acts on it. */
export type Heard =
  | { readonly type: 'welcome'; readonly position: number }
  | {
      readonly type: 'facts';
      readonly position: number;
      readonly news: readonly News[];
      readonly hasAsk: boolean;
    }
  /** More has happened than a socket carries: read the thread. */
  | { readonly type: 'more'; readonly position: number }
  /** True for a moment: somebody of the shop types, or has read. */
  | { readonly type: 'signal'; readonly kind: string; readonly payload: Loose }
  | { readonly type: 'restart'; readonly afterMs: number }
  /** Everything that concerns us up to there has been told. */
  | { readonly type: 'pong'; readonly position: number }
  /** Anything else shows at least that the line is alive. */
  | { readonly type: 'alive' };

/** Something happened in a conversation; `number` is the message's where there is one. */
export interface News {
  readonly conversationId: string;
  readonly number: number | null;
}

/** Why the server closed a socket. */
export const closeCodes = { tokenRefused: 4001 } as const;

const toldKinds = [
  'inbox.message-received',
  'inbox.reply-sent',
  'inbox.automatic-reply-sent',
  'inbox.conversation-closed',
  'inbox.conversation-reopened',
  'inbox.conversation-moved',
];
/** The shop asks how it went, or no longer does. */
const askKinds = [
  'surveys.asked',
  'surveys.answered',
  'surveys.ended',
  'surveys.invited',
  'surveys.responded',
];

/** Reads one frame; `null` when it is not one of ours. */
export function readFrame(frame: unknown): Heard | null {
  const message = readJson(frame);
  if (!message) return null;
  const { type, position, afterMs } = message;
  if (type === 'restart') return { type, afterMs: typeof afterMs === 'number' ? afterMs : 0 };
  if (type === 'signal') return signalOf(message);
  if (type === 'pong' && typeof position === 'number') return { type, position };
  if (type !== 'welcome' && type !== 'facts' && type !== 'more') return { type: 'alive' };
  if (typeof position !== 'number') return null;
  if (type !== 'facts') return { type, position };
  const facts = Array.isArray(message['facts']) ? message['facts'].filter(isLoose) : [];
  return { type, position, news: newsOf(facts), hasAsk: facts.some((fact) => isOf(askKinds, fact)) };
}

function signalOf({ kind, payload }: Loose): Heard {
  return { type: 'signal', kind: String(kind), payload: isLoose(payload) ? payload : {} };
}

function newsOf(facts: readonly Loose[]): News[] {
  return facts.filter((fact) => isOf(toldKinds, fact)).map(newsIn);
}

function isOf(kinds: readonly string[], fact: Loose): boolean {
  return kinds.includes(String(fact['kind']));
}

/** The conversation is what such a fact is about. */
function newsIn({ subjectId, payload }: Loose): News {
  const number = isLoose(payload) ? payload['number'] : null;
  return { conversationId: String(subjectId), number: typeof number === 'number' ? number : null };
}
