import type { OutgoingAnswer, OutgoingCall } from '#platform/outgoing/outgoing.ts';
import type { Session } from '../adapter.ts';

/** What a vendor answered; `json` is null where it was no JSON. */
export interface JsonAnswer extends Pick<OutgoingAnswer, 'status' | 'headers'> {
  readonly json: unknown;
}

interface JsonCall extends Pick<OutgoingCall, 'method' | 'headers' | 'timeoutSeconds'> {
  /** Sent as the body, if there is one. */
  readonly json?: object;
}

/** Calls a vendor's interface that speaks JSON. */
export async function callJson(
  session: Pick<Session, 'call'>,
  url: string,
  { json, headers, ...call }: JsonCall,
): Promise<JsonAnswer> {
  const typed = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  const answer = await session.call(url, {
    ...call,
    headers: { ...typed, ...headers },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });
  return { status: answer.status, headers: answer.headers, json: jsonOf(answer.body) };
}

/** What bytes say as JSON; null when they say nothing. */
export function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

/** For how long a vendor asks us to wait, in seconds; null when it does not say. */
export function retryAfter({ headers }: Pick<JsonAnswer, 'headers'>): number | null {
  const seconds = Number(headers['retry-after'] ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}
