import { z } from 'zod';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import type { SendResult, Session } from '../adapter.ts';
import { jsonOf } from '../kit/call-json.ts';
import { TokenRefused } from '../token-failures.ts';

const Answer = z.looseObject({ errcode: z.number().int().default(0), errmsg: z.string().default('') });

/** What Tencent's interfaces answer: HTTP says little, the code says all. */
export interface ApiAnswer {
  readonly status: number;
  readonly code: number;
  /** Code and message, as the vendor says them. */
  readonly detail: string;
  readonly said: Readonly<Record<string, unknown>>;
}

interface ApiCall {
  readonly query?: Readonly<Record<string, string>>;
  /** A body in JSON; without one, and without bytes, it is a GET. */
  readonly json?: object;
  /** A body that the caller wrote, with its type. */
  readonly written?: { readonly mediaType: string; readonly bytes: Buffer };
}

/** Calls one interface. @throws OutgoingFailure when nobody answered, or the answer is none of Tencent's. */
export async function callApi(
  session: Pick<Session, 'call'>,
  url: string,
  { query = {}, json, written }: ApiCall,
): Promise<ApiAnswer> {
  const body = written?.bytes ?? (json && JSON.stringify(json));
  const mediaType = written?.mediaType ?? 'application/json; charset=utf-8';
  const { status, body: bytes } = await session.call(`${url}?${new URLSearchParams(query)}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && { headers: { 'content-type': mediaType }, body }),
    timeoutSeconds: written ? 25 : 10,
  });
  const read = Answer.safeParse(jsonOf(bytes));
  const http = `HTTP ${status}`;
  if (status >= 500) return { status, code: busyCode, detail: http, said: {} };
  if (!read.success) throw new OutgoingFailure(`${http}, and nothing of the vendor's`);
  const { errcode: code, errmsg, ...said } = read.data;
  return { status, code, detail: code === 0 ? '' : `${code} ${errmsg}`.slice(0, 300), said };
}

const busyCode = -1;
/** The token is wrong or has run out: another one helps. */
const tokenCodes = new Set([40001, 40014, 41001, 42001, 42007]);
const busyCodes = new Set([busyCode, 45009, 45011, 45033]);

/** Whether an answer refuses the token. */
export function isTokenRefused({ code }: Pick<ApiAnswer, 'code'>): boolean {
  return tokenCodes.has(code);
}

/** An answer that something was asked for by; what is no answer to it is thrown. */
export function requireAnswer(answer: ApiAnswer): ApiAnswer['said'] {
  const { status, code, detail, said } = answer;
  if (status >= 500 || code === busyCode) throw new OutgoingFailure(detail);
  if (isTokenRefused(answer)) throw new TokenRefused(detail);
  if (code !== 0) throw new Error(detail);
  return said;
}

/** What an answer that is no success means for a message; `meanings` are the codes of the interface that was called. */
export function refusedBy(
  answer: ApiAnswer,
  meanings: Readonly<Record<number, 'window-closed' | 'recipient-gone'>>,
): SendResult {
  const { status, code, detail } = answer;
  if (status >= 500) return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
  if (isTokenRefused(answer)) return { kind: 'unauthorised', detail };
  if (busyCodes.has(code)) return { kind: 'again', failure: 'busy', afterSeconds: null, detail };
  return { kind: 'failed', failure: meanings[code] ?? 'refused', detail };
}
