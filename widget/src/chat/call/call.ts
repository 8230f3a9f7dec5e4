import type { Locale } from '@zhiyin/domain/kit';
import { isLoose } from '../keep/read-json.ts';
import { TryLater } from '../pump.ts';
import { type FieldRefusal, Refused } from './refused.ts';

/** The token is no longer valid: begin a new visit, then try again. */
export class TokenRefused extends Error {}

/** What a call needs from the world. */
export interface CallSeams {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Where the server's `/api/` is. */
  readonly base: string;
  readonly locale: Locale;
  /** What to say of a refusal that brings no sentence. */
  readonly notAccepted: string;
  /** Told after each call whether the server was reached. */
  readonly onReach: (isReached: boolean) => void;
}

/** One request. A body makes it a POST. */
export interface Asked {
  readonly path: string;
  readonly token?: string;
  readonly query?: Readonly<Record<string, number | string>>;
  readonly body?: unknown;
}

/**
 * Asks, and gives the answer as its contract types it. Our server has parsed what it answers by that contract; doing
 * it again here would cost every shop's page more than the whole chat.
 */
export type Call = <Answer>(asked: Asked) => Promise<Answer>;

const answerWithinMs = 20_000;

/**
 * Builds the caller. It gives the answer's JSON or throws: `Refused` when the server understood and declined,
 * `TokenRefused` when it does not know us, and `TryLater` for everything that may pass by itself.
 */
export function makeCall(seams: CallSeams): Call {
  return async (asked) => {
    return readAnswer(seams, await reach(seams, asked));
  };
}

/** What the server answered. @throws `Refused`, `TokenRefused` or `TryLater` when that is no success. */
export async function readAnswer<Answer>(
  seams: Pick<CallSeams, 'onReach' | 'notAccepted'>,
  response: Response,
): Promise<Answer> {
  const json = await response.json().catch(() => null);
  seams.onReach(response.status < 502);
  const isAnswer: boolean = isLoose(json);
  if (response.ok && isAnswer) return json;
  throw failureOf(response, json, seams.notAccepted);
}

async function reach(seams: CallSeams, asked: Asked): Promise<Response> {
  const query = Object.entries(asked.query ?? {}).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  const address = `${seams.base}${asked.path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
  try {
    return await seams.fetch(address, request(seams, asked));
  } catch {
    seams.onReach(false);
    throw new TryLater();
  }
}

function request({ locale }: CallSeams, { token, body }: Asked): RequestInit {
  const headers = {
    accept: 'application/json',
    'accept-language': locale,
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
  const signal = AbortSignal.timeout(answerWithinMs);
  if (body === undefined) return { headers, signal, cache: 'no-store' };
  return { method: 'POST', headers, signal, body: JSON.stringify(body) };
}

/** Kinds of errors that say: this request, never. */
const final = ['invalid', 'forbidden', 'missing', 'conflict'];

function failureOf(response: Response, json: unknown, notAccepted: string): Error {
  const error = isLoose(json) && isLoose(json['error']) ? json['error'] : null;
  if (error?.['kind'] === 'unknown') return new TokenRefused();
  // Without our own shape it was a proxy that spoke, which knows nothing about the request.
  if (error && final.includes(String(error['kind']))) {
    const { message, reason } = error;
    const sentence = typeof message === 'string' && message !== '' ? message : notAccepted;
    return new Refused(String(reason), sentence, fieldsOf(error['fields']));
  }
  const seconds = Number(response.headers.get('retry-after') ?? 0);
  return new TryLater(seconds > 0 ? Math.min(seconds, 300) * 1000 : 0);
}

function fieldsOf(fields: unknown): FieldRefusal[] {
  if (!Array.isArray(fields)) return [];
  return fields
    .filter(isLoose)
    .map(({ path, message }) => ({ path: String(path), message: String(message) }));
}
