import { LiveFact, type listFacts } from '@zhiyin/domain/platform';
import { z } from 'zod';

/** What the server says on the socket. A type we do not know is a newer server's and is passed over. */
export const ServerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), position: z.number().int() }),
  z.object({ type: z.literal('facts'), position: z.number().int(), facts: z.array(LiveFact) }),
  /** There is more than a socket should carry: page the facts' endpoint. */
  z.object({ type: z.literal('more'), position: z.number().int() }),
  /** True for a moment, and kept by nobody. */
  z.object({ type: z.literal('signal'), kind: z.string(), payload: z.unknown() }),
  z.object({ type: z.literal('rights') }),
  z.object({ type: z.literal('restart'), afterMs: z.number().nonnegative() }),
  z.object({ type: z.literal('pong') }),
]);
export type ServerMessage = z.infer<typeof ServerMessage>;

/** What we say. `after` is the last position we saw, null when none. */
export type ClientMessage =
  | { readonly type: 'hello'; readonly after: number | null; readonly workspaceId: string }
  | { readonly type: 'signal'; readonly kind: string; readonly payload: unknown }
  | { readonly type: 'ping' };

/** The close code of a server that no longer knows who we are. */
export const signedOutCode = 4001;

export type FactsPage = z.infer<typeof listFacts.response>;

/** Reads one frame; null when it is not one of ours. */
export function parseServerMessage(frame: unknown): ServerMessage | null {
  if (typeof frame !== 'string') return null;
  const parsed = ServerMessage.safeParse(jsonOrNull(frame));
  return parsed.success ? parsed.data : null;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
