import { actorKinds } from '@zhiyin/domain/kit';
import { z } from 'zod';

/** A fact as screens hear of it: ids, moments and old → new; never text, which is asked for by id. */
export const LiveFact = z.object({
  position: z.number().int(),
  kind: z.string(),
  subjectId: z.string().nullable(),
  occurredAt: z.string(),
  actor: z.object({ kind: z.enum(actorKinds), id: z.string().nullable() }),
  payload: z.unknown(),
});
export type LiveFact = z.infer<typeof LiveFact>;

/** What the server says on the socket. A type we do not know is a newer server's and is passed over. */
export const ServerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('welcome'), position: z.number().int() }),
  z.object({ type: z.literal('facts'), position: z.number().int(), facts: z.array(LiveFact) }),
  /** There is more than a socket should carry: page the facts' endpoint. */
  z.object({ type: z.literal('more'), position: z.number().int() }),
  z.object({ type: z.literal('rights') }),
  z.object({ type: z.literal('restart'), afterMs: z.number().nonnegative() }),
  z.object({ type: z.literal('ping') }),
  z.object({ type: z.literal('pong') }),
]);
export type ServerMessage = z.infer<typeof ServerMessage>;

/** What we say. */
export type ClientMessage =
  | { readonly type: 'hello'; readonly after: number | null }
  | { readonly type: 'ping' }
  | { readonly type: 'pong' };

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
