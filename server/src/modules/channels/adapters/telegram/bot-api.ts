import { z } from 'zod';
import type { OutgoingCall } from '#platform/outgoing/outgoing.ts';
import type { SendResult, Session } from '../adapter.ts';

const Answer = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().optional(),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
});

/** What the Bot API answered. */
export interface BotAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly result?: unknown;
  readonly description: string;
  readonly retryAfter: number | null;
}

const usualBase = 'https://api.telegram.org';

/** The base of the interface: Telegram's own unless another is set up. */
export function baseOf({ answers }: Session): string {
  return (answers['base'] ?? usualBase).replace(/\/+$/, '');
}

/** Calls a method of the Bot API with a JSON body, or with one that the caller has made. */
export async function callBot(
  session: Session,
  method: string,
  body: object,
  made: Pick<OutgoingCall, 'headers' | 'body' | 'timeoutSeconds'> = {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  },
): Promise<BotAnswer> {
  const url = `${baseOf(session)}/bot${session.answers['token'] ?? ''}/${method}`;
  const { status, body: bytes } = await session.call(url, { method: 'POST', ...made });
  const read = Answer.safeParse(jsonOf(bytes));
  if (!read.success)
    return { status, ok: false, result: null, description: `HTTP ${status}`, retryAfter: null };
  const { ok, result, description = '', parameters } = read.data;
  return { status, ok, result, description, retryAfter: parameters?.retry_after ?? null };
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** What an answer that is no success means for a message. */
export function refusedBy({ status, description, retryAfter }: BotAnswer): SendResult {
  const detail = description.slice(0, 300);
  if (status === 429) return { kind: 'again', failure: 'busy', afterSeconds: retryAfter, detail };
  if (status >= 500) return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
  if (status === 401 || status === 404) return { kind: 'unauthorised', detail };
  const isGone = status === 403 || /chat not found|user is deactivated/i.test(description);
  return { kind: 'failed', failure: isGone ? 'recipient-gone' : 'refused', detail };
}
