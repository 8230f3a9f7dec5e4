import { z } from 'zod';
import type { SendResult, Session } from '../adapter.ts';
import { baseOf } from '../kit/base-of.ts';
import { callJson, type JsonAnswer, retryAfter } from '../kit/call-json.ts';

export const usualBase = 'https://slack.com/api';

const Answer = z.looseObject({ ok: z.boolean(), error: z.string().default('') });

/** What Slack answered; `result` holds the rest of it. */
export interface SlackAnswer extends Omit<JsonAnswer, 'json'> {
  readonly ok: boolean;
  readonly error: string;
  readonly result: unknown;
}

/** What proves to Slack that we are the app. */
export function bearer({ answers }: Session): { authorization: string } {
  return { authorization: `Bearer ${answers['token'] ?? ''}` };
}

/** Calls a method of Slack's; what it asks goes as JSON, or in the address where a method takes no JSON. */
export async function callSlack(
  session: Session,
  method: string,
  { json, query }: { json?: object; query?: Readonly<Record<string, string>> } = {},
): Promise<SlackAnswer> {
  const asked = query ? `?${new URLSearchParams(query)}` : '';
  const url = `${baseOf(session, 'base', usualBase)}/${method}${asked}`;
  const {
    status,
    headers,
    json: result,
  } = await callJson(session, url, {
    method: query ? 'GET' : 'POST',
    headers: bearer(session),
    ...(json && { json }),
  });
  const read = Answer.safeParse(result);
  if (!read.success) return { status, headers, ok: false, error: `HTTP ${status}`, result: null };
  return { status, headers, ok: read.data.ok, error: read.data.error, result };
}

const refusedTokens =
  /^(invalid_auth|not_authed|account_inactive|token_revoked|token_expired|missing_scope|no_permission)$/;
const nobodyThere =
  /^(channel_not_found|is_archived|not_in_channel|user_not_found|cannot_dm_bot|user_disabled|channel_is_archived)$/;
const away = /^(internal_error|fatal_error|service_unavailable|request_timeout|team_added_to_org)$/;

/** What an answer that is no success means for a message. */
export function refusedBy(answer: SlackAnswer): SendResult {
  const { status, error } = answer;
  const detail = error.slice(0, 300);
  if (status === 429 || error === 'ratelimited')
    return { kind: 'again', failure: 'busy', afterSeconds: retryAfter(answer), detail };
  if (status >= 500 || away.test(error))
    return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
  if (refusedTokens.test(error)) return { kind: 'unauthorised', detail };
  return { kind: 'failed', failure: nobodyThere.test(error) ? 'recipient-gone' : 'refused', detail };
}
