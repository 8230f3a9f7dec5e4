import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Endpoint } from '@zhiyin/domain/kit';
import { ErrorAnswer } from '@zhiyin/domain/kit';
import { Agent, fetch } from 'undici';
import type { z } from 'zod';

/** What a call carries. */
export interface Asked<E extends Endpoint> {
  params?: z.input<E['params']>;
  query?: z.input<E['query']>;
  body?: z.input<E['body']>;
}

/** An answer that is a refusal, or that repeating did not mend. */
class Refused extends Error {
  readonly status: number;
  readonly reason: string;

  constructor(status: number, reason: string, message: string) {
    super(`${status} ${reason}: ${message}`);
    this.status = status;
    this.reason = reason;
  }
}

const answersWithinMs = 15_000;
const triesMax = 60;
/** Connections are kept, as browsers and programs keep them. */
const connections = new Agent({ connections: 64, keepAliveTimeout: 30_000 });

/**
 * Calls an endpoint by its contract, as a well-behaved program does: the same idempotency key on every repeat, and
 * patience while the server restarts.
 */
export function openClient(base: string, headers: () => Record<string, string>) {
  return async function call<E extends Endpoint>(
    endpoint: E,
    asked: Asked<E> = {},
  ): Promise<z.infer<E['response']>> {
    const key = randomUUID();
    for (let tried = 1; ; tried++) {
      try {
        return read<E['response']>(
          endpoint.response,
          await send(base, endpoint, asked, { ...headers(), 'idempotency-key': key }),
        );
      } catch (error) {
        const isPassing = !(error instanceof Refused) || error.status === 503 || error.status === 429;
        if (!isPassing || tried === triesMax) throw error;
        await pause(Math.min(1000, 20 * 2 ** Math.min(tried, 6)) * (0.5 + Math.random()));
      }
    }
  };
}
export type Call = ReturnType<typeof openClient>;

async function send(
  base: string,
  endpoint: Endpoint,
  asked: Asked<Endpoint>,
  headers: Record<string, string>,
): Promise<unknown> {
  const params = asRecord(asked.params);
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asRecord(asked.query))) query.set(name, String(value));
  const hasBody = endpoint.method !== 'GET' && asked.body !== undefined;
  const response = await fetch(`${base}/api${path}${query.size > 0 ? `?${query}` : ''}`, {
    method: endpoint.method,
    headers: {
      'accept-language': 'en',
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(hasBody ? { body: JSON.stringify(asked.body) } : {}),
    signal: AbortSignal.timeout(answersWithinMs),
    dispatcher: connections,
  });
  const answer: unknown = await response.json();
  if (response.ok) return answer;
  const refused = ErrorAnswer.safeParse(answer);
  throw new Refused(
    response.status,
    refused.data?.error.reason ?? 'unknown',
    refused.data?.error.message ?? '',
  );
}

/** Parses an answer by its contract. */
function read<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.infer<Schema> {
  return schema.parse(answer);
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
