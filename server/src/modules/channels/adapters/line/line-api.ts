import { z } from 'zod';
import type { SendResult, Session } from '../adapter.ts';
import { baseOf } from '../kit/base-of.ts';
import { callJson, type JsonAnswer, retryAfter } from '../kit/call-json.ts';

export const usualBase = 'https://api.line.me';
export const usualDataBase = 'https://api-data.line.me';

const Said = z.object({ message: z.string() });

/** What proves to LINE that we are the channel. */
export function bearer({ answers }: Session): { authorization: string } {
  return { authorization: `Bearer ${answers['token'] ?? ''}` };
}

/** Calls the Messaging API. */
export async function callLine(
  session: Session,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  json?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<JsonAnswer> {
  const url = `${baseOf(session, 'base', usualBase)}${path}`;
  return callJson(session, url, {
    method,
    headers: { ...bearer(session), ...headers },
    ...(json && { json }),
  });
}

/** What LINE said of an answer that is no success. */
export function detailOf({ status, json }: JsonAnswer): string {
  const said = Said.safeParse(json);
  return (said.success ? said.data.message : `HTTP ${status}`).slice(0, 300);
}

/** What an answer that is no success means for a message. */
export function refusedBy(answer: JsonAnswer): SendResult {
  const { status } = answer;
  const detail = detailOf(answer);
  if (status === 401) return { kind: 'unauthorised', detail };
  // The month's messages are used up: waiting for three days would not help.
  if (status === 429 && /monthly limit/i.test(detail)) return { kind: 'failed', failure: 'refused', detail };
  if (status === 429) return { kind: 'again', failure: 'busy', afterSeconds: retryAfter(answer), detail };
  if (status >= 500) return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
  const isGone = status === 404 || /failed to send messages|not found/i.test(detail);
  return { kind: 'failed', failure: isGone ? 'recipient-gone' : 'refused', detail };
}
