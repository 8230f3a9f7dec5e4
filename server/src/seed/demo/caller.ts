import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Endpoint } from '@zhiyin/domain/kit';
import { signIn } from '@zhiyin/domain/platform';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { z } from 'zod';
import type { App } from '../../app.ts';

/** What a call carries. */
interface Asked<E extends Endpoint> {
  readonly params?: z.input<E['params']>;
  readonly body?: z.input<E['body']>;
  readonly query?: z.input<E['query']>;
}

/** Calls endpoints as somebody of the demo, through the same door as a browser. */
export type DemoCall = <E extends Endpoint>(
  endpoint: E,
  asked?: Asked<E>,
) => Promise<z.output<E['response']>>;

/** Calls with these headers. @throws Error with what the server said when it refuses: the demo is not right then. */
export function callWith(app: App, headers: Readonly<Record<string, string>>): DemoCall {
  return async <E extends Endpoint>(endpoint: E, { params, query, body }: Asked<E> = {}) => {
    const { statusCode, payload } = await patiently(app, {
      method: endpoint.method,
      url: `/api${pathOf(endpoint.path, params)}`,
      // Sent again with the same key, it is done once.
      headers: { ...headers, 'idempotency-key': randomUUID() },
      ...(query !== undefined && { query: asTexts(query) }),
      ...(body !== undefined && { payload: Object(body) }),
    });
    if (statusCode >= 400) throw new Error(`${endpoint.name} of the demo: ${statusCode} ${payload}`);
    return read<E['response']>(endpoint.response, JSON.parse(payload));
  };
}

/** Signs somebody of the demo in. */
export async function callAs(app: App, email: string, password: string): Promise<DemoCall> {
  const headers = { host, origin: `http://${host}`, 'accept-language': 'zh-CN' };
  const answer = await patiently(app, {
    ...{ method: signIn.method, url: `/api${signIn.path}`, headers, payload: { email, password } },
  });
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  if (cookie === '') throw new Error(`${email} could not sign in: ${answer.payload}`);
  return callWith(app, { ...headers, cookie });
}

const host = 'localhost';
const triesMax = 30;
const pauseMs = 2_000;

/** Asks again while the database is too busy to answer, as it may be on a small machine. */
async function patiently(app: App, asked: InjectOptions): Promise<LightMyRequestResponse> {
  for (let tried = 1; ; tried++) {
    const answer = await app.http.inject(asked);
    if (answer.statusCode !== 503 || tried === triesMax) return answer;
    await wait(pauseMs);
  }
}

function read<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  return schema.parse(answer);
}

function pathOf(path: string, params: unknown): string {
  const values = asTexts(params);
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}

function asTexts(values: unknown): Record<string, string> {
  if (typeof values !== 'object' || values === null) return {};
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
