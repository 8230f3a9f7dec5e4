import { words } from '@zhiyin/domain/console';
import { type Endpoint, ErrorAnswer, type Locale, say, type Word } from '@zhiyin/domain/kit';
import type { z } from 'zod';
import { address } from './address.ts';
import { backOffMs } from './back-off.ts';
import { Refused } from './refused.ts';

/** A part of a request: it may be left out when it has no field that must be there. */
type Part<Name extends string, Schema extends z.ZodType> =
  Record<never, never> extends z.input<Schema>
    ? { readonly [Key in Name]?: z.input<Schema> }
    : { readonly [Key in Name]: z.input<Schema> };

/** What a call to an endpoint takes. */
export type CallInput<E extends Endpoint> = Part<'params', E['params']> &
  Part<'query', E['query']> &
  Part<'body', E['body']> & {
    readonly signal?: AbortSignal;
    /** Made anew for each call unless given; give one to repeat a call that may already have been heard. */
    readonly idempotencyKey?: string;
  };

/** Calls the server and gives its checked answer, or throws {@link Refused}. */
export type Call = <E extends Endpoint>(endpoint: E, input: CallInput<E>) => Promise<z.output<E['response']>>;

/** What a call needs from the world. */
export interface CallSeams {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly wait: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly makeKey: () => string;
  readonly locale: () => Locale;
  readonly workspaceId: () => string | null;
}

const attemptsMax = 4;
const pace = { firstMs: 250, maxMs: 4000 };

/**
 * Builds the client. What the network lost or a restarting server put off is asked again by itself: reads because
 * they change nothing, writes because their idempotency key makes the server act once.
 */
export function makeCall(seams: CallSeams): Call {
  return async (endpoint, input) => {
    const { params, query, body, signal, idempotencyKey } = looseInput(input);
    const at = address(endpoint.path, params, query);
    const init = request(seams, endpoint, body, idempotencyKey ?? seams.makeKey(), signal);

    for (let attempt = 0; ; attempt++) {
      const response = await reach(seams, at, init);
      const isLast = attempt + 1 >= attemptsMax;
      if (response && (isLast || !isPutOff(response.status))) return read(seams, endpoint, response);
      if (isLast) throw local(seams.locale(), 'unavailable', words.errorUnavailable);
      await seams.wait(backOffMs(attempt, seams.random(), pace));
      signal?.throwIfAborted();
    }
  };
}

interface LooseInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
}

/** Widens the input, whose parts TypeScript cannot read while the endpoint is still unknown. */
function looseInput(input: LooseInput): LooseInput {
  return input;
}

function request(
  seams: CallSeams,
  endpoint: Endpoint,
  body: unknown,
  key: string,
  signal: AbortSignal | undefined,
): RequestInit {
  const isRead = endpoint.method === 'GET';
  const workspaceId = seams.workspaceId();
  return {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      'accept-language': seams.locale(),
      ...(workspaceId && { 'x-zhiyin-workspace': workspaceId }),
      ...(!isRead && { 'idempotency-key': key, 'content-type': 'application/json' }),
    },
    ...(!isRead && { body: JSON.stringify(body ?? {}) }),
    ...(signal && { signal }),
  };
}

/** The answer, or null when the network gave none; whoever aborted hears of it at once. */
async function reach(seams: CallSeams, at: string, init: RequestInit): Promise<Response | null> {
  try {
    return await seams.fetch(at, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return null;
  }
}

function isPutOff(status: number): boolean {
  return status === 502 || status === 503 || status === 504;
}

async function read<E extends Endpoint>(
  seams: CallSeams,
  endpoint: E,
  response: Response,
): Promise<z.output<E['response']>> {
  const json: unknown = await response.json().catch(() => null);
  if (!response.ok) throw refusal(seams.locale(), response, json);
  return understood<E['response']>(seams.locale(), endpoint.response, json);
}

function understood<S extends z.ZodType>(locale: Locale, schema: S, json: unknown): z.output<S> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw local(locale, 'fault', words.errorUnexpectedAnswer);
  return parsed.data;
}

function refusal(locale: Locale, response: Response, json: unknown): Refused {
  const told = ErrorAnswer.safeParse(json);
  if (told.success) return new Refused(told.data.error);
  if (isPutOff(response.status)) return local(locale, 'unavailable', words.errorUnavailable);
  return local(locale, 'fault', words.errorFault);
}

function local(locale: Locale, kind: 'unavailable' | 'fault', word: Word): Refused {
  return new Refused({ kind, reason: word.key, message: say(word, locale), fields: [] });
}
