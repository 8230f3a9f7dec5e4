import { z } from 'zod';
import type { SendResult, Session } from '../adapter.ts';
import { baseOf } from '../kit/base-of.ts';
import { type JsonAnswer, jsonOf } from '../kit/call-json.ts';
import { authorisation, type UserKeys } from './oauth1.ts';

export const usualBase = 'https://api.x.com';

const Said = z.object({
  title: z.string().default(''),
  detail: z.string().default(''),
  errors: z.array(z.object({ message: z.string().default('') })).default([]),
});

/** By what a call is signed. */
export function keysOf({ answers }: Pick<Session, 'answers'>): UserKeys {
  const { key = '', secret = '', token = '' } = answers;
  return { key, secret, token, tokenSecret: answers['token-secret'] ?? '' };
}

/** The account's own id: every token of X's begins with it. */
export function ownId({ answers }: Pick<Session, 'answers'>): string {
  return (answers['token'] ?? '').split('-')[0] ?? '';
}

interface XCall {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly json?: object;
  /** A body that is no JSON. */
  readonly made?: { readonly mediaType: string; readonly bytes: Buffer };
  /** By what it is allowed; the account's signature unless said. */
  readonly authorization?: string;
}

/** Calls X's interface as the account. */
export async function callX(session: Session, path: string, call: XCall): Promise<JsonAnswer> {
  const { method, json, made } = call;
  const url = `${baseOf(session, 'base', usualBase)}${path}`;
  const authorization = call.authorization ?? authorisation(keysOf(session), method, url, session.now);
  const typed = json === undefined ? made?.mediaType : 'application/json; charset=utf-8';
  const body = json === undefined ? made?.bytes : JSON.stringify(json);
  const answer = await session.call(url, {
    method,
    headers: { authorization, ...(typed && { 'content-type': typed }) },
    ...(body !== undefined && { body }),
    ...(made && { timeoutSeconds: 25 }),
  });
  return { status: answer.status, headers: answer.headers, json: jsonOf(answer.body) };
}

/** What X said of an answer that is no success. */
export function detailOf({ status, json }: JsonAnswer): string {
  const said = Said.safeParse(json);
  const { title, detail, errors } = said.success ? said.data : { title: '', detail: '', errors: [] };
  const words = [detail || title, ...errors.map(({ message }) => message)].filter((one) => one !== '');
  return (words.join(' ') || `HTTP ${status}`).slice(0, 300);
}

/** For how long X asks us to wait, in seconds: until its window of minutes or of the day begins anew. */
export function waitSeconds({ headers }: Pick<JsonAnswer, 'headers'>, now: Date): number | null {
  const isDayUp = headers['x-user-limit-24hour-remaining'] === '0';
  const at = Number(headers[isDayUp ? 'x-user-limit-24hour-reset' : 'x-rate-limit-reset'] ?? Number.NaN);
  return Number.isFinite(at) ? Math.max(1, Math.ceil(at - now.getTime() / 1000)) : null;
}

/** What the app or the account lacks, as against what the customer has forbidden. */
const lacksRight = /app permissions|client-not-enrolled|not enrolled|suspended|access to a subset|read-only/i;
const isShut = /cannot send messages|permission to dm|not following|blocked|does not exist|not found/i;

/** What an answer that is no success means for a message. */
export function refusedBy(answer: JsonAnswer, now: Date): SendResult {
  const { status } = answer;
  const detail = detailOf(answer);
  if (status === 429)
    return { kind: 'again', failure: 'busy', afterSeconds: waitSeconds(answer, now), detail };
  if (status >= 500) return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
  if (status === 401 || (status === 403 && lacksRight.test(detail))) return { kind: 'unauthorised', detail };
  const isGone = status === 404 || isShut.test(detail);
  return { kind: 'failed', failure: isGone ? 'recipient-gone' : 'refused', detail };
}
