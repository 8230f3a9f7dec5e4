import type { LiveFact } from '@zhiyin/domain/platform';
import { z } from 'zod';

/** The most a client may send in one message; the protocol needs far less. */
export const messageBytesMax = 4096;
/** A client that does not read: what waits for it, in bytes, before it is cut off. It catches up when it returns. */
export const waitingBytesMax = 1024 * 1024;
/** How many facts a socket is given to catch up; beyond that the client pages `GET /api/facts`. */
export const catchUpMax = 500;

/** How many signals a client may say; what is more is not heard. And when it reads too slowly to be told any. */
export const signalsAtOnce = { perSecond: 10, burst: 20, waitingBytesMax: 64 * 1024 } as const;

/** What a client may say. */
export const FromClient = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    after: z.number().int().min(0).nullable(),
    token: z.string().max(2000).optional(),
    workspaceId: z.uuid().optional(),
  }),
  z.strictObject({ type: z.literal('ping') }),
  z.strictObject({ type: z.literal('signal'), kind: z.string().max(100), payload: z.unknown() }),
]);
export type FromClient = z.infer<typeof FromClient>;

/** What the server says. */
export type FromServer =
  | { type: 'welcome'; position: number }
  | { type: 'facts'; position: number; facts: LiveFact[] }
  | { type: 'more'; position: number }
  | { type: 'signal'; kind: string; payload: unknown }
  | { type: 'rights' }
  | { type: 'restart'; afterMs: number }
  /** An answer to a ping, with how far this socket, once welcomed, has been told: after a cut it asks from there. */
  | { type: 'pong'; position?: number };

/** Why a socket was closed by us, of the standard codes or our own. */
export const closeCodes = {
  signedOut: 4001,
  badMessage: 4002,
  tooSlow: 4003,
  restart: 1012,
  /** Something we need is away for a moment. */
  tryAgain: 1011,
} as const;

/** Reads a message. `null` when it is not one of ours. */
export function readMessage(data: Buffer): FromClient | null {
  try {
    const parsed = FromClient.safeParse(JSON.parse(data.toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
